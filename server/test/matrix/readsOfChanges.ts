import { units } from "../worldTree.ts";
import { branchesOf, isBranch } from "./classScene.ts";
import { divisionIdOf, partIdOf } from "./divisionScene.ts";
import { subtree } from "./oracle.ts";
import { id, postsAt, type ReadRow, sorted } from "./readRow.ts";

/** Decisions about the tree: what one would do, and which there are. */
export const changeReads: Record<string, ReadRow> = {
  previewReorganisation: {
    task: "changeUnit",
    document: (
      unit,
    ) => `{ previewReorganisation(input: { effectiveOn: "2026-06-01", steps: [{ kind: DISSOLVE, unitIds: ["${id(unit)}"] }] }) {
      planned counts { wards bases branches postsMoving postsEnding } } }`,
    seen: ({ previewReorganisation: { planned, counts } }: { previewReorganisation: { planned: boolean; counts: object } }) => [
      planned,
      { ...counts },
    ],
    meant: (_stage, _seat, unit) => {
      const inside = subtree(unit);
      const count = (level: string) => inside.filter((key) => units[key].level === level).length;
      const moving = postsAt(inside.filter((key) => key !== unit));
      return [
        false,
        { wards: count("WARD"), bases: count("BASE"), branches: count("BRANCH"), postsMoving: moving, postsEnding: postsAt([unit]) },
      ];
    },
  },
  reorganisations: {
    task: "lookAtChanges",
    readsAlong: true,
    document: (unit) =>
      `{ reorganisations(unitId: "${id(unit)}", first: 100) { edges { node { id decidedBy { id } instrument { number } } } } }`,
    seen: ({ reorganisations }: { reorganisations: { edges: { node: { id: string; decidedBy: { id: string } } }[] } }) =>
      sorted(reorganisations.edges.map(({ node }) => [node.id, node.decidedBy.id])),
    meant: ({ scene }, _seat, unit) => sorted(subtree(unit).map((key) => [scene[key].decisionId, id(key)])),
  },
  divisions: {
    task: "lookAtChanges",
    readsAlong: true,
    document: (unit) => `{ divisions(unitId: "${id(unit)}") { id people parts { unitId people } } }`,
    seen: ({ divisions }: { divisions: { id: string; people: number; parts: { unitId: string; people: number }[] }[] }) =>
      sorted(divisions.map((one) => [one.id, one.people, one.parts.map(({ unitId, people }) => [unitId, people])])),
    meant: (_stage, _seat, unit) =>
      sorted(
        branchesOf(unit).map((key) => [
          divisionIdOf(key),
          1,
          [
            [id(key), 0],
            [partIdOf(key), 1],
          ],
        ]),
      ),
  },
  divisionPeople: {
    task: "placePeople",
    foundBy: "lookAtChanges",
    document: (unit) => `{ divisionPeople(id: "${divisionIdOf(unit)}") { fullName partId came } }`,
    absent: (unit) => (isBranch(unit) ? null : "NOT_FOUND"),
    seen: ({ divisionPeople }: { divisionPeople: object[] }) => divisionPeople,
    meant: (_stage, _seat, unit) => [{ fullName: `Đảng viên của ${unit}`, partId: partIdOf(unit), came: "CHOSEN" }],
  },
};
