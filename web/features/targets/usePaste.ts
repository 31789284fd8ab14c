import { useState } from "react";
import { useText } from "../../lib/text.ts";
import { type Known, type PastedRow, readPasted } from "./pasted.ts";
import type { BadRow } from "./RepairList.tsx";
import { readTyped } from "./typedTarget.ts";
import type { Entry, RowError, Sheet, SheetRow } from "./useSheet.ts";

interface Line {
  row: PastedRow;
  line: number;
}

/** Takes a block of text: good lines are stored at once, bad ones are kept with what is wrong until they are repaired or dropped. */
export function usePaste(sheet: Sheet, known: readonly Known[], ratio: boolean, onTaken: (count: number) => void) {
  const t = useText();
  const [bad, setBad] = useState<BadRow[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
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
    const unread = lines.filter(({ row }) => row.unit === null || typeof row.value !== "number");
    const good = lines.filter((line) => !unread.includes(line));
    const entries = good.map(({ row }): Entry => ({ unitId: row.unit!.id, value: row.value!, exempt: false }));
    const errors: RowError[] = entries.length > 0 ? await sheet.set(entries) : [];
    onTaken(entries.length - errors.length);
    const refused = errors.map(({ row, message }) => kept(good[row - 1]!, message));
    const words = ({ row }: Line) =>
      row.unit === null ? t("repair.unknown", { text: row.unitText || "–" }) : t("repair.noNumber", { text: row.valueText || "–" });
    return [...unread.map((line) => kept(line, words(line))), ...refused].sort((a, b) => a.line - b.line);
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
    take: (text: string, from: readonly SheetRow[]) => {
      const starting = from.map(({ unit, code }) => ({ id: unit.id, name: unit.name, code }));
      return attempt(readPasted(text, known, starting, ratio).map((row, place) => ({ row, line: place + 1 })));
    },
    sendAgain: () =>
      attempt(
        bad.map(({ line, unitText, unitId, valueText }) => {
          const unit = known.find(({ id }) => id === unitId) ?? null;
          return { line, row: { unitText, valueText, unit, value: readTyped(valueText, ratio) } };
        }),
      ),
  };
}
