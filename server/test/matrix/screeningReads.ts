import { type UnitKey, units } from "../worldTree.ts";
import { branchesOf, isBranch } from "./classScene.ts";
import { memberIdOf } from "./memberScene.ts";
import { chain, everyUnit, type Seat, stands } from "./oracle.ts";
import { id, type ReadRow } from "./readRow.ts";
import { roundIdOf, screeningIdOf } from "./screeningScene.ts";

/** Wards in which a unit lies, or which lie in it. */
const wardsAt = (unit: UnitKey) =>
  everyUnit.filter((key) => units[key].level === "WARD" && (chain(key).includes(unit) || chain(unit).includes(key)));
const seenBranches = ({ home }: Seat, ward: UnitKey) => branchesOf(ward).filter((branch) => stands(branch, home));

/** Screening: at every ward a round that is closed, in which each branch sent what it found of its member. */
export const screeningReads: Record<string, ReadRow> = {
  screeningRounds: {
    task: "lookAtFigures",
    document: (unit) => `{ screeningRounds(unitId: "${id(unit)}") { id branches sent members } }`,
    seen: ({ screeningRounds }: { screeningRounds: object[] }) => screeningRounds.map((row) => JSON.stringify(row)).sort(),
    meant: (_stage, seat, unit) =>
      wardsAt(unit)
        .filter((ward) => stands(ward, seat.home) || chain(seat.home!).includes(ward))
        .map((ward) => {
          const { length } = seenBranches(seat, ward);
          return JSON.stringify({ id: roundIdOf(ward), branches: length, sent: length, members: length });
        })
        .sort(),
  },
  screeningRound: {
    task: "lookAtRound",
    foundBy: "lookAtRound",
    document: (unit) => `{ screeningRound(id: "${roundIdOf(unit)}") { id outcomes { outcome count } screenings { id unit { id } } } }`,
    seen: ({
      screeningRound: { outcomes, screenings },
    }: {
      screeningRound: { outcomes: object[]; screenings: { id: string; unit: { id: string } }[] };
    }) => [outcomes, screenings.map((one) => `${one.id} of ${one.unit.id}`).sort()],
    meant: (_stage, seat, unit) => {
      const branches = seenBranches(seat, unit);
      const told = seat.home === "city" ? [] : [{ outcome: "HELP_12_MONTHS", count: branches.length }];
      return [told, branches.map((branch) => `${screeningIdOf(branch)} of ${id(branch)}`).sort()];
    },
  },
  screening: {
    task: "lookAtCases",
    foundBy: "lookAtCases",
    document: (unit) =>
      `{ screening(id: "${screeningIdOf(unit)}", reason: "Kiểm tra theo kế hoạch") { id findings { memberId outcome } } }`,
    absent: (unit) => (isBranch(unit) ? null : "NOT_FOUND"),
    seen: ({ screening }: { screening: object }) => screening,
    meant: (_stage, _seat, unit) => ({
      id: screeningIdOf(unit),
      findings: [{ memberId: memberIdOf(unit), outcome: "HELP_12_MONTHS" }],
    }),
  },
  memberScreenings: {
    task: "lookAtCases",
    foundBy: "lookAtCases",
    document: (unit) =>
      `{ memberScreenings(memberId: "${memberIdOf(unit)}", reason: "Kiểm tra theo kế hoạch") { memberId outcome helpUntil } }`,
    absent: (unit) => (isBranch(unit) ? null : "NOT_FOUND"),
    seen: ({ memberScreenings }: { memberScreenings: object[] }) => memberScreenings,
    meant: (_stage, _seat, unit) => [{ memberId: memberIdOf(unit), outcome: "HELP_12_MONTHS", helpUntil: "2026-06-01" }],
  },
  screeningHelp: {
    task: "lookAtCases",
    document: (unit) => `{ screeningHelp(unitId: "${id(unit)}") { helped due } }`,
    seen: ({ screeningHelp }: { screeningHelp: object }) => screeningHelp,
    meant: (_stage, _seat, unit) => {
      const { length } = everyUnit.filter((key) => isBranch(key) && stands(key, unit));
      return { helped: length, due: length };
    },
  },
};
