import { wordCells } from "../officialFile.ts";
import { units } from "../worldTree.ts";
import { everyUnit, subtree } from "./oracle.ts";
import { children, id, type ReadRow, sorted, sum } from "./readRow.ts";
import { year } from "./scene.ts";

export const targetReads: Record<string, ReadRow> = {
  targets: {
    task: "lookAtFigures",
    document: (unit) =>
      `{ targets(unitId: "${id(unit)}", period: "${year}") { id indicator unit { id } assignedBy { id } instrument { number } versions { version } } }`,
    seen: (data: { targets: { id: string; indicator: string; unit: { id: string }; assignedBy: { id: string }; versions: unknown[] }[] }) =>
      data.targets.map((row) => [row.indicator === "ADMISSIONS" && row.id, row.unit.id, row.assignedBy.id, row.versions.length]),
    meant: ({ scene }, _seat, unit) => {
      const above = units[unit].under;
      return above ? [scene[unit].targetId, false].map((target) => [target, id(unit), id(above), 1]) : [];
    },
  },
  allocation: {
    task: "lookAtFigures",
    document: (
      unit,
    ) => `{ next: allocation(unitId: "${id(unit)}", indicator: "ADMISSIONS", period: "${year + 1}") { drafts revision target rules { kind } variants { name numbers { unitId } } rows { unit { id } draft issued proposed } }
      allocation(unitId: "${id(unit)}", indicator: "ADMISSIONS", period: "${year}") { ownTarget issuedSum rows { unit { id } actual } } }`,
    seen: (data: {
      next: {
        drafts: number;
        revision: number;
        target: number | null;
        rules: unknown[];
        variants: { name: string; numbers: { unitId: string }[] }[];
        rows: { unit: { id: string }; draft: number | null; proposed: number | null }[];
      };
      allocation: { ownTarget: number | null; issuedSum: number; rows: { unit: { id: string }; actual: number }[] };
    }) => [
      data.next.drafts,
      [data.next.revision, data.next.target, data.next.rules.length, data.next.rows.some((row) => row.proposed !== null)],
      data.next.variants.map(({ name, numbers }) => [name, numbers.map(({ unitId }) => unitId)]),
      sorted(data.next.rows.map((row) => [row.unit.id, row.draft])),
      data.allocation.ownTarget,
      data.allocation.issuedSum,
      sorted(data.allocation.rows.map((row) => [row.unit.id, row.actual])),
    ],
    meant: (stage, { home }, unit) => {
      const below = children(unit);
      const mine = home === unit;
      return [
        mine ? below.length : 0,
        mine ? [1, 7, 1, below.length > 0] : [0, null, 0, false],
        mine ? [["Phương án A", [id(unit)]]] : [],
        sorted(below.map((key) => [id(key), mine ? 7 : null])),
        units[unit].under ? 5 : null,
        5 * below.length,
        sorted(below.map((key) => [id(key), sum(stage, subtree(key))])),
      ];
    },
  },
  targetPapers: {
    task: "lookAtFigures",
    document: (unit) =>
      `{ targetPapers(unitId: "${id(unit)}", indicator: "ADMISSIONS", period: "${year}") { units instrument { number } } }`,
    seen: (data: { targetPapers: { units: number; instrument: { number: string } }[] }) =>
      data.targetPapers.map((row) => [row.instrument.number, row.units]),
    meant: (_stage, _seat, unit) => (children(unit).length > 0 ? [["1-KH", children(unit).length]] : []),
  },
  targetDecision: {
    task: "lookAtFigures",
    absent: (unit) => (children(unit).length > 0 ? null : "CONFLICT"),
    document: (unit) => `{ targetDecision(unitId: "${id(unit)}", indicator: "ADMISSIONS", period: "${year}", format: DOCX) { content } }`,
    // Committees have names of their own: an organisation is named in the annex alone, once for each of the two indicators.
    seen: (data: { targetDecision: { content: string } }) => {
      const cells = wordCells(data.targetDecision.content);
      return everyUnit.map((key) => cells.filter((cell) => cell === units[key].name).length);
    },
    meant: (_stage, _seat, unit) => everyUnit.map((key) => (units[key].under === unit ? 2 : 0)),
  },
  previewCascade: {
    task: "plan",
    document: (unit) => `{ previewCascade(unitId: "${id(unit)}", indicator: "ADMISSIONS", period: "${year}", target: 9,
      rules: [{ level: ${units[unit].level}, rules: [{ kind: EQUAL }] }]) { rows { unitId parentId people } } }`,
    seen: ({ previewCascade }: { previewCascade: { rows: { unitId: string; parentId: string | null; people: number }[] } }, unit) => [
      sorted(previewCascade.rows.map((row) => [row.unitId, row.parentId])),
      previewCascade.rows.filter((row) => row.parentId === id(unit)).reduce((total, row) => total + row.people, 0),
    ],
    meant: (_stage, _seat, unit) => [sorted(subtree(unit).map((key) => [id(key), key === unit ? null : id(units[key].under!)])), 9],
  },
};
