import { randomUUID } from "node:crypto";
import { insertCapability } from "../matrix/capabilityScene.ts";
import { insertCase, insertLook, wardOf } from "../matrix/caseScene.ts";
import { insertClass, insertPlaceOf } from "../matrix/classScene.ts";
import { imports, insertImport } from "../matrix/importScene.ts";
import { insertLetter } from "../matrix/letterScene.ts";
import { insertTransfer } from "../matrix/memberScene.ts";
import { type Seat, seats } from "../matrix/oracle.ts";
import { insertNameless, insertRequest } from "../matrix/privacyScene.ts";
import { insertReview, personOfCase } from "../matrix/reviewScene.ts";
import {
  insertDecision,
  insertDraft,
  insertExemption,
  insertFact,
  insertPlace,
  insertReminder,
  insertTarget,
  insertTwin,
  insertVariant,
  near,
  plantPerson,
  year,
} from "../matrix/scene.ts";
import { insertRound } from "../matrix/screeningScene.ts";
import type { World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";

type Span = [kind: string, start: string, end: string];
const thisYear: Span = ["YEAR", `${year}-01-01`, `${year + 1}-01-01`];
const nextYear: Span = ["YEAR", `${year + 1}-01-01`, `${year + 2}-01-01`];
/** Of an indicator and months that nothing was given for at this unit. */
const quarter: Span = ["QUARTER", `${year}-01-01`, `${year}-04-01`];

const person = (world: World, unit: UnitKey) => plantPerson(world, unit, `an.${unit.toLowerCase()}.${randomUUID().slice(0, 8)}`);

async function logged(world: World, unit: UnitKey, account: string | null): Promise<void> {
  await world.owner.query(
    `insert into audit_entry (id, account_id, action, subject_type, subject_id, outcome, unit_id, at)
     select gen_random_uuid(), $1, action, 'OrgUnit', $2, 'DONE', $2, now() - interval '1 day' from unnest(array['planted', 'reorganise']) action`,
    [account, units[unit].id],
  );
}

async function noted(world: World, fact: string): Promise<void> {
  await world.owner.query("insert into result_note (result_id, note) values ($1, 'chỉ chi bộ biết')", [fact]);
}

/** Somebody whom a branch follows, their steps of this year, a look at them, and a place in a class that was given back: nobody is told how many it has. */
async function followed(world: World, unit: UnitKey, lookerId: string): Promise<void> {
  const caseId = await insertCase(world, unit, "ASSIGN_HELPERS", randomUUID(), `${year}-01-05`);
  await insertLook(world, unit, caseId, lookerId);
  await insertPlaceOf(world, unit, caseId, "WITHDRAWN");
  await insertReview(world, unit, [await personOfCase(world, caseId)], { startsOn: "2024-05-01" });
}

/** What a unit keeps to itself and those above it: people, log, facts, plans, what it asked and was given. Nothing of it concerns a unit below. */
async function ownThings(world: World, unit: UnitKey): Promise<void> {
  const { personId, postId } = await person(world, unit);
  if (imports(unit)) await insertImport(world, unit, { personId, postId });
  await logged(world, unit, personId);
  for (const indicator of [1, 3]) await noted(world, await insertFact(world, unit, personId, indicator, 3));
  if (units[unit].level === "BRANCH") {
    await followed(world, unit, personId);
    await insertTransfer(world, unit, wardOf(unit));
    await insertLetter(world, unit, unit);
    await insertNameless(world, unit);
    await insertRequest(world, unit);
  }
  await insertVariant(world, unit, thisYear);
  await insertDecision(world, unit);
  if (!units[unit].under) return;
  await insertTarget(world, unit, 3, thisYear);
  await insertTarget(world, unit, 1, quarter);
  await insertDraft(world, unit, 3, nextYear);
  await insertExemption(world, unit, personId, year + 3);
  await insertReminder(world, unit);
  await insertCapability(world, unit, "GIVE");
}

/** All of this, white places, and units beside it. */
async function wholePlace(world: World, unit: UnitKey): Promise<void> {
  await ownThings(world, unit);
  if (near[unit]) await insertPlace(world, unit);
  // One ward more is told by name to every branch of the city: that is whom members are sent to.
  if (units[unit].under && unit !== "otherWard") await insertTwin(world, unit);
}

/** A class with somebody in it, whom the whole ward of a branch may know of. */
const classAt = (branch: UnitKey) => async (world: World) => void (await insertClass(world, branch, "RUNNING"));

/** Rows that some seats cannot see, put into one of two databases that were alike. */
export interface Addition {
  what: string;
  /** The two are made alike again before: what was added so far may be seen by these seats. */
  afresh?: true;
  add(world: World): Promise<void>;
  hiddenFrom: Seat[];
  /** Somebody who does see them, and by which field: their answers must differ. */
  seenBy: Seat;
  by: string;
}

const homes = (...keys: (UnitKey | null)[]) => seats.filter(({ home }) => keys.includes(home));
const roles = (...names: string[]) => seats.filter(({ role }) => names.includes(role));
const each = (keys: UnitKey[], put: (world: World, unit: UnitKey) => Promise<void>) => async (world: World) => {
  for (const key of keys) await put(world, key);
};
/** The units of the seats' own city, all of which its board sees. */
const inCity: UnitKey[] = ["city", "ward", "otherWard", "base", "otherBase", "branch", "siblingBranch", "wardBranch", "cousinBranch"];
const below = inCity.slice(1);

/**
 * From the outside in: what is added later is hidden from fewer seats. Facts are of this year and of no stock, for two numbers of one's own
 * are made from others' facts by right: the city's pace, of past years, and a committee's headcount.
 */
export const additions: Addition[] = [
  {
    what: "another city's wards, branches, people, targets, facts and papers",
    add: async (world) => {
      await each(["otherCity", "farWard", "farBranch"], wholePlace)(world);
      await classAt("farBranch")(world);
      await insertRound(world, "farWard");
    },
    hiddenFrom: seats,
    seenBy: { role: "CITY_ADMINISTRATOR", home: "otherCity" },
    by: "users",
  },
  {
    what: "another ward, and what the city keeps to itself",
    add: async (world) => {
      await each(["otherWard", "cousinBranch"], wholePlace)(world);
      await classAt("cousinBranch")(world);
      await insertRound(world, "otherWard");
      await ownThings(world, "city");
    },
    hiddenFrom: homes(null, "ward", "base", "branch", "wardBranch"),
    seenBy: { role: "CITY_BOARD", home: "city" },
    by: "scoreboard",
  },
  {
    what: "another base committee, and what the ward keeps to itself",
    add: async (world) => {
      await wholePlace(world, "otherBase");
      await insertRound(world, "otherBase");
      await ownThings(world, "ward");
    },
    hiddenFrom: homes(null, "base", "branch", "wardBranch"),
    seenBy: { role: "WARD_STAFF", home: "ward" },
    by: "targets",
  },
  {
    what: "another branch, and what the base committee keeps to itself",
    add: async (world) => {
      await wholePlace(world, "siblingBranch");
      await ownThings(world, "base");
    },
    hiddenFrom: homes(null, "branch", "wardBranch"),
    seenBy: { role: "BASE_COMMITTEE", home: "base" },
    by: "results",
  },
  {
    what: "entries of the log at one's own unit, for those who do not read it",
    afresh: true,
    add: each(inCity, (world, unit) => logged(world, unit, null)),
    hiddenFrom: roles("OPERATOR", "CITY_BOARD", "WARD_STAFF", "BASE_COMMITTEE", "BRANCH_SECRETARY"),
    seenBy: { role: "WARD_LEADER", home: "ward" },
    by: "auditEntries",
  },
  {
    what: "people at one's own unit, for those who do not see them",
    add: each(inCity, async (world, unit) => void (await person(world, unit))),
    hiddenFrom: roles("OPERATOR", "CITY_BOARD", "BRANCH_SECRETARY"),
    seenBy: { role: "WARD_STAFF", home: "ward" },
    by: "users",
  },
  {
    what: "notes to the facts of one's own branches, for the city",
    afresh: true,
    add: async (world) =>
      void (await world.owner.query(
        "insert into result_note (result_id, note) select e.id, 'chỉ chi bộ biết' from result_event e where not exists (select from result_note n where n.result_id = e.id)",
      )),
    hiddenFrom: homes(null, "city"),
    seenBy: { role: "WARD_STAFF", home: "ward" },
    by: "results",
  },
  {
    what: "people whom branches follow, for the city",
    add: each(below, async (world, unit) => {
      if (units[unit].level === "BRANCH")
        await insertLook(world, unit, await insertCase(world, unit, "IDENTIFY"), (await person(world, "farBranch")).personId);
    }),
    hiddenFrom: homes(null, "city"),
    seenBy: { role: "WARD_STAFF", home: "ward" },
    by: "candidates",
  },
  {
    what: "what rounds found of members, for the city",
    add: async (world) => void (await world.owner.query("delete from screening_finding")),
    hiddenFrom: homes(null, "city"),
    seenBy: { role: "WARD_STAFF", home: "ward" },
    by: "screeningHelp",
  },
  {
    what: "facts, for the administrator",
    add: each(below, async (world, unit) => void (await insertFact(world, unit, (await person(world, "farBranch")).personId, 1, 5))),
    hiddenFrom: roles("OPERATOR", "CITY_ADMINISTRATOR"),
    seenBy: { role: "CITY_BOARD", home: "city" },
    by: "results",
  },
];
