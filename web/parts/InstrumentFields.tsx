import { rules } from "../lib/rules.ts";
import { useText } from "../lib/text.ts";
import { DateField, TextField } from "../ui/fields.tsx";

/** The paper of a decision; its fields carry the names the server uses for their mistakes. */
export const instrumentShape = {
  number: rules.text("issue.numberMissing"),
  signedOn: rules.date(),
  issuer: rules.text("issue.issuerMissing"),
  title: rules.text("issue.titleMissing"),
};

export interface Instrument {
  number: string;
  signedOn: string;
  issuer: string;
  title: string;
}

export function InstrumentFields() {
  const t = useText();
  return (
    <>
      <TextField name="number" label={t("issue.number")} hint={t("issue.numberHint")} />
      <DateField name="signedOn" label={t("issue.signedOn")} />
      <TextField name="issuer" label={t("issue.issuer")} />
      <TextField name="title" label={t("issue.name")} />
    </>
  );
}
