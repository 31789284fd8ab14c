import { type UnitKey, units } from "../worldTree.ts";
import { caseReads } from "./caseReads.ts";
import { classReads } from "./classReads.ts";
import { importReads } from "./importReads.ts";
import { letterReads } from "./letterReads.ts";
import { lifeReads } from "./lifeReads.ts";
import { memberReads } from "./memberReads.ts";
import { ancestors, everyUnit, mayDo, type Seat, stands, subtree } from "./oracle.ts";
import { privacyReads } from "./privacyReads.ts";
import { children, id, ids, type ReadRow, sorted, sum } from "./readRow.ts";
import { changeReads } from "./readsOfChanges.ts";
import { reviewReads } from "./reviewReads.ts";
import { year } from "./scene.ts";
import { screeningReads } from "./screeningReads.ts";
import { statisticsReads } from "./statisticsReads.ts";
import { targetReads } from "./targetReads.ts";

interface UnitNode {
  id: string;
  ancestors: { id: string }[];
  history: { parent: { id: string } | null }[];
  capabilities: string[];
  children: { totalCount: number; edges: { node: UnitNode }[] };
}
/** A unit with what stands up to two levels below it; deeper is too dear for one request. */
const nested = (depth: number): string =>
  `id ancestors { id } history { parent { id } } capabilities ${depth ? `children(first: 3) { totalCount edges { node { ${nested(depth - 1)} } } }` : ""}`;
function flat(node: UnitNode): unknown[] {
  const below = node.children?.edges.flatMap((edge) => flat(edge.node)) ?? [];
  const { id, ancestors, history, capabilities } = node;
  return [[id, ancestors.map((row) => row.id), history.map((row) => row.parent?.id ?? null), capabilities.length], ...below];
}

interface Figures {
  figures: { actual: number; target: number | null }[];
}

/** What is planted, and what a unit of a level may by the procedure from its birth. */
const capabilitiesOf = { CITY: 3, WARD: 6, BASE: 3, BRANCH: 2 };

export const queries: Record<string, ReadRow> = {
  ...changeReads,
  ...caseReads,
  ...classReads,
  ...screeningReads,
  ...statisticsReads,
  ...letterReads,
  ...memberReads,
  ...privacyReads,
  ...importReads,
  ...reviewReads,
  me: {
    task: "everyone",
    document: () => "{ me { post { unit { id } role } posts { id } } }",
    seen: ({ me }: { me: { post: { unit: { id: string } | null; role: string }; posts: unknown[] } }) => [
      me.post.unit?.id ?? null,
      me.post.role,
      me.posts.length,
    ],
    meant: (_stage, { home, role }) => [home && id(home), role, 1],
  },
  indicators: {
    task: "everyone",
    document: () => "{ indicators { code } }",
    seen: (data: { indicators: unknown[] }) => data.indicators.length > 0,
    meant: () => true,
  },
  sourceGroups: {
    task: "everyone",
    document: () => "{ sourceGroups { code } }",
    seen: (data: { sourceGroups: unknown[] }) => data.sourceGroups.length > 0,
    meant: () => true,
  },
  ruleSets: {
    task: "everyone",
    document: () => "{ ruleSets { code steps { event } } }",
    seen: (data: { ruleSets: { steps: unknown[] }[] }) => data.ruleSets.every(({ steps }) => steps.length > 0),
    meant: () => true,
  },
  reportingPeriod: {
    task: "everyone",
    document: () => `{ reportingPeriod(id: "${year}") { id } }`,
    seen: (data: { reportingPeriod: { id: string } }) => data.reportingPeriod.id,
    meant: () => String(year),
  },
  orgUnit: {
    task: "look",
    document: (unit) => `{ orgUnit(id: "${id(unit)}") { ${nested(2)} } }`,
    seen: (data: { orgUnit: UnitNode }) => sorted(flat(data.orgUnit)),
    meant: (_stage, seat, unit) => {
      // The operator sees that a city exists, not what is in it.
      const shown = seat.home ? subtree(unit).filter((key) => ancestors(key).indexOf(unit) < 2) : [unit];
      const row = (key: UnitKey) => [
        id(key),
        ancestors(key).map(id).reverse(),
        [ancestors(key).map(id)[0] ?? null],
        capabilitiesOf[units[key].level],
      ];
      return sorted(shown.map(row));
    },
  },
  searchOrgUnits: {
    task: "everyone",
    document: (unit) =>
      `{ searchOrgUnits(text: "${units[unit].name}", first: 50) { id } all: searchOrgUnits(text: "bo", first: 50) { id } }`,
    seen: (data: { searchOrgUnits: { id: string }[]; all: { id: string }[] }, unit) => [
      data.searchOrgUnits.some((row) => row.id === id(unit)),
      data.all.map((row) => row.id).sort(),
    ],
    meant: (_stage, seat, unit) => [mayDo(seat, "look", unit), ids(everyUnit.filter((key) => mayDo(seat, "look", key)))],
  },
  scoreboard: {
    task: "lookAtFigures",
    readsAlong: true,
    document: (unit) => `{ scoreboard(unitId: "${id(unit)}", year: ${year}, indicators: ["ADMISSIONS", "NEW_SOURCES"]) {
      own: own { actual target } rows { unitId figures { actual target } } } }`,
    seen: ({ scoreboard }: { scoreboard: { own: Figures["figures"]; rows: (Figures & { unitId: string })[] } }) => [
      scoreboard.own,
      sorted(scoreboard.rows.map((row) => [row.unitId, row.figures])),
    ],
    meant: (stage, _seat, unit) => {
      const figures = (key: UnitKey) => {
        const actual = sum(stage, subtree(key));
        return [
          { actual, target: units[key].under ? 5 : null },
          { actual, target: null },
        ];
      };
      return [figures(unit), sorted(children(unit).map((key) => [id(key), figures(key)]))];
    },
  },
  breakdown: {
    task: "lookAtFigures",
    readsAlong: true,
    document: (unit) =>
      `{ breakdown(unitId: "${id(unit)}", indicator: "NEW_SOURCES", year: ${year}) { cells { month sourceGroup actual } } }`,
    seen: (data: { breakdown: { cells: unknown[] } }) => data.breakdown.cells,
    meant: (stage, _seat, unit) => [{ month: 3, sourceGroup: "TEACHER", actual: sum(stage, subtree(unit)) }],
  },
  results: {
    task: "lookAtFigures",
    readsAlong: true,
    document: (unit) => `{ results(unitId: "${id(unit)}", year: ${year}, indicator: "ADMISSIONS", first: 100) {
      totalCount edges { node { id note unit { id } recordedByUnit { id } } } } }`,
    seen: ({
      results,
    }: {
      results: { totalCount: number; edges: { node: { id: string; note: string | null; unit: { id: string } } }[] };
    }) => [results.totalCount, sorted(results.edges.map(({ node }) => [node.id, node.note, node.unit.id]))],
    meant: ({ scene }, { home }, unit) => {
      // A note may name people: the city sees figures only.
      const note = (key: UnitKey) => (home && units[home].level === "CITY" ? null : scene[key].note);
      return [subtree(unit).length, sorted(subtree(unit).map((key) => [scene[key].factId, note(key), id(key)]))];
    },
  },
  ...targetReads,
  ...lifeReads,
  users: {
    task: "lookAtPeople",
    document: (unit) =>
      `{ users(unitId: "${id(unit)}", search: "subject", first: 50) { totalCount edges { node { id unit { id } posts { id } } } } }`,
    seen: ({
      users,
    }: {
      users: { totalCount: number; edges: { node: { id: string; unit: { id: string }; posts: { id: string }[] } }[] };
    }) => [users.totalCount, sorted(users.edges.map(({ node }) => [node.id, node.unit.id, node.posts.map((post) => post.id)]))],
    meant: ({ scene }, _seat, unit) => [
      subtree(unit).length,
      sorted(subtree(unit).map((key) => [scene[key].personId, id(key), [scene[key].postId]])),
    ],
  },
  auditEntries: {
    task: "lookAtLog",
    document: (unit) =>
      `{ auditEntries(unitId: "${id(unit)}", actions: ["planted"], first: 200) { edges { node { action unit { id } } } } }`,
    seen: ({ auditEntries }: { auditEntries: { edges: { node: { action: string; unit: { id: string } } }[] } }) =>
      auditEntries.edges
        .filter(({ node }) => node.action === "planted")
        .map(({ node }) => node.unit.id)
        .sort(),
    meant: (_stage, _seat, unit) => ids(subtree(unit)),
  },
  cities: {
    task: "foundCity",
    document: () => "{ cities { id } }",
    seen: (data: { cities: { id: string }[] }) => data.cities.map((row) => row.id).sort(),
    meant: () => ids(everyUnit.filter((key) => !units[key].under)),
  },
};

/** Every id of a unit that stands anywhere in an answer, whatever the field is called. */
export function unitsIn(answer: unknown): UnitKey[] {
  const text = JSON.stringify(answer ?? null);
  return everyUnit.filter((key) => text.includes(id(key)));
}

/** What an answer may show whatever was asked: one's own place, and the names of the units above it. */
export const visible = ({ home }: Seat): UnitKey[] =>
  home ? everyUnit.filter((key) => stands(key, home) || ancestors(home).includes(key)) : everyUnit.filter((key) => !units[key].under);
