import { Button } from "@mantine/core";
import { useFieldArray } from "react-hook-form";
import { useText } from "../../lib/text.ts";
import { DateField, SelectField, TextField } from "../../ui/fields.tsx";
import { noHelper, type StepTyped } from "./stepFields.ts";

const kinds = ["MEMBER", "YOUTH_UNION", "TRADE_UNION"] as const;
const most = 2;

/** One or two helpers: who, as whom, and since when they share the candidate's place. */
export function HelperFields() {
  const t = useText();
  const { fields, append, remove } = useFieldArray<StepTyped, "helpers">({ name: "helpers" });
  return (
    <>
      {fields.map((field, place) => (
        <fieldset key={field.id} className="sheet stack tight" style={{ margin: 0 }}>
          <legend className="strong">{t("step.helperNo", { place: place + 1 })}</legend>
          <TextField name={`helpers.${place}.name`} label={t("people.name")} />
          <SelectField
            name={`helpers.${place}.kind`}
            label={t("step.helperKind")}
            options={kinds.map((value) => ({ value, label: t(`step.kind.${value}`) }))}
          />
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
