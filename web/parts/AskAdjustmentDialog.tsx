import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { AskAdjustmentDocument } from "../gql/parts-targets.ts";
import { readAmount, resolve, rules } from "../lib/rules.ts";
import { useText } from "../lib/text.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Form } from "../ui/Form.tsx";
import { LongTextField, NumberField } from "../ui/fields.tsx";
import { useCatalogue } from "./catalogue.ts";
import { useTargetAmount } from "./useTargetAmount.ts";

export interface AskedTarget {
  id: string;
  indicator: string;
  value: number;
}

const shape = (ratio: boolean) =>
  resolve(
    z.object({
      value: rules.amount(ratio),
      reason: z.string().check(z.trim(), z.minLength(1, "adjust.reasonMissing"), z.maxLength(1000, "ui.form.tooLong")),
    }),
  );

/** Another number, and why. The target stays in force until the level above answers. */
export function AskAdjustmentDialog({ target, onClose }: { target: AskedTarget; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const amount = useTargetAmount();
  const { name, find } = useCatalogue();
  const ratio = find(target.indicator)?.kind === "RATIO";
  const [ask] = useMutation(AskAdjustmentDocument);
  const clientKey = useRef(newKey());
  const send = async ({ value, reason }: { value: string; reason: string }) => {
    await ask({
      variables: { input: { clientKey: clientKey.current, targetId: target.id, value: readAmount(value, ratio) ?? 0, reason } },
    });
    announce(t("adjust.asked"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("adjust.ask.title")}>
      <div className="stack">
        <p>{t("adjust.ask.text", { name: name(target.indicator), amount: amount(target.indicator, target.value) })}</p>
        <Form initial={{ value: "", reason: "" }} resolver={shape(ratio)} action={t("adjust.ask.send")} onSend={send}>
          <NumberField name="value" label={t(ratio ? "adjust.valueRatio" : "adjust.value")} />
          <LongTextField name="reason" label={t("adjust.reason")} />
        </Form>
      </div>
    </Dialog>
  );
}
