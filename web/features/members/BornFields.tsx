import { useWatch } from "react-hook-form";
import { useText } from "../../lib/text.ts";
import { CheckField, DateField, NumberField } from "../../ui/fields.tsx";

/** Day of birth in three boxes, or the year alone. */
export function BornFields() {
  const t = useText();
  const yearOnly: boolean = useWatch({ name: "yearOnly" });
  return (
    <>
      {yearOnly ? <NumberField name="bornYear" label={t("people.birthYear")} /> : <DateField name="bornOn" label={t("person.birthday")} />}
      <CheckField name="yearOnly" label={t("newMember.yearOnly")} />
    </>
  );
}
