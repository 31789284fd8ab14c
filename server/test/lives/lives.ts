import { recountDatabase } from "../../db/recountDatabase.ts";
import { randomFor } from "../../demo/random.ts";
import { addDays } from "../../domain/calendar.ts";
import { movementsIn, movementsOut } from "../../domain/members/codes.ts";
import { day } from "../caseScene.ts";
import { keyOf } from "../matrix/tables.ts";
import { MemberScene } from "../memberScene.ts";
import { dataOf, World } from "../world.ts";
import { branches, Course, rollDay } from "./course.ts";
import { live } from "./life.ts";
import { cellKey, Model } from "./model.ts";

const listedBefore = 12;

export interface LivesPlayed {
  lives: number;
  ends: Record<string, number>;
  corrections: number;
  facts: number;
  compared: number;
  /** Figures, persons and months that are not what the model says. */
  differences: string[];
}

/** Plays random lives and holds every counter of every unit and month, every person's place and standing, and the identity against the model. */
export async function playLives(seed: string, many: number): Promise<LivesPlayed> {
  const world = await World.open();
  try {
    const model = new Model();
    await openRolls(world, model);
    const lives: Course[] = [];
    const ends: Record<string, number> = {};
    for (let at = 0; at < many; at++) {
      const random = randomFor(`${seed} ${at}`);
      const life = new Course(world, model, random, random.pick(branches), day(1000 - random.between(0, 500)));
      const stopped = await live(life, nameOf(at));
      const end = [life.standing ?? "CANDIDATE", ...(stopped ? [stopped] : [])].join(": ");
      ends[end] = (ends[end] ?? 0) + 1;
      lives.push(life);
    }
    await world.fold();
    const cells = await compareCells(world, model);
    const persons = await comparePersons(world, lives);
    const months = await unbalancedMonths(world);
    const client = await world.owner.connect();
    const recounted = await recountDatabase(client).finally(() => client.release());
    return {
      lives: many,
      ends,
      corrections: lives.reduce((sum, life) => sum + life.corrections, 0),
      facts: recounted.facts,
      compared: cells.compared,
      differences: [...cells.differences, ...persons, ...months, ...recounted.differences],
    };
  } finally {
    await world.close();
  }
}

/** Letters only, and no two alike. */
const nameOf = (at: number) => `Nguyễn Văn ${[...String(at)].map((digit) => "Aăâbcdđeêg"[Number(digit)]).join("")}a`;

/** Each branch begins with a list of members that is its headcount. */
async function openRolls(world: World, model: Model): Promise<void> {
  const members = new MemberScene(world);
  for (const branch of branches) {
    for (let at = 0; at < listedBefore; at++) await members.listed({ fullName: `Đảng viên ${nameOf(at)}` }, branch);
    dataOf(await members.openRoll(branch, rollDay));
    model.add({ branch, on: addDays(rollDay, -1), indicator: "MEMBERS", quantity: listedBefore });
  }
}

async function compareCells(world: World, model: Model): Promise<{ compared: number; differences: string[] }> {
  const { rows } = await world.owner.query<{ unit: string; year: number; month: number; indicator: string; actual: number; now: number }>(
    `select c.unit_id as unit, c.year, c.month, i.code as indicator, sum(c.actual)::int as actual, sum(c.actual_now)::int as now
       from figure_cell c join indicator i on i.id = c.indicator_id group by 1, 2, 3, 4`,
  );
  const wanted = model.cells();
  const differences: string[] = [];
  for (const { unit, year, month, indicator, actual, now } of rows) {
    const key = cellKey(keyOf(unit)!, year, month, indicator);
    const sum = wanted.get(key) ?? 0;
    if (actual !== sum || now !== sum) differences.push(`${key}: ${actual} as it was and ${now} as of now, the model says ${sum}`);
    wanted.delete(key);
  }
  for (const [key, sum] of wanted) differences.push(`${key}: nothing, the model says ${sum}`);
  return { compared: rows.length, differences };
}

async function comparePersons(world: World, lives: readonly Course[]): Promise<string[]> {
  const { rows } = await world.owner.query<{ id: string; unit: string; standing: string }>(
    "select id, unit_id as unit, standing from membership where (entry = 'ADMIT' or id = any ($1)) and standing <> 'UNLISTED'",
    [lives.map(({ membershipId }) => membershipId)],
  );
  const wanted = new Map(
    lives.flatMap(({ membershipId, branch, standing }) => (membershipId ? [[membershipId, `${standing} at ${branch}`]] : [])),
  );
  const found = new Map(rows.map(({ id, unit, standing }) => [id, `${standing} at ${keyOf(unit)}`]));
  return [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((id) => wanted.get(id) !== found.get(id))
    .map((id) => `member ${id} is ${found.get(id) ?? "nobody"}, the model says ${wanted.get(id) ?? "nobody"}`);
}

/** Months, of any unit, in which closing is not opening plus what came less what went; the day the rolls were opened lies before them. */
async function unbalancedMonths(world: World): Promise<string[]> {
  const { rows } = await world.owner.query<{ unit: string; year: number; month: number; off: number }>(
    `select c.unit_id as unit, c.year, c.month, sum(case when i.code = 'MEMBERS' then c.actual when i.code = any ($2) then -c.actual else c.actual end)::int as off
       from figure_cell c join indicator i on i.id = c.indicator_id
      where (i.code = 'MEMBERS' or i.code = any ($2) or i.code = any ($3)) and make_date(c.year, c.month, 1) > $1::date
      group by 1, 2, 3 having sum(case when i.code = 'MEMBERS' then c.actual when i.code = any ($2) then -c.actual else c.actual end) <> 0`,
    [rollDay, [...movementsIn], [...movementsOut]],
  );
  return rows.map(({ unit, year, month, off }) => `${keyOf(unit)} ${year}-${month}: the headcount is off by ${off}`);
}
