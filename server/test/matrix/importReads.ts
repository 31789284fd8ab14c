import type { UnitKey } from "../worldTree.ts";
import { importIdOf, imports, spokenOf } from "./importScene.ts";
import { id, type ReadRow } from "./readRow.ts";

const absent = (unit: UnitKey) => (imports(unit) ? null : "NOT_FOUND");

/** Lists of people: one planted at every ward and city, checked, with one faulty row. */
export const importReads: Record<string, ReadRow> = {
  imports: {
    task: "importLists",
    document: (unit) => `{ imports(unitId: "${id(unit)}") { id unit { id } } }`,
    seen: (data: { imports: { id: string }[] }) => data.imports.map((row) => row.id),
    meant: (_stage, _seat, unit) => [importIdOf(unit)],
  },
  importJob: {
    task: "importLists",
    foundBy: "importLists",
    document: (unit) => `{ importJob(id: "${importIdOf(unit)}") { id unit { id } state } }`,
    absent,
    seen: ({ importJob }: { importJob: { id: string; unit: { id: string } } }) => [importJob.id, importJob.unit.id],
    meant: (_stage, _seat, unit) => [importIdOf(unit), id(unit)],
  },
  importRows: {
    task: "importLists",
    foundBy: "importLists",
    document: (unit) => `{ importRows(id: "${importIdOf(unit)}") { edges { node { row action fullName faults { column code } } } } }`,
    absent,
    seen: ({ importRows }: { importRows: { edges: { node: object }[] } }) => importRows.edges.map(({ node }) => node),
    meant: () => [{ row: 2, action: "FAULT", fullName: null, faults: [{ column: "A", code: "MISSING" }] }],
  },
  importMissing: {
    task: "compareLists",
    foundBy: "importLists",
    document: (unit) => `{ importMissing(id: "${importIdOf(unit)}") { edges { node { fullName unit { id } } } } }`,
    absent,
    seen: ({ importMissing }: { importMissing: { edges: object[] } }) => importMissing.edges,
    meant: (_stage, _seat, unit) => [{ node: { fullName: `Người nguồn của ${spokenOf[unit]}`, unit: { id: id(spokenOf[unit]!) } } }],
  },
};
