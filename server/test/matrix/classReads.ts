import type { UnitKey } from "../worldTree.ts";
import { caseIdOf } from "./caseScene.ts";
import { branchesOf, classIdOf, placeIdOf, wardAt } from "./classScene.ts";
import { type Seat, stands } from "./oracle.ts";
import { id, type ReadRow } from "./readRow.ts";

/** Branches of a ward whose people a seat sees. */
const seenBranches = ({ home }: Seat, ward: UnitKey) => branchesOf(ward).filter((branch) => stands(branch, home));

/** Somebody of the ward's class, and somebody whom nobody knows. */
const list = Buffer.from("Họ và tên,Ngày sinh,Kết quả\nNgười nguồn của branch,04/03/1999,Đạt\nNgười lạ,04/03/1999,Đạt\n").toString(
  "base64",
);

/** Classes: one planted at every ward, with somebody of each of its branches in it. */
export const classReads: Record<string, ReadRow> = {
  classes: {
    task: "lookAtCases",
    document: (unit) => `{ classes(unitId: "${id(unit)}") { totalCount edges { node { id accepted mine unit { id } } } } }`,
    seen: ({ classes }: { classes: { totalCount: number; edges: { node: object }[] } }) => [
      classes.totalCount,
      classes.edges.map(({ node }) => node),
    ],
    meant: (_stage, seat, unit) => {
      const ward = wardAt(unit);
      const mine = seenBranches(seat, ward).length;
      return [1, [{ id: classIdOf(ward), accepted: branchesOf(ward).length, mine, unit: { id: id(ward) } }]];
    },
  },
  class: {
    task: "lookAtClass",
    foundBy: "lookAtClass",
    document: (unit) => `{ class(id: "${classIdOf(unit)}") { id sessions { id } nominations { id candidate { id unit { id } } } } }`,
    seen: ({
      class: seen,
    }: {
      class: { sessions: object[]; nominations: { id: string; candidate: { id: string; unit: { id: string } } }[] };
    }) => [seen.sessions.length, seen.nominations.map((one) => [one.id, one.candidate.id, one.candidate.unit.id]).sort()],
    meant: (_stage, seat, unit) => [
      2,
      seenBranches(seat, unit)
        .map((branch) => [placeIdOf(branch), caseIdOf(branch), id(branch)])
        .sort(),
    ],
  },
  previewClassResults: {
    task: "holdClass",
    foundBy: "lookAtClass",
    document: (unit) => `{ previewClassResults(classId: "${classIdOf(unit)}", content: "${list}") { rows { placeId } faults { row } } }`,
    seen: ({ previewClassResults: { rows, faults } }: { previewClassResults: { rows: object[]; faults: object[] } }) => [rows, faults],
    meant: () => [[{ placeId: placeIdOf("branch") }], [{ row: 3 }]],
  },
  // Nobody of those planted is fostered yet.
  casesForClass: {
    task: "sendToClass",
    foundBy: "lookAtClass",
    document: (unit) => `{ casesForClass(classId: "${classIdOf(unit)}") { candidate { id } } }`,
    seen: ({ casesForClass }: { casesForClass: object[] }) => casesForClass,
    meant: () => [],
  },
};
