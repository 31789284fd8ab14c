import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { RetentionDocument, SetRetentionDocument } from "../../gql/privacy.ts";
import { today } from "../../lib/fmt.ts";
import { readWhole, resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, NumberField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/Notice.tsx";

const shape = resolve(z.object({ months: rules.wholeNumber(1), since: rules.date() }));

/** Says from which day names are kept how long; that a shorter time cannot be taken back is said before. */
export function SetRetentionDialog({ unitId, months, onClose }: { unitId: string; months: number; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [set] = useMutation(SetRetentionDocument, { refetchQueries: [RetentionDocument], awaitRefetchQueries: true });
  const clientKey = useRef(newKey());
  const send = async (typed: { months: string; since: string }) => {
    const input = { clientKey: clientKey.current, unitId, months: readWhole(typed.months) ?? 0, since: typed.since };
    await set({ variables: { input } });
    announce(t("retention.saved"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("retention.set")}>
      <Notice tone="slow">
        <p>{t("retention.warning")}</p>
      </Notice>
      <Form initial={{ months: String(months), since: today() }} resolver={shape} action={t("retention.save")} onSend={send}>
        <NumberField name="months" label={t("retention.monthsField")} hint={t("retention.monthsHint")} />
        <DateField name="since" label={t("retention.since")} />
      </Form>
    </Dialog>
  );
}
