import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { readNumber } from "./pasted.ts";
import type { Known } from "./pastedUnits.ts";
import styles from "./RepairList.module.css";

/** A pasted line that could not be taken, as it was, and what is wrong with it. */
export interface BadRow {
  key: string;
  /** Its place in what was pasted, from 1. */
  line: number;
  unitText: string;
  unitId: string | null;
  valueText: string;
  message: string;
}

interface RepairListProps {
  rows: BadRow[];
  units: readonly Known[];
  ratio: boolean;
  onChange(rows: BadRow[]): void;
  onSend(): Promise<void>;
}

/** Lines kept for repair: each says what is wrong, its unit and number can be put right, and then they are sent again. */
export function RepairList({ rows, units, ratio, onChange, onSend }: RepairListProps) {
  const t = useText();
  if (rows.length === 0) return null;
  const change = (key: string, part: Partial<BadRow>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const ready = rows.every(({ unitId, valueText }) => {
    const { value, exempt } = readNumber(valueText, ratio);
    return unitId !== null && (exempt || typeof value === "number");
  });
  return (
    <Notice tone="slow" title={t("repair.title", { count: rows.length })} role="status">
      <ul className={`plain ${styles.rows}`}>
        {rows.map((row) => (
          <li key={row.key}>
            <p>
              <span className="strong">{t("repair.line", { line: row.line })}</span> {row.message}
            </p>
            <div className="row bottom">
              <NativeSelect
                label={t("repair.unit", { text: row.unitText || "–" })}
                value={row.unitId ?? ""}
                data={[{ value: "", label: t("repair.choose") }, ...units.map((unit) => ({ value: unit.id, label: unit.name }))]}
                onChange={(event) => change(row.key, { unitId: event.currentTarget.value || null })}
              />
              <TextInput
                className={styles.number}
                label={t("repair.value")}
                autoComplete="off"
                value={row.valueText}
                onChange={(event) => change(row.key, { valueText: event.currentTarget.value })}
              />
              <Button variant="default" onClick={() => onChange(rows.filter((one) => one.key !== row.key))}>
                {t("repair.drop")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button disabled={!ready} onClick={() => void onSend()}>
          {t("repair.send", { count: rows.length })}
        </Button>
      </div>
    </Notice>
  );
}
