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
  /** What stands while there is no draft. */
  issued: number | null;
  exempt: boolean;
  /** Set by hand: the rules leave it alone. */
  fixed: boolean;
  ratio: boolean;
  /** Null takes the draft back. Rejects with the server's error. */
  onStore(value: number | null, exempt: boolean): Promise<void>;
}

type Saving = "idle" | "saving" | "saved" | { error: string };

/**
 * One box of the grid: stored when it is left, or by Enter. Enter, Shift+Enter and the arrows move between rows, F2 goes to the end of
 * what is typed, Escape brings back what stood there; a box that is entered is replaced by what is typed.
 */
export function DraftCell({ unit, draft, issued, exempt, fixed, ratio, onStore }: DraftCellProps) {
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
      const words = error instanceof Error && !readFailure(error).message ? error.message : readFailure(error).message;
      setSaving({ error: words || t("allocation.notStored") });
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
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && typed !== null) {
      event.preventDefault();
      setTyped(null);
      setSaving("idle");
    } else if (event.key === "F2") {
      event.preventDefault();
      const end = event.currentTarget.value.length;
      event.currentTarget.setSelectionRange(end, end);
    } else moveBetweenRows(event);
  };
  return (
    <span className={styles.cell} data-unit-cell={unit}>
      <TextInput
        aria-label={t("allocation.draftOf", { unit })}
        className={styles.box}
        data-draft
        data-typing={typed === null ? undefined : true}
        data-fixed={fixed || undefined}
        inputMode={ratio ? "decimal" : "numeric"}
        autoComplete="off"
        placeholder={issued === null ? undefined : shownAs(issued, ratio)}
        value={exempt && typed === null ? "" : text}
        disabled={exempt}
        error={error}
        rightSection={ratio ? <span aria-hidden="true">{t("allocation.percentMark")}</span> : null}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setSaving("idle");
        }}
        onBlur={leave}
        onKeyDown={keys}
      />
      <Checkbox
        label={t("targets.exempt")}
        aria-label={t("allocation.exemptOf", { unit })}
        checked={exempt}
        onChange={(event) => void store(null, event.currentTarget.checked)}
      />
      <span className={styles.state}>
        {fixed && saving === "idle" ? t("allocation.byHand") : null}
        <span aria-live="polite">{saving === "saving" ? t("ui.saving") : saving === "saved" ? t("ui.saved") : ""}</span>
      </span>
    </span>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLInputElement>) {
  const down = event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey);
  const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
  if (!down && !up) return;
  event.preventDefault();
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[data-draft]:not(:disabled), [data-draft] input:not(:disabled)")];
  const next = boxes[boxes.indexOf(event.currentTarget) + (down ? 1 : -1)];
  if (next) next.focus();
  else event.currentTarget.blur();
}
