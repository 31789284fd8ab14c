import { type UnitKey, units } from "../worldTree.ts";
import { type Seat, subtree } from "./oracle.ts";
import { children, id, ids, type ReadRow, sum } from "./readRow.ts";
import { releasedHalf, toldOfCity } from "./releaseScene.ts";
import { year } from "./scene.ts";

interface Cell {
  value: number | null;
  kept: string | null;
}
interface Shown {
  year: { rows: { row: string; now: Cell }[] };
  half: { rows: { row: string; now: Cell }[]; parts: { units: { id: string }[]; count: number }[] };
}

const seesPeople = ({ home }: Seat) => home !== null && units[home].level !== "CITY";
const told = (value: number): Cell => ({ value, kept: null });
const kept = (why: string): Cell => ({ value: null, kept: why });
const cellOf = (board: Shown["year"], row: string) => board.rows.find((one) => one.row === row)?.now;

/** Statistics of people admitted: the planted facts tell of nobody, and of one half-year something is released. */
export const statisticsReads: Record<string, ReadRow> = {
  admissionStatistics: {
    task: "lookAtFigures",
    readsAlong: true,
    document: (unit) => `{
      year: admissionStatistics(unitId: "${id(unit)}", period: "${year}") { rows { row now { value kept } } }
      half: admissionStatistics(unitId: "${id(unit)}", period: "${releasedHalf.id}") { rows { row now { value kept } } parts { units { id } count } } }`,
    seen: ({ year: whole, half }: Shown) => [
      ["TOTAL", "MINORITY", "EXPELLED"].map((row) => cellOf(whole, row)),
      ["MINORITY", "RELIGIOUS", "EXPELLED"].map((row) => cellOf(half, row)),
      half.parts.map((part) => [part.units.map((one) => one.id).sort(), part.count]),
    ],
    meant: (stage, seat, unit: UnitKey) => {
      const total = told(sum(stage, subtree(unit)));
      if (seesPeople(seat)) return [[total, told(0), told(0)], [told(0), told(0), told(0)], []];
      const one = units[unit].under ? kept("SMALL") : told(toldOfCity.count);
      const parts = units[unit].under ? [] : [0, 1].map(() => [ids(children(unit)), toldOfCity.count]);
      return [[total, kept("NOT_RELEASED"), kept("NOT_RELEASED")], [one, one, one], parts];
    },
  },
  statisticsPaper: {
    task: "lookAtFigures",
    readsAlong: true,
    document: (unit) => `{ statisticsPaper(unitId: "${id(unit)}", period: "${releasedHalf.id}", format: DOCX) { fileName } }`,
    seen: ({ statisticsPaper }: { statisticsPaper: { fileName: string } }) => statisticsPaper.fileName,
    meant: () => "Thong-ke-ket-nap-2025s1.docx",
  },
};
