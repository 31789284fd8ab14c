import { Button } from "@mantine/core";
import { useFieldArray } from "react-hook-form";
import * as z from "zod/mini";
import type { ClassKind } from "../../gql/classes.ts";
import { today } from "../../lib/fmt.ts";
import { readWhole, resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { Form } from "../../ui/Form.tsx";
import { DateField, NumberField, SelectField, TextField } from "../../ui/fields.tsx";
import { UnsavedForm } from "../../ui/Unsaved.tsx";
import styles from "./classes.module.css";
import type { ClassWhole } from "./classWords.ts";

const kinds = ["AWARENESS", "NEW_MEMBER"] as const satisfies readonly ClassKind[];
const shape = resolve(
  z.object({
    kind: z.enum(kinds),
    title: rules.text("classes.titleMissing"),
    place: rules.text("classes.placeMissing"),
    startsOn: rules.date(),
    endsOn: rules.date(),
    nominateBy: rules.date(),
    places: rules.wholeNumber(1),
    sessions: z.array(z.object({ id: z.string(), on: rules.date(), title: rules.text("classes.sessionMissing") })),
  }),
);
interface Values {
  kind: (typeof kinds)[number];
  title: string;
  place: string;
  startsOn: string;
  endsOn: string;
  nominateBy: string;
  places: string;
  sessions: { id: string; on: string; title: string }[];
}
export type Described = ReturnType<typeof describedBy> & { kind: ClassKind };

const describedBy = ({ title, place, startsOn, endsOn, nominateBy, places, sessions }: Values) => ({
  ...{ title, place, startsOn, endsOn, nominateBy, places: readWhole(places) ?? 0 },
  sessions: sessions.map(({ id, on, title }) => ({ ...(id && { id }), on, title })),
});

interface ClassFormProps {
  /** What is said anew; without it a class is opened. */
  known?: ClassWhole;
  action: string;
  onSend(described: Described): Promise<void>;
}

/** What a class is: kind, name, place, days, places and sessions. */
export function ClassForm({ known, action, onSend }: ClassFormProps) {
  const t = useText();
  const initial: Values = {
    kind: known?.kind ?? "AWARENESS",
    title: known?.title ?? "",
    place: known?.place ?? "",
    startsOn: known?.startsOn ?? `//${today().slice(0, 4)}`,
    endsOn: known?.endsOn ?? `//${today().slice(0, 4)}`,
    nominateBy: known?.nominateBy ?? `//${today().slice(0, 4)}`,
    places: known ? String(known.places) : "",
    sessions: known?.sessions.map(({ id, on, title }) => ({ id, on, title })) ?? [],
  };
  return (
    <Form<Values>
      initial={initial}
      resolver={shape}
      action={action}
      onSend={(values) => onSend({ kind: values.kind, ...describedBy(values) })}
      nameOf={(field) => field}
    >
      {known ? null : (
        <SelectField name="kind" label={t("classes.kind")} options={kinds.map((value) => ({ value, label: t(`classKind.${value}`) }))} />
      )}
      <TextField name="title" label={t("classes.name")} hint={t("classes.nameHint")} />
      <TextField name="place" label={t("classes.place")} />
      <div className={styles.fields}>
        <DateField name="startsOn" label={t("classes.startsOn")} />
        <DateField name="endsOn" label={t("classes.endsOn")} />
        <DateField name="nominateBy" label={t("classes.nominateByField")} />
        <NumberField name="places" label={t("classes.placesField")} />
      </div>
      <Sessions />
      <UnsavedForm />
    </Form>
  );
}

function Sessions() {
  const t = useText();
  const { fields, append, remove } = useFieldArray({ name: "sessions" });
  return (
    <fieldset className={styles.list}>
      <legend className="strong">{t("classes.sessions")}</legend>
      {fields.map((field, at) => (
        <div key={field.id} className={styles.fields}>
          <DateField name={`sessions.${at}.on`} label={t("classes.sessionDay", { place: at + 1 })} />
          <TextField name={`sessions.${at}.title`} label={t("classes.sessionTitle", { place: at + 1 })} />
          <Button variant="default" onClick={() => remove(at)}>
            {t("classes.removeSession", { place: at + 1 })}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => append({ id: "", on: `//${today().slice(0, 4)}`, title: "" }, { shouldFocus: false })}>
          {t("classes.addSession")}
        </Button>
      </div>
    </fieldset>
  );
}
