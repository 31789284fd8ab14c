import { useEffect, useState } from "react";
import { useText } from "../../lib/text.ts";
import type { CellColumn } from "./gridKeys.ts";
import { keepRows, keptRows } from "./keptRows.ts";
import { type Known, type PastedRow, readNumber, readPasted } from "./pasted.ts";
import type { BadRow } from "./RepairList.tsx";
import type { Entry, RowError, Sheet, SheetRow } from "./useSheet.ts";

interface Line {
  row: PastedRow;
  line: number;
}

interface Pasting {
  sheet: Sheet;
  known: readonly Known[];
  ratio: boolean;
  /** Where bad lines are kept on this device. */
  keptAs: string;
  onTaken(count: number): void;
}

const readable = ({ row }: Line) => row.unit !== null && (row.exempt || row.unmarked || typeof row.value === "number");

/** Takes a block of text: good lines are stored at once, bad ones are kept with what is wrong until they are repaired or dropped. */
export function usePaste({ sheet, known, ratio, keptAs, onTaken }: Pasting) {
  const t = useText();
  const [bad, setBad] = useState<BadRow[]>(() => keptRows(keptAs));
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => keepRows(keptAs, bad), [keptAs, bad]);
  const kept = ({ row, line }: Line, message: string): BadRow => ({
    key: `${line}-${row.unitText}-${row.valueText}`,
    line,
    unitText: row.unitText,
    unitId: row.unit?.id ?? null,
    valueText: row.valueText,
    message,
  });
  /** Sends what can be read; answers with the lines that were refused. */
  const send = async (lines: Line[]): Promise<BadRow[]> => {
    const good = lines.filter(readable);
    const entries = good.map(
      ({ row }): Entry => ({ unitId: row.unit!.id, value: row.exempt || row.unmarked ? null : row.value!, exempt: row.exempt }),
    );
    const errors: RowError[] = entries.length > 0 ? await sheet.set(entries) : [];
    onTaken(entries.length - errors.length);
    const refused = errors.map(({ row, message }) => kept(good[row - 1]!, message));
    const words = ({ row }: Line) =>
      row.unit === null ? t("repair.unknown", { text: row.unitText || "–" }) : t("repair.noNumber", { text: row.valueText || "–" });
    const unread = lines.filter((line) => !readable(line)).map((line) => kept(line, words(line)));
    return [...unread, ...refused].sort((a, b) => a.line - b.line);
  };
  const attempt = async (lines: Line[]) => {
    try {
      setFailure(null);
      setBad(await send(lines));
    } catch (error) {
      // Nothing of it was stored: all of it stays to be sent again.
      setFailure(error);
      setBad(lines.map((line) => kept(line, t("allocation.notStored"))));
    }
  };
  return {
    bad,
    setBad,
    failure,
    take: (text: string, column: CellColumn, from: readonly SheetRow[]) => {
      const starting = from.map(({ unit, code }) => ({ id: unit.id, name: unit.name, code }));
      const exempt = new Set(from.filter(({ draftExempt }) => draftExempt).map(({ unit }) => unit.id));
      const lines = readPasted(text, known, starting, column, ratio).map((row, place) => ({ row, line: place + 1 }));
      // No mark leaves the number of a unit that is not exempt alone.
      return attempt(lines.filter(({ row }) => !row.unmarked || (row.unit !== null && exempt.has(row.unit.id))));
    },
    sendAgain: () =>
      attempt(
        bad.map(({ line, unitText, unitId, valueText }) => {
          const unit = known.find(({ id }) => id === unitId) ?? null;
          return { line, row: { unitText, valueText, unit, ...readNumber(valueText, ratio) } };
        }),
      ),
  };
}
