import * as z from "zod/mini";
import { date } from "../../lib/fmt.ts";
import { resolve } from "../../lib/rules.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Form } from "../../ui/Form.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { type ChosenField, differing, merged, type Said, toldOf } from "./said.ts";

type Side = "MINE" | "THEIRS";
const shape = resolve<Record<string, Side>>(z.record(z.string(), z.enum(["MINE", "THEIRS"])));
const names: Record<ChosenField, TextId> = {
  fullName: "people.name",
  bornOn: "person.birthday",
  sex: "person.sex",
  joinedOn: "newMember.joinedOn",
};

interface ChooseSaidProps {
  /** What was looked at before either changed it. */
  base: Said;
  mine: Said;
  theirs: Said;
  onChosen(said: Said): Promise<void>;
}

/** Mine and theirs side by side for every fact that differs; what I did not touch is theirs unless chosen otherwise. */
export function ChooseSaid({ base, mine, theirs, onChosen }: ChooseSaidProps) {
  const t = useText();
  const open = differing(mine, theirs);
  const touched = differing(base, mine);
  const words = (said: Said, field: ChosenField) => {
    const value = toldOf(said, field);
    if (field === "sex") return t(`sex.${said.sex}`);
    return /^\d{4}-/.test(value) ? date(value) : value;
  };
  const initial = Object.fromEntries(open.map((field) => [field, touched.includes(field) ? "MINE" : "THEIRS"])) as Record<string, Side>;
  const choose = (sides: Record<string, Side>) =>
    onChosen(
      merged(
        mine,
        theirs,
        open.filter((field) => sides[field] === "MINE"),
      ),
    );
  return (
    <Form initial={initial} resolver={shape} action={t("person.edit.sendChosen")} onSend={choose}>
      <Notice tone="slow" role="alert" title={t("person.edit.quicker")}>
        <p>{t(open.length > 0 ? "person.edit.choose" : "person.edit.same")}</p>
      </Notice>
      {open.map((field) => (
        <ChoiceField
          key={field}
          row
          name={field}
          label={t(names[field])}
          options={[
            { value: "MINE", label: t("person.edit.mine", { said: words(mine, field) }) },
            { value: "THEIRS", label: t("person.edit.theirs", { said: words(theirs, field) }) },
          ]}
        />
      ))}
    </Form>
  );
}
