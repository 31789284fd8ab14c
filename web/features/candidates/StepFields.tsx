import { Fragment } from "react";
import { useWatch } from "react-hook-form";
import { type TextId, useText } from "../../lib/text.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { CheckField, LongTextField, NumberField, SelectField, TextField } from "../../ui/fields.tsx";
import { HelperFields } from "./HelperFields.tsx";
import { helpersOf, type Person, paperCodes } from "./papers.ts";
import { type FactName, fieldsOf, isNumber, type Wanted } from "./stepFields.ts";
import { useOfficials } from "./useOfficials.ts";
import { VoteLine } from "./VoteLine.tsx";

const choices = {
  to: ["VERIFYING", "OPINIONS", "BRANCH_REVIEW", "BRANCH_APPROVED", "FILE"],
  reasonClass: ["NO_LONGER_FIT", "NO_LONGER_WISHES", "LEFT_THE_PLACE", "HEALTH", "OTHER"],
  ground: ["STANDARD", "PROCEDURE", "AUTHORITY"],
} as const;

/** The fields a step asks for, each with words of its own; what may be left empty says so. */
export function StepFields({ person, wanted }: { person: Person; wanted: Wanted }) {
  const fields = fieldsOf(wanted);
  const lastVote = fields.findLast(({ name }) => name === "yes" || name === "remove")?.name;
  return fields.map(({ name, needed }) => (
    <Fragment key={name}>
      <Field name={name} needed={needed} person={person} />
      {name === lastVote ? <VoteLine event={wanted.event} /> : null}
    </Fragment>
  ));
}

function Field({ name, needed, person }: { name: FactName; needed: boolean; person: Person }) {
  const t = useText();
  if (name === "helpers") return <HelperFields person={person} />;
  const label = needed || name === "passed" ? t(`step.${name}` as TextId) : t("step.optional", { label: t(`step.${name}` as TextId) });
  if (name === "passed") return <CheckField name={name} label={label} />;
  if (name === "reason") return <LongTextField name={name} label={label} />;
  if (name === "paper" || name === "helper") return name === "paper" ? <PaperField label={label} /> : <WhoseField person={person} />;
  if (name === "granted")
    return (
      <ChoiceField
        name={name}
        label={label}
        options={[
          { value: "yes", label: t("step.granted.yes") },
          { value: "no", label: t("step.granted.no") },
        ]}
      />
    );
  if (name === "to" || name === "reasonClass" || name === "ground") {
    const options = choices[name].map((value) => ({ value, label: t(`step.${name}.${value}` as TextId) }));
    return <ChoiceField name={name} label={label} options={options} />;
  }
  if (name === "official") return <OfficialField label={label} branchId={person.unit?.id ?? null} />;
  if (isNumber(name)) return <NumberField name={name} label={label} />;
  return <TextField name={name} label={label} hint={name === "lateConsent" ? t("step.lateConsentHint") : undefined} />;
}

/** What the list holds stands beside the number that is typed: the meeting counts everybody, also who is not on the list yet. */
function OfficialField({ label, branchId }: { label: string; branchId: string | null }) {
  const t = useText();
  const { count } = useOfficials(branchId);
  const hint = [t("step.officialHint"), ...(count > 0 ? [t("step.officialListed", { count })] : [])].join(". ");
  return <NumberField name="official" label={label} hint={hint} />;
}

function PaperField({ label }: { label: string }) {
  const t = useText();
  const options = paperCodes.map((value) => ({ value, label: t(`paper.${value}`) }));
  return <SelectField name="paper" label={label} options={[{ value: "", label: t("step.choose") }, ...options]} />;
}

/** Whose introduction it is: asked of 3-KNĐ alone. */
function WhoseField({ person }: { person: Person }) {
  const t = useText();
  const paper: string = useWatch({ name: "paper" });
  if (paper !== "3-KND") return null;
  const helpers = helpersOf(person.history).flatMap(({ name, kind }, place) =>
    kind === "MEMBER" ? [{ value: String(place + 1), label: name }] : [],
  );
  return <SelectField name="helper" label={t("step.helper")} options={[{ value: "", label: t("step.choose") }, ...helpers]} />;
}
