import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { readFailure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import styles from "./DraftCell.module.css";
import { readTyped, shownAs } from "./typedTarget.ts";

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
  onStore(value: number | null): Promise<void>;
}

type Saving = "idle" | "saving" | "saved" | { error: string };

/**
 * One number of the grid: stored when it is left. F2 goes to the end of what is typed, Escape brings back what stood there; a box that is
 * entered is replaced by what is typed.
 */
export function DraftCell({ unit, draft, issued, exempt, fixed, ratio, onStore }: DraftCellProps) {
  const t = useText();
  const stored = shownAs(draft, ratio);
  const [typed, setTyped] = useState<string | null>(null);
  const [saving, setSaving] = useState<Saving>("idle");
  const text = typed ?? stored;
  const store = async (value: number | null) => {
    setSaving("saving");
    try {
      await onStore(value);
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
    void store(value);
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
    }
  };
  return (
    <span className={styles.cell}>
      <TextInput
        aria-label={t("allocation.draftOf", { unit })}
        className={styles.box}
        data-cell="number"
        data-typing={typed === null ? undefined : true}
        inputMode={ratio ? "decimal" : "numeric"}
        autoComplete="off"
        placeholder={exempt ? t("targets.exempt") : issued === null ? undefined : shownAs(issued, ratio)}
        value={exempt && typed === null ? "" : text}
        readOnly={exempt}
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
      <span className={styles.state}>
        {fixed && saving === "idle" ? t("allocation.byHand") : null}
        <span aria-live="polite">{saving === "saving" ? t("ui.saving") : saving === "saved" ? t("ui.saved") : ""}</span>
      </span>
    </span>
  );
}
