import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { ProposeExemptionDocument, type ProposeExemptionMutationVariables } from "../../gql/unit.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, LongTextField, SelectField, TextField } from "../../ui/fields.tsx";

type Input = ProposeExemptionMutationVariables["input"];

interface ProposeExemptionDialogProps {
  unit: { id: string };
  year: number;
  onProposed(): void;
  onClose(): void;
}

const shape = resolve(
  z.object({
    rule: z.string(),
    ground: z.string(),
    reason: z.string().check(z.trim(), z.minLength(1, "exempt.reasonMissing"), z.maxLength(1000, "ui.form.tooLong")),
    evidence: rules.text("exempt.evidenceMissing"),
    startsOn: rules.date(),
    endsBefore: rules.date(),
  }),
);
const rulesOffered = ["FLOOR", "MINIMUM_PER_BRANCH", "SHARE_OF_MEMBERS"] as const;
const grounds = ["ALL_MEMBERS", "NO_SOURCE", "RESIDENTIAL", "OTHER"] as const;

/** Asks the level above to be exempt from one rule for a time, with ground and evidence. */
export function ProposeExemptionDialog({ unit, year, onProposed, onClose }: ProposeExemptionDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [propose] = useMutation(ProposeExemptionDocument);
  const clientKey = useRef(newKey());
  const initial = {
    rule: "FLOOR",
    ground: "NO_SOURCE",
    reason: "",
    evidence: "",
    startsOn: `${year}-01-01`,
    endsBefore: `${year + 1}-01-01`,
  };
  const send = async (values: typeof initial) => {
    const input = { ...values, clientKey: clientKey.current, unitId: unit.id } as Input;
    await propose({ variables: { input } });
    announce(t("exempt.asked"));
    onProposed();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("exempt.ask")}>
      <div className="stack">
        <p className="soft">{t("exempt.text")}</p>
        <Form initial={initial} resolver={shape} action={t("exempt.send")} onSend={send}>
          <SelectField
            name="rule"
            label={t("exempt.rule")}
            options={rulesOffered.map((value) => ({ value, label: t(`exemptRule.${value}`) }))}
          />
          <SelectField
            name="ground"
            label={t("exempt.groundField")}
            options={grounds.map((value) => ({ value, label: t(`exemptGround.${value}`) }))}
          />
          <LongTextField name="reason" label={t("exempt.reason")} />
          <TextField name="evidence" label={t("exempt.evidence")} hint={t("exempt.evidenceHint")} />
          <DateField name="startsOn" label={t("exempt.from")} />
          <DateField name="endsBefore" label={t("exempt.until")} />
        </Form>
      </div>
    </Dialog>
  );
}
