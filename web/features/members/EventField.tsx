import type { MemberEventKind } from "../../gql/members.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { DateField, NumberField, SelectField, TextField } from "../../ui/fields.tsx";
import type { FactName } from "./eventFields.ts";
import type { Member } from "./shown.ts";

const named = {
  reason: ["exemptionReason", ["AGE", "HEALTH", "TREATMENT", "ALONE_ABROAD", "ITINERANT", "MATERNITY"]],
  level: ["discipline", ["REPRIMAND", "WARNING", "DISMISSAL"]],
  grade: ["grade", ["EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED"]],
} as const;
const badges = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95];

interface EventFieldProps {
  event: MemberEventKind;
  standing: Member["standing"];
  name: FactName;
  needed: boolean;
}

/** A branch imposes no dismissal itself, and a probationer has no post to be dismissed from (DOMAIN §3). */
const neverHere = (value: string, { event, standing }: Pick<EventFieldProps, "event" | "standing">) =>
  value === "DISMISSAL" && (event === "DISCIPLINE" || standing === "PROBATIONARY");

/** One field of what an event brings; what may be left empty says so. */
export function EventField({ event, standing, name, needed }: EventFieldProps) {
  const t = useText();
  const label = t(event === "EXEMPT" && name === "number" ? "memberFact.approval" : `memberFact.${name}`);
  const said = needed ? label : t("step.optional", { label });
  const first = { value: "", label: t("step.choose") };
  if (name === "reason" || name === "level" || name === "grade") {
    const [of, values] = named[name];
    return (
      <SelectField
        name={name}
        label={said}
        options={[
          first,
          ...values
            .filter((value) => !neverHere(value, { event, standing }))
            .map((value) => ({ value, label: t(`${of}.${value}` as TextId) })),
        ]}
      />
    );
  }
  if (name === "years") {
    const options = badges.map((years) => ({ value: String(years), label: t("member.badge", { years }) }));
    return <SelectField name={name} label={said} options={[first, ...options]} />;
  }
  if (name === "year") {
    const options = [thisYear(), thisYear() - 1].map((year) => ({ value: String(year), label: String(year) }));
    return <SelectField name={name} label={said} options={[first, ...options]} />;
  }
  if (name === "until") return <DateField name={name} label={said} />;
  if (name === "place" || name === "number") return <TextField name={name} label={said} />;
  return <NumberField name={name} label={said} />;
}
