import { TextInput } from "@mantine/core";
import { type ClipboardEvent, useId, useRef, useState } from "react";
import { isoDate, readDate } from "../lib/dates.ts";
import { useText } from "../lib/text.ts";
import styles from "./VnDate.module.css";

interface VnDateProps {
  label: string;
  /** `yyyy-mm-dd`, "" while empty, or what has been typed so far as `d/m/y`: anything that is no date must be refused by the form. */
  value: string;
  onChange(value: string): void;
  error?: string;
  hint?: string;
  /** Id of the first box, for links of an error summary. */
  id?: string;
}

/** A date in three boxes, day first, never guessed (UX §0.1: kits turn 03/04 around and accept 31/02). A whole date may be pasted. */
export function VnDate({ label, value, onChange, error, hint, id }: VnDateProps) {
  const t = useText();
  const ownId = useId();
  const sent = useRef(value);
  const [typed, setTyped] = useState(() => split(value));
  if (sent.current !== value) {
    sent.current = value;
    setTyped(split(value));
  }
  const send = (parts: string[]) => {
    const [day = "", month = "", year = ""] = parts;
    setTyped(parts);
    sent.current = isoDate(day, month, year) ?? (parts.some(Boolean) ? parts.join("/") : "");
    onChange(sent.current);
  };
  const paste = (event: ClipboardEvent) => {
    const iso = readDate(event.clipboardData.getData("text"));
    if (!iso) return;
    event.preventDefault();
    send(split(iso));
  };
  const box = (place: 0 | 1 | 2, name: string, className: string | undefined, length: number) => (
    <TextInput
      id={place === 0 ? (id ?? ownId) : undefined}
      label={name}
      className={className}
      inputMode="numeric"
      autoComplete="off"
      maxLength={length}
      value={typed[place] ?? ""}
      error={Boolean(error)}
      aria-describedby={error ? `${ownId}-error` : undefined}
      onPaste={paste}
      onChange={(event) => send(typed.map((part, i) => (i === place ? event.currentTarget.value.trim() : part)))}
    />
  );
  return (
    <fieldset className={styles.boxes} data-one-answer>
      <legend className={styles.legend}>{label}</legend>
      {hint ? <span className={styles.hint}>{hint}</span> : null}
      {box(0, t("ui.date.day"), styles.day, 2)}
      {box(1, t("ui.date.month"), styles.day, 2)}
      {box(2, t("ui.date.year"), styles.year, 4)}
      {error ? (
        <span className={styles.error} id={`${ownId}-error`}>
          {error}
        </span>
      ) : null}
    </fieldset>
  );
}

function split(value: string): string[] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value.split("-").reverse();
  const parts = value.split("/");
  return [parts[0] ?? "", parts[1] ?? "", parts[2] ?? ""];
}
