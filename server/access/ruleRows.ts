import { type Level, levels } from "../domain/levels.ts";
import { type Role, roles } from "../domain/roles.ts";
import type { Subject } from "./actions.ts";
import type { Actor } from "./actor.ts";

/** For tests: a small tree [parent, id, level]. Ids begin alike, so that who compares beginnings instead of wholes is found out. */
const tree = {
  city: [null, "1", "CITY"],
  otherCity: [null, "11", "CITY"],
  ward: ["city", "2", "WARD"],
  otherWard: ["city", "20", "WARD"],
  base: ["ward", "3", "BASE"],
  otherBase: ["ward", "30", "BASE"],
  branch: ["base", "4", "BRANCH"],
  siblingBranch: ["base", "40", "BRANCH"],
  wardBranch: ["ward", "400", "BRANCH"],
  cousinBranch: ["otherWard", "41", "BRANCH"],
  farBranch: ["otherCity", "42", "BRANCH"],
} as const satisfies Record<string, readonly [string | null, string, Level]>;
export type Unit = keyof typeof tree;
export const everyUnit = Object.keys(tree) as Unit[];

/** From the unit itself up to its city. */
export function chain(unit: Unit): Unit[] {
  const [above] = tree[unit];
  return above ? [unit, ...chain(above)] : [unit];
}
export const levelOf = (unit: Unit): Level => tree[unit][2];
const idOf = (unit: Unit | null | undefined) => (unit ? tree[unit][1] : null);
const numberOf = (unit: Unit) => levels.find(({ level }) => level === levelOf(unit))!.number;
export const placesOf = (unit: Unit) =>
  Object.fromEntries(levels.map(({ level, property }) => [property, idOf(chain(unit).find((key) => levelOf(key) === level))]));

export function actor(role: Role, home: Unit | null): Actor {
  const places = home ? placesOf(home) : { cityId: null, wardId: null, baseId: null, branchId: null };
  const unit = { level: home && levelOf(home), unitId: idOf(home), unitName: home };
  return { accountId: "me", postId: "post", role, ...unit, ...places } as Actor;
}

const targetAt = (unit: Unit) => ({
  id: "target",
  unitId: idOf(unit),
  parentId: idOf(tree[unit][0]),
  baseline: "ASSIGNED",
  state: "ISSUED",
  exempt: false,
  closed: false,
});
const rowsAt: Partial<Record<Subject, (unit: Unit) => object>> = {
  OrgUnit: (unit) => ({ id: idOf(unit), parentId: idOf(tree[unit][0]), levelNumber: numberOf(unit), endedOn: null }),
  User: (unit) => ({ id: "somebody", unitLevelNumber: numberOf(unit) }),
  Post: (unit) => ({ id: "post", accountId: "somebody", unitLevelNumber: numberOf(unit) }),
  Target: (unit) => ({ ...targetAt(unit), asked: false }),
  Exemption: (unit) => ({ id: "exemption", unitId: idOf(unit), parentId: idOf(tree[unit][0]), state: "PROPOSED" }),
  Reminder: (unit) => ({ id: "message", unitId: idOf(unit), fromId: idOf(tree[unit][0]) }),
  Result: (unit) => ({ id: "fact", unitId: idOf(unit), reverses: null, reversedBy: null, fromCase: false }),
  AuditEntry: () => ({ id: "entry" }),
  Candidate: () => ({ id: "case", consentCityId: null, ended: false, sentTo: null }),
  CaseStep: (unit) => ({
    by: "PROPOSER",
    proposerId: idOf(tree[unit][0] === "base" ? "base" : unit),
    recordedById: "somebody",
    consentCityId: null,
  }),
  DuplicateRequest: (unit) => ({ id: "request", settlerId: idOf(unit) }),
  Class: (unit) => ({ id: "class", unitId: idOf(unit), state: "OPEN" }),
  ClassPlace: () => ({ id: "place", classState: "OPEN" }),
  Member: () => ({ id: "member", ended: false }),
  MemberEvent: (unit) => ({ by: "PROPOSER", proposerId: idOf(tree[unit][0] === "base" ? "base" : unit), recordedById: "somebody" }),
  Transfer: (unit) => ({ id: "transfer", unitId: idOf(unit), fromUnitId: "elsewhere", sender: {}, state: "IN_TRANSIT", kind: "PERMANENT" }),
  CaseLetter: (unit) => ({ id: "letter", unitId: idOf(unit), sender: {}, state: "SENT" }),
  ScreeningRound: (unit) => ({ id: "round", unitId: idOf(unit), state: "OPEN" }),
  Screening: (unit) => ({ id: "review", confirmerId: idOf(tree[unit][0]), state: "SENT", open: true, members: 1 }),
  Import: (unit) => ({
    id: "list",
    unitId: idOf(unit),
    accountId: "somebody",
    state: "CHECKED",
    readable: true,
    mapped: true,
    undoable: true,
  }),
  SubjectRequest: (unit) => ({
    id: "request",
    state: "RECEIVED",
    kind: "ACCESS",
    answererId: idOf(chain(unit).find((key) => levelOf(key) === "BASE") ?? chain(unit).find((key) => levelOf(key) === "WARD")),
  }),
  WhitePlace: () => ({ id: "place", closedOn: null }),
  Division: () => ({ id: "division", state: "PLANNED" }),
  Reorganisation: (unit) => ({ id: "decision", state: "PLANNED", deciderLevelNumber: numberOf(unit) }),
};
/** What stands at a unit, as the rules see it: a thing of somebody else, on which everything may still be done. */
export const row = (subject: Subject, unit: Unit) => ({ ...rowsAt[subject]!(unit), ...placesOf(unit) });

/** Every role at every unit where it may be held. */
export const seats = roles.flatMap(({ role, levels: held }): (readonly [Role, Unit | null])[] => {
  const allowed: readonly Level[] = held;
  if (allowed.length === 0) return [[role, null]];
  return everyUnit.filter((unit) => allowed.includes(levelOf(unit))).map((home) => [role, home]);
});
