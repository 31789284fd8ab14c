import { Checkbox } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { type TextId, useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { fieldName } from "../../parts/fieldName.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { CheckField, DateField, SelectField, TextField, useField } from "../../ui/fields.tsx";
import styles from "../../ui/record.module.css";
import { educations, leavingGrounds, occupations, sexes, sourceTags } from "./personChoices.ts";
import type { PersonEdited } from "./said.ts";

const claims = ["hardArea", "specialReview", "overAgeGrounds", "noMembers"] as const;
const unionsHere = ["youthUnionHere", "tradeUnionHere"] as const;

/** Everything that may be said of a person and of the place the rules ask about. */
export function PersonFields() {
  const t = useText();
  const { groups } = useCatalogue();
  const said = (values: readonly string[], of: string) => values.map((value) => ({ value, label: t(`${of}.${value}` as TextId) }));
  const unasked = { value: "", label: t("person.notAsked") };
  const answers = [unasked, { value: "YES", label: t("person.yes") }, { value: "NO", label: t("person.no") }];
  return (
    <>
      <TextField name="fullName" label={t("people.name")} />
      <DateField name="bornOn" label={t("person.birthday")} />
      <ChoiceField name="sex" label={t("person.sex")} row options={said(sexes, "sex")} />
      <SelectField name="sourceGroup" label={t("sourceGroup")} options={groups.filter(({ value }) => value !== "UNSPECIFIED")} />
      <TagsField />
      <SelectField name="occupation" label={t("person.occupation")} options={[unasked, ...said(occupations, "occupation")]} />
      <SelectField name="education" label={t("person.education")} options={[unasked, ...said(educations, "education")]} />
      <ChoiceField name="minority" label={t("person.minority")} row options={answers} />
      <ChoiceField name="religious" label={t("person.edit.religious")} row options={answers} />
      <ChoiceField name="youthUnion" label={t("person.youthUnion")} row options={answers} />
      <fieldset className={styles.group}>
        <legend className="strong">{t("person.edit.place")}</legend>
        {unionsHere.map((name) => (
          <ChoiceField key={name} name={name} label={t(fieldName(name))} row options={answers} />
        ))}
        {claims.map((name) => (
          <CheckField key={name} name={name} label={t(fieldName(name))} />
        ))}
      </fieldset>
      <Earlier />
    </>
  );
}

function TagsField() {
  const t = useText();
  const { value, onChange, id } = useField("tags");
  const chosen: readonly string[] = value;
  const toggle = (tag: string) => onChange(chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag]);
  return (
    <fieldset className={styles.group}>
      <legend className="strong">{t("person.tags")}</legend>
      <div className={styles.tags}>
        {sourceTags.map((tag, place) => (
          <Checkbox
            key={tag}
            id={place === 0 ? id : undefined}
            label={t(`sourceTag.${tag}`)}
            checked={chosen.includes(tag)}
            onChange={() => toggle(tag)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** An earlier membership, as far as the rules of re-admission ask. */
function Earlier() {
  const t = useText();
  const { wasMember, ground } = useWatch<PersonEdited>();
  const grounds = leavingGrounds.map((value) => ({ value, label: t(`leavingGround.${value}`) }));
  return (
    <fieldset className={styles.group}>
      <legend className="strong">{t("person.edit.earlier")}</legend>
      <CheckField name="wasMember" label={t("person.before")} />
      {wasMember ? (
        <>
          <DateField name="leftOn" label={t("person.edit.leftOn")} />
          <SelectField
            name="ground"
            label={t("person.edit.ground")}
            options={[{ value: "", label: t("person.edit.noGround") }, ...grounds]}
          />
          {ground === "LESS_SERIOUS_CRIME" ? <DateField name="clearedOn" label={t("person.edit.clearedOn")} /> : null}
          <CheckField name="readmittedBefore" label={t("person.edit.readmitted")} />
        </>
      ) : null}
    </fieldset>
  );
}
