import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { RemindUnitsDocument } from "../../gql/watch.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField, TextField } from "../../ui/fields.tsx";

const shape = resolve(
  z.object({
    subject: rules.text("remind.subjectMissing"),
    text: z.string().check(z.trim(), z.minLength(1, "remind.textMissing"), z.maxLength(2000, "ui.form.tooLong")),
  }),
);

/** One message to the post holders of the units chosen. */
export function RemindDialog({ unitIds, onSent, onClose }: { unitIds: string[]; onSent(): void; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [remind] = useMutation(RemindUnitsDocument, { refetchQueries: ["SentReminders"] });
  const clientKey = useRef(newKey());
  const send = async ({ subject, text }: { subject: string; text: string }) => {
    await remind({ variables: { input: { clientKey: clientKey.current, unitIds, kind: "WATCH", subject, text } } });
    announce(t("remind.done", { count: unitIds.length }));
    onSent();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("remind.title", { count: unitIds.length })}>
      <Form initial={{ subject: t("remind.subjectGiven"), text: "" }} resolver={shape} action={t("remind.send")} onSend={send}>
        <TextField name="subject" label={t("remind.subject")} />
        <LongTextField name="text" label={t("remind.text")} />
      </Form>
    </Dialog>
  );
}
