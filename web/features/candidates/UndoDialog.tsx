import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { UndoStepDocument } from "../../gql/candidates.ts";
import { date } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField } from "../../ui/fields.tsx";
import { type Person, standing } from "./papers.ts";
import { useCaseWords } from "./useCaseWords.ts";

const shape = resolve(z.object({ reason: rules.text("person.undo.reasonMissing") }));

/** Takes the last step back with a reason; it stays in the history, struck through, and what it counted is counted no longer. */
export function UndoDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const words = useCaseWords();
  const [undo] = useMutation(UndoStepDocument);
  const clientKey = useRef(newKey());
  const last = standing(person.history)[0];
  const send = async ({ reason }: { reason: string }) => {
    await undo({ variables: { input: { clientKey: clientKey.current, candidateId: person.id, revision: person.revision, reason } } });
    announce(t("person.undo.done"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("person.undo")}>
      <p>{last ? t("person.undo.text", { name: words.name(last), date: date(last.on) }) : null}</p>
      <Form initial={{ reason: "" }} resolver={shape} action={t("person.undo.send")} onSend={send}>
        <LongTextField name="reason" label={t("person.undo.reason")} />
      </Form>
    </Dialog>
  );
}
