import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useText } from "../../lib/text.ts";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { DateField, SelectField, useField } from "../../ui/fields.tsx";
import { rolesAt } from "./rolesAt.ts";

interface Place {
  id: string;
  name: string;
  level: "CITY" | "WARD" | "BASE" | "BRANCH";
}

/** Where a post is, which one, and from when: fields `unitId`, `role`, `from`. The roles offered follow the unit's level. */
export function PostFields({ start, needs }: { start: Place | null; needs: "createUser" | "grantPost" }) {
  const t = useText();
  const form = useFormContext();
  const [place, setPlace] = useState(start);
  const { id, error } = useField("unitId");
  const pick = (found: Place) => {
    setPlace(found);
    form.setValue("unitId", found.id);
    form.setValue("role", rolesAt(found.level)[0] ?? "");
  };
  return (
    <>
      <UnitPicker
        id={id}
        label={t("users.unit")}
        hint={t("users.unitHint")}
        needs={needs}
        initial={place?.name}
        error={error}
        onPick={pick}
      />
      <SelectField
        name="role"
        label={t("users.role")}
        options={(place ? rolesAt(place.level) : []).map((role) => ({ value: role, label: t(`role.${role}`) }))}
      />
      <DateField name="from" label={t("users.from")} />
    </>
  );
}
