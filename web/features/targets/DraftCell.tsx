import { Checkbox, TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { readFailure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import styles from "./DraftCell.module.css";
import { readTyped, shownAs } from "./typedTarget.ts";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

interface DraftCellProps {
  unit: string;
  draft: number | null;
  exempt: boolean;
  ratio: boolean;
  /** Null takes the draft back. Rejects with the server's error. */
  onStore(value: number | null, exempt: boolean): Promise<void>;
}

type Saving = "idle" | "saving" | "saved" | { error: string };

/** One box of the grid: stored when it is left or Enter is pressed, and it says so. Enter and the arrows move between rows. */
export function DraftCell({ unit, draft, exempt, ratio, onStore }: DraftCellProps) {
  const t = useText();
  const stored = shownAs(draft, ratio);
  const [typed, setTyped] = useState<string | null>(null);
  const [saving, setSaving] = useState<Saving>("idle");
  const text = typed ?? stored;
  const store = async (value: number | null, asExempt: boolean) => {
    setSaving("saving");
    try {
      await onStore(value, asExempt);
      setTyped(null);
      setSaving("saved");
    } catch (error) {
      setSaving({ error: readFailure(error).message ?? t("allocation.notStored") });
    }
  };
  const leave = () => {
    if (typed === null || typed.trim() === stored) return setTyped(null);
    const value = readTyped(typed, ratio);
    if (value === undefined) return setSaving({ error: t(ratio ? "allocation.wrongShare" : "ui.number.whole") });
    void store(value, false);
  };
  // A row scrolled out of sight is taken off the page; what was typed in it must not be lost.
  const parting = useRef(leave);
  useEffect(() => {
    parting.current = leave;
  });
  useEffect(() => () => parting.current(), []);
  const error = typeof saving === "object" ? saving.error : null;
  return (
    <span className={styles.cell}>
      <TextInput
        aria-label={t("allocation.draftOf", { unit })}
        className={styles.box}
        data-draft
        inputMode={ratio ? "decimal" : "numeric"}
        autoComplete="off"
        value={exempt && typed === null ? "" : text}
        disabled={exempt}
        error={error}
        rightSection={ratio ? <span aria-hidden="true">{t("allocation.percentMark")}</span> : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setSaving("idle");
        }}
        onBlur={leave}
        onKeyDown={moveBetweenRows}
      />
      <Checkbox
        label={t("targets.exempt")}
        aria-label={t("allocation.exemptOf", { unit })}
        checked={exempt}
        onChange={(event) => void store(event.currentTarget.checked ? 0 : null, event.currentTarget.checked)}
      />
      <span className={styles.state} aria-live="polite">
        {saving === "saving" ? t("ui.saving") : saving === "saved" ? t("ui.saved") : ""}
      </span>
    </span>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLInputElement>) {
  const step = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[data-draft], [data-draft] input")];
  const next = boxes[boxes.indexOf(event.currentTarget) + step];
  if (next) next.focus();
  else event.currentTarget.blur();
}
