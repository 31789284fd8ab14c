import { Button } from "@mantine/core";
import { useFieldArray, useWatch } from "react-hook-form";
import { useText } from "../../lib/text.ts";
import { DateField } from "../../ui/fields.tsx";
import styles from "./DayRows.module.css";
import { useDayWords } from "./words.ts";

interface DayRowsProps {
  /** The list's name in the form; a row's day is `name.0.day`. */
  name: "rests" | "works";
  year: number;
  title: string;
  add: string;
}

/** Days as rows of date boxes, to be added and taken away; the weekday of a whole date stands beside it. */
export function DayRows({ name, year, title, add }: DayRowsProps) {
  const t = useText();
  const { weekday } = useDayWords();
  const { fields, append, remove } = useFieldArray({ name });
  const typed = useWatch({ name }) as { day?: string }[] | undefined;
  const fresh = () => append({ day: `//${year}` }, { shouldFocus: false });
  return (
    <fieldset className={styles.list}>
      <legend>{title}</legend>
      {fields.length > 0 ? (
        <ol className={`plain ${styles.rows}`}>
          {fields.map((field, at) => {
            const day = typed?.[at]?.day ?? "";
            const words = t(name === "rests" ? "calendar.rest" : "calendar.work", { place: at + 1 });
            return (
              <li key={field.id} className={styles.row}>
                <DateField name={`${name}.${at}.day`} label={words} />
                <span className={styles.weekday}>{isWhole(day) ? weekday(day) : ""}</span>
                <Button
                  variant="subtle"
                  px="xs"
                  onClick={() => remove(at)}
                  aria-label={t(name === "rests" ? "calendar.removeRest" : "calendar.removeWork", { place: at + 1 })}
                >
                  {t("calendar.remove")}
                </Button>
              </li>
            );
          })}
        </ol>
      ) : (
        <p className="soft">{t(name === "rests" ? "calendar.noRests" : "calendar.noWorks")}</p>
      )}
      <div>
        <Button variant="default" onClick={fresh}>
          {add}
        </Button>
      </div>
    </fieldset>
  );
}

const isWhole = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day);
