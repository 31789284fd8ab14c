import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { EndExemptionDocument } from "../../gql/parts-targets.ts";
import { date } from "../../lib/fmt.ts";
import { resolve } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField } from "../../ui/fields.tsx";

const shape = resolve(
  z.object({ reason: z.string().check(z.trim(), z.minLength(1, "exempt.end.reasonMissing"), z.maxLength(1000, "ui.form.tooLong")) }),
);

interface EndExemptionDialogProps {
  exemption: { id: string; rule: "FLOOR" | "MINIMUM_PER_BRANCH" | "SHARE_OF_MEMBERS"; startsOn: string; endsBefore: string };
  unit: { name: string };
  onEnded(): void;
  onClose(): void;
}

/** Ends what was approved for longer, from today, with the reason. */
export function EndExemptionDialog({ exemption, unit, onEnded, onClose }: EndExemptionDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [end] = useMutation(EndExemptionDocument);
  const clientKey = useRef(newKey());
  const send = async ({ reason }: { reason: string }) => {
    await end({ variables: { input: { clientKey: clientKey.current, exemptionId: exemption.id, reason } } });
    announce(t("exempt.end.done"));
    onEnded();
    onClose();
  };
  const { rule, startsOn, endsBefore } = exemption;
  return (
    <Dialog opened onClose={onClose} title={t("exempt.end.title", { unit: unit.name })}>
      <div className="stack">
        <p>{t("exempt.line", { rule: t(`exemptRule.${rule}`), from: date(startsOn), until: date(endsBefore) })}</p>
        <p className="soft">{t("exempt.end.text")}</p>
        <Form initial={{ reason: "" }} resolver={shape} action={t("exempt.end")} onSend={send}>
          <LongTextField name="reason" label={t("exempt.end.reason")} />
        </Form>
      </div>
    </Dialog>
  );
}
