import { randomUUID } from "node:crypto";
import { withClient } from "../db/connect.ts";
import { recountDatabase } from "../db/recountDatabase.ts";
import { addDays, dateInVietnam } from "../domain/calendar.ts";
import { insertTarget } from "./matrix/scene.ts";
import { type Answer, type Call, dataOf, World } from "./world.ts";
import { type UnitKey, units } from "./worldTree.ts";

export const today = dateInVietnam(new Date());
export const year = Number(today.slice(0, 4));
export const paper = { number: "12-QĐ/ĐU", signedOn: "2026-01-05", issuer: "Đảng ủy phường", title: "Sắp xếp tổ chức" };

const placeFields = `unitId name renamed level fate unitsBefore unitsAfter membersBefore membersAfter branchesBefore branchesAfter
  postsBefore postsAfter gained lost targets { indicator period baseline before after exemptBefore exemptAfter }`;
const counts = `wards bases branches members openTargets postsEnding postsMoving ending creating places { ${placeFields} }`;
const previewText = `query ($input: PreviewReorganisationInput!) { previewReorganisation(input: $input) {
  planned held { indicator people } problems { step code field message blocking } counts { ${counts} } } }`;
const decideText = `mutation ($input: ReorganiseInput!) { reorganise(input: $input) { id state effectiveOn failure counts { ${counts} } can } }`;

const followedFields =
  "ownTargets questionsClosing exemptionsEnding exemptionsPassing flagsEnding flagsPassing plansEnding remindersPassing placesTouched plannedTouched";

export interface Previewed {
  planned: boolean;
  held: { indicator: string; people: number }[];
  problems: { step: number; code: string; field: string; message: string; blocking: boolean }[];
  counts: Record<string, number> & { places: Place[] };
}
type Pair<Name extends string, T> = Record<`${Name}Before` | `${Name}After`, T>;
export interface Place extends Pair<"units" | "members", number>, Pair<"branches" | "posts", number | null> {
  unitId: string;
  name: string;
  renamed: string | null;
  fate: string;
  gained: string[];
  lost: string[];
  targets: { indicator: string; period: string; baseline: string; before: number | null; after: number | null }[];
}
export interface Decided {
  id: string;
  state: string;
  failure: string | null;
  counts: Previewed["counts"];
  can: string[];
}

/** The tiny cities, with people, posts and targets, and decisions about them through the API. */
export class ReorganisationScene {
  private constructor(readonly world: World) {}

  static async open(): Promise<ReorganisationScene> {
    return new ReorganisationScene(await World.open());
  }
  close(): Promise<void> {
    return this.world.close();
  }

  async preview(call: Call, steps: object[], effectiveOn = today): Promise<Previewed> {
    return dataOf(await call<{ previewReorganisation: Previewed }>(previewText, { input: { effectiveOn, steps } })).previewReorganisation;
  }
  /** What a decision would do to all that is open, only what there is any of. */
  async followed(call: Call, steps: object[]): Promise<Record<string, number>> {
    const text = `query ($input: PreviewReorganisationInput!) { previewReorganisation(input: $input) { counts { ${followedFields} } } }`;
    type Counted = { previewReorganisation: { counts: Record<string, number> } };
    const { counts } = dataOf(await call<Counted>(text, { input: { effectiveOn: today, steps } })).previewReorganisation;
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  }
  refusedPreview(call: Call, steps: object[], effectiveOn = today): Promise<Answer<unknown>> {
    return call(previewText, { input: { effectiveOn, steps } });
  }
  decide(call: Call, steps: object[], effectiveOn = today, clientKey: string = randomUUID()): Promise<Answer<{ reorganise: Decided }>> {
    const input = { clientKey, effectiveOn, reason: "Sắp xếp lại tổ chức", instrument: paper, steps };
    return call(decideText, { input });
  }
  async done(call: Call, steps: object[], effectiveOn = today): Promise<Decided> {
    return dataOf(await this.decide(call, steps, effectiveOn)).reorganise;
  }

  /** A reading of members at a unit. */
  async members(unitId: string, people: number, on = "2024-06-01"): Promise<void> {
    await this.world.owner.query(
      `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_role, recorded_by_unit)
       values ($1, $2, 8, 1, $3, 0, $4, 'BRANCH_SECRETARY', $2)`,
      [randomUUID(), unitId, on, people],
    );
  }
  async admissions(unitId: string, people: number, on: string): Promise<void> {
    await this.world.owner.query(
      `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, recorded_by_role, recorded_by_unit)
       values ($1, $2, 1, 1, $3, $4, 'BRANCH_SECRETARY', $2)`,
      [randomUUID(), unitId, on, people],
    );
  }
  /** An issued target of admissions of this year. */
  async target(unit: UnitKey, value: number): Promise<string> {
    const id = await insertTarget(this.world, unit, 1, ["YEAR", `${year}-01-01`, `${year + 1}-01-01`]);
    await this.world.owner.query("update target set value = $2 where id = $1", [id, value]);
    await this.world.owner.query("update target_version set value = $2 where target_id = $1", [id, value]);
    return id;
  }
  /** This year's target of admissions as it stands: its value, null when closed, undefined when there is none. */
  async targetOf(unitId: string): Promise<number | null | undefined> {
    const { rows } = await this.world.owner.query<{ value: number | null }>(
      `select case when closed_on is null then value end as value from target
       where unit_id = $1 and indicator_id = 1 and baseline = 'ASSIGNED' and period_kind = 'YEAR' and starts_on = $2`,
      [unitId, `${year}-01-01`],
    );
    return rows[0]?.value;
  }
  /** Members counted for a unit in today's tree. */
  async counted(unitId: string): Promise<number> {
    const text = "select coalesce(sum(actual_now), 0)::int as n from figure where unit_id = $1 and indicator_id = 8";
    return (await this.world.owner.query<{ n: number }>(text, [unitId])).rows[0]!.n;
  }
  async unit(id: string): Promise<{ name: string; kind: string; parent: string | null; ended: string | null; heir: string | null }> {
    const text = `select name, kind, parent_id as parent, ended_on::text as ended, heir_id as heir from unit where id = $1`;
    return (await this.world.owner.query(text, [id])).rows[0];
  }
  async idOf(name: string): Promise<string> {
    return (await this.world.owner.query<{ id: string }>("select id from unit where name = $1", [name])).rows[0]!.id;
  }
  /** The tree turns to a later day, as the folder does at midnight. */
  async turnTo(daysFromNow: number): Promise<void> {
    await this.world.owner.query("select turn_page($1)", [addDays(today, daysFromNow)]);
  }
  async differences(): Promise<string[]> {
    return (await withClient(this.world.database.ownerUrl, recountDatabase)).differences;
  }
}

export const id = (unit: UnitKey) => units[unit].id;
