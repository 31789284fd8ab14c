import { Button } from "@mantine/core";
import * as z from "zod/mini";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { Form } from "../../ui/Form.tsx";
import { DateField, LongTextField, TextField } from "../../ui/fields.tsx";

/** From when, why, and on which paper. */
export interface Grounds {
  effectiveOn: string;
  reason: string;
  number: string;
  signedOn: string;
  issuer: string;
  title: string;
}

const shape = resolve(
  z.object({
    effectiveOn: rules.date(),
    reason: z.string().check(z.trim(), z.minLength(1, "change.reasonMissing"), z.maxLength(1000, "ui.form.tooLong")),
    number: rules.text("issue.numberMissing"),
    signedOn: rules.date(),
    issuer: rules.text("issue.issuerMissing"),
    title: rules.text("issue.titleMissing"),
  }),
);

interface GroundsStepProps {
  initial: Grounds;
  onBack(): void;
  onSend(grounds: Grounds): void;
}

export function GroundsStep({ initial, onBack, onSend }: GroundsStepProps) {
  const t = useText();
  const back = (
    <Button variant="default" onClick={onBack}>
      {t("change.back")}
    </Button>
  );
  return (
    <div className="narrow">
      <Form<Grounds>
        initial={initial}
        resolver={shape}
        action={t("change.toPreview")}
        onSend={async (given) => onSend(given)}
        beside={back}
      >
        <DateField name="effectiveOn" label={t("units.from")} hint={t("change.dayHint")} />
        <LongTextField name="reason" label={t("change.reason")} />
        <TextField name="number" label={t("issue.number")} hint={t("issue.numberHint")} />
        <DateField name="signedOn" label={t("issue.signedOn")} />
        <TextField name="issuer" label={t("issue.issuer")} />
        <TextField name="title" label={t("issue.name")} />
      </Form>
    </div>
  );
}
