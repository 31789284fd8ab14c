import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { useText } from "../../lib/text.ts";
import { DateField, SelectField, TextField } from "../../ui/fields.tsx";
import type { Person } from "./papers.ts";
import { noHelper, type StepTyped, unlisted } from "./stepFields.ts";
import { useOfficials } from "./useOfficials.ts";

const kinds = ["MEMBER", "YOUTH_UNION", "TRADE_UNION"] as const;
const most = 2;

/** One or two helpers: as whom, who, and since when they share the candidate's place. */
export function HelperFields({ person }: { person: Person }) {
  const t = useText();
  const { fields, append, remove } = useFieldArray<StepTyped, "helpers">({ name: "helpers" });
  return (
    <>
      {fields.map((field, place) => (
        <fieldset key={field.id} className="sheet stack tight" style={{ margin: 0 }}>
          <legend className="strong">{t("step.helperNo", { place: place + 1 })}</legend>
          <SelectField
            name={`helpers.${place}.kind`}
            label={t("step.helperKind")}
            options={kinds.map((value) => ({ value, label: t(`step.kind.${value}`) }))}
          />
          <Who place={place} person={person} />
          <DateField name={`helpers.${place}.togetherSince`} label={t("step.togetherSince")} hint={t("step.togetherHint")} />
          {fields.length > 1 ? (
            <div>
              <Button variant="default" onClick={() => remove(place)}>
                {t("step.helperRemove", { place: place + 1 })}
              </Button>
            </div>
          ) : null}
        </fieldset>
      ))}
      {fields.length < most ? (
        <div>
          <Button variant="default" onClick={() => append(noHelper)}>
            {t("step.helperAdd")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/**
 * A member is picked from the branch's list; where it is not whole one may be named by hand, like an executive, and where the place has no
 * members: the superior sends one of another branch (DOMAIN T2).
 */
function Who({ place, person }: { place: number; person: Person }) {
  const t = useText();
  const { setValue } = useFormContext<StepTyped>();
  const [kind, memberId] = useWatch<StepTyped, [`helpers.${number}.kind`, `helpers.${number}.memberId`]>({
    name: [`helpers.${place}.kind`, `helpers.${place}.memberId`],
  });
  const { known, members, whole } = useOfficials(person.unit?.id ?? null);
  const listedAlone = whole && !person.noMembers;
  const nobody = known && members.length === 0 && !listedAlone;
  useEffect(() => {
    if (nobody) setValue(`helpers.${place}.memberId`, unlisted);
  }, [nobody, place, setValue]);
  const named = kind !== "MEMBER" || memberId === unlisted;
  return (
    <>
      {kind === "MEMBER" && !nobody ? (
        <SelectField
          name={`helpers.${place}.memberId`}
          label={t("step.helperListed")}
          hint={known && members.length === 0 ? t("step.helperNobody") : undefined}
          options={[
            { value: "", label: t("step.helperChoose") },
            ...members.map(({ id, fullName, birthYear, flags }) => ({
              value: id,
              label: [`${fullName} (${birthYear})`, ...flags.map((flag) => t(`memberFlag.${flag}`))].join(" · "),
            })),
            ...(listedAlone ? [] : [{ value: unlisted, label: t("step.helperUnlisted") }]),
          ]}
        />
      ) : null}
      {named ? (
        <TextField
          name={`helpers.${place}.name`}
          label={t("people.name")}
          hint={kind === "MEMBER" ? t("step.helperUnlistedHint") : undefined}
        />
      ) : null}
    </>
  );
}
