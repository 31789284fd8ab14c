import * as z from "zod/mini";
import { resolve } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { fieldName } from "../../parts/fieldName.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Form } from "../../ui/Form.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { saidFields, useSaidWords } from "./personLines.ts";
import { differing, type Said } from "./said.ts";
import type { Conflict } from "./useUpdate.ts";

type Side = "MINE" | "THEIRS";
const shape = resolve<Record<string, Side>>(z.record(z.string(), z.enum(["MINE", "THEIRS"])));

interface ChooseSaidProps {
  /** What was looked at before either changed it. */
  base: Said;
  conflict: Conflict;
  onChosen(said: Said): Promise<void>;
}

/** Mine and theirs side by side for every fact that differs; what I did not touch is theirs unless chosen otherwise. */
export function ChooseSaid({ base, conflict: { mine, theirs }, onChosen }: ChooseSaidProps) {
  const t = useText();
  const words = useSaidWords();
  const open = differing(mine, theirs);
  const touched = differing(base, mine);
  const initial = Object.fromEntries(open.map((field) => [field, touched.includes(field) ? "MINE" : "THEIRS"])) as Record<string, Side>;
  const choose = (sides: Record<string, Side>) =>
    onChosen({ ...theirs, ...Object.fromEntries(open.filter((field) => sides[field] === "MINE").map((field) => [field, mine[field]])) });
  return (
    <Form initial={initial} resolver={shape} action={t("person.edit.sendChosen")} onSend={choose}>
      <Notice tone="slow" role="alert" title={t("person.edit.quicker")}>
        <p>{t(open.length > 0 ? "person.edit.choose" : "person.edit.same")}</p>
      </Notice>
      {saidFields
        .filter((field) => open.includes(field))
        .map((field) => (
          <ChoiceField
            key={field}
            row
            name={field}
            label={t(fieldName(field))}
            options={[
              { value: "MINE", label: t("person.edit.mine", { said: words(mine, field) }) },
              { value: "THEIRS", label: t("person.edit.theirs", { said: words(theirs, field) }) },
            ]}
          />
        ))}
    </Form>
  );
}
