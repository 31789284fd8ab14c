import { useEffect, useState } from "react";
import { v4 as newKey } from "uuid";
import { useText } from "../../lib/text.ts";
import type { CellColumn } from "./gridKeys.ts";
import { keepRows, keptRows } from "./keptRows.ts";
import { exemptWord, type PastedRow, readNumber, readPasted } from "./pasted.ts";
import { nothingSkipped, type Skipped } from "./pastedTable.ts";
import type { Known } from "./pastedUnits.ts";
import type { BadRow } from "./RepairList.tsx";
import type { Entry, RowError, Sheet, SheetRow } from "./useSheet.ts";

interface Pasting {
  sheet: Sheet;
  known: readonly Known[];
  ratio: boolean;
  /** Where bad lines are kept on this device. */
  keptAs: string;
  onTaken(count: number): void;
}

const mostCandidates = 5;

const readable = (row: PastedRow) => row.unit !== null && (row.exempt || row.unmarked || typeof row.value === "number");

/** Takes a block of text: good lines are stored at once, bad ones are kept with what is wrong until they are repaired or dropped. */
export function usePaste({ sheet, known, ratio, keptAs, onTaken }: Pasting) {
  const t = useText();
  const [bad, setBad] = useState<BadRow[]>(() => keptRows(keptAs));
  const [failure, setFailure] = useState<unknown>(null);
  const [skipped, setSkipped] = useState<Skipped>(nothingSkipped);
  useEffect(() => keepRows(keptAs, bad), [keptAs, bad]);
  const kept = (row: PastedRow, message: string): BadRow => ({
    key: newKey(),
    line: row.line,
    unitText: row.unitText,
    unitId: row.unit?.id ?? null,
    // The mark stood in a cell of its own: the number beside it is not the unit's.
    valueText: row.exempt ? exemptWord : row.valueText,
    message,
  });
  const named = ({ name, code }: Known) => (code ? `${name} (${code})` : name);
  const words = ({ unit, candidates, unitText, valueText }: PastedRow) => {
    if (unit) return t("repair.noNumber", { text: valueText || "–" });
    const text = unitText || "–";
    if (candidates.length === 0) return t("repair.unknown", { text });
    const list = candidates.slice(0, mostCandidates).map(named).join("; ");
    return t(candidates.length === 1 ? "repair.near" : "repair.several", { text, list });
  };
  /** Sends what can be read; answers with the lines that were refused. */
  const send = async (rows: PastedRow[]): Promise<BadRow[]> => {
    const good = rows.filter(readable);
    const entries = good.map(
      (row): Entry => ({ unitId: row.unit!.id, value: row.exempt || row.unmarked ? null : row.value!, exempt: row.exempt }),
    );
    const errors: RowError[] = entries.length > 0 ? await sheet.set(entries) : [];
    onTaken(entries.length - errors.length);
    const refused = errors.map(({ row, message }) => kept(good[row - 1]!, message));
    const unread = rows.filter((row) => !readable(row)).map((row) => kept(row, words(row)));
    return [...unread, ...refused].sort((a, b) => a.line - b.line);
  };
  /** What cannot be taken goes below the lines that wait already, but for those that these rows stand for now. */
  const attempt = async (rows: PastedRow[], isReplaced: (row: BadRow) => boolean) => {
    const left = (lines: BadRow[]) => setBad((waiting) => [...waiting.filter((row) => !isReplaced(row)), ...lines]);
    try {
      setFailure(null);
      left(await send(rows));
    } catch (error) {
      // Nothing of it was stored: all of it stays to be sent again.
      setFailure(error);
      left(rows.map((row) => kept(row, t("allocation.notStored"))));
    }
  };
  return {
    bad,
    setBad,
    failure,
    skipped,
    take: (text: string, column: CellColumn, from: readonly SheetRow[]) => {
      const starting = from.map(({ unit, code }) => ({ id: unit.id, name: unit.name, code }));
      const exempt = new Set(from.filter(({ draftExempt }) => draftExempt).map(({ unit }) => unit.id));
      const pasted = readPasted(text, known, starting, column, ratio);
      setSkipped(pasted.skipped);
      // No mark leaves the number of a unit that is not exempt alone.
      const rows = pasted.rows.filter(({ unit, unmarked }) => !unmarked || (unit !== null && exempt.has(unit.id)));
      // A line pasted again for the same unit is the repair of the one that waits.
      const units = new Set(rows.flatMap(({ unit, unitText }) => [unit?.id, unitText]).filter(Boolean));
      return attempt(rows, ({ unitId, unitText }) => units.has(unitId ?? unitText));
    },
    forget: () => setSkipped(nothingSkipped),
    sendAgain: () => {
      const rows = bad.map(({ line, unitText, unitId, valueText }) => {
        const unit = known.find(({ id }) => id === unitId) ?? null;
        return { line, unitText, valueText, unit, candidates: [], ...readNumber(valueText, ratio) };
      });
      return attempt(rows, (row) => bad.includes(row));
    },
  };
}
