import { randomUUID } from "node:crypto";
import { afterEach, beforeEach } from "vitest";
import { type Call, dataOf, World } from "./world.ts";
import { type UnitKey, units } from "./worldTree.ts";

// Ward 2 divides among base, otherBase and wardBranch; the city gives it 10.
export let world: World;
export let city: Call;
export let ward: Call;
beforeEach(async () => {
  world = await World.open();
  city = world.as("CITY_BOARD", "city");
  ward = world.as("WARD_STAFF", "ward");
  await members({ base: 100, otherBase: 60, wardBranch: 27 });
});
afterEach(() => world.close());

/** Members at 31/12/2025; those of a base committee are counted at itself. */
export async function members(counts: Partial<Record<UnitKey, number>>) {
  for (const [unit, count] of Object.entries(counts)) {
    await world.owner.query(
      `insert into result_event (id, unit_id, indicator_id, source_group_id, occurred_on, quantity, reading, recorded_by_role, recorded_by_unit)
       values ($1, $2, 8, 1, '2025-12-31', 0, $3, 'WARD_STAFF', $2)`,
      [randomUUID(), units[unit as UnitKey].id, count],
    );
  }
}

export const id = (unit: UnitKey) => units[unit].id;
export const share = { kind: "SHARE_OF_MEMBERS", basisPoints: 300 };
const fields = `unit { id } ownTarget target revision difference draftSum issuedSum drafts rules { kind people basisPoints unitIds } changedBy { by }
  messages { code message impossible toConfirm limit difference target share count numbers units { id } }
  within { period { id } target given left share } parts { period { id } share issued }
  variants { id name target sum difference rules { kind people } kept { by } numbers { unitId value exempt fixed cause } }
  rows { unit { id } code members lastYears sources nonMembers draft draftExempt fixed proposed issued issuedExempt ownResolution
    exemption { endsBefore number } within { target given left share } parts
    explanation { sentence cause rule base ruleShare share together shared carried carry floor } }`;
interface Row {
  unit: { id: string };
  draft: number | null;
  draftExempt: boolean;
  fixed: boolean;
  proposed: number | null;
  within: object | null;
  parts: number[];
  lastYears: number[];
  explanation: { sentence: string; cause: string; carry: string; carried: string };
}
interface Plan {
  revision: number;
  difference: number | null;
  draftSum: number;
  issuedSum: number;
  drafts: number;
  messages: { code: string; message: string; count: number }[];
  rows: Row[];
  within: object | null;
  parts: { period: { id: string }; share: number; issued: number | null }[];
  variants: {
    id: string;
    name: string | null;
    sum: number;
    difference: number | null;
    numbers: { unitId: string; value: number | null; cause: string | null }[];
  }[];
}
export const plan = (call: Call, input: object) =>
  call<{ planTargets: Plan }>(`mutation ($input: PlanTargetsInput!) { planTargets(input: $input) { ${fields} } }`, {
    input: { clientKey: randomUUID(), unitId: id("ward"), indicator: "ADMISSIONS", period: "2026", revision: 0, rules: [share], ...input },
  });
export const setMany = (call: Call, rows: object[], input: object = {}) =>
  call<{ setTargets: { allocation: Plan; errors: { row: number; code: string; field: string; message: string }[] } }>(
    `mutation ($input: SetTargetsInput!) { setTargets(input: $input) { allocation { ${fields} } errors { row code field message } } }`,
    { input: { clientKey: randomUUID(), unitId: id("ward"), indicator: "ADMISSIONS", period: "2026", revision: 0, rows, ...input } },
  );
/** Keeps, drops or restores a variant of the ward's plan. */
export const onVariant = (call: Call, field: "keepVariant" | "dropVariant" | "restoreVariant", input: object) =>
  call<Record<typeof field, Plan>>(
    `mutation ($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${fields} } }`,
    { input: { clientKey: randomUUID(), unitId: id("ward"), indicator: "ADMISSIONS", period: "2026", ...input } },
  );
export const look = (call: Call, period = "2026") =>
  call<{ allocation: Plan }>(`{ allocation(unitId: "${id("ward")}", indicator: "ADMISSIONS", period: "${period}") { ${fields} } }`);
const paper = { number: "01-KH/ĐU", signedOn: "2026-01-05", issuer: "Đảng ủy", title: "Kế hoạch năm 2026" };
export const issue = (call: Call, input: object = {}) =>
  call<{ issueTargets: { unit: { id: string }; value: number; explanation: Row["explanation"] | null }[] }>(
    `mutation ($input: IssueTargetsInput!) { issueTargets(input: $input) { unit { id } value exempt explanation { sentence cause carried carry } } }`,
    { input: { clientKey: randomUUID(), unitId: id("ward"), indicator: "ADMISSIONS", period: "2026", instrument: paper, ...input } },
  );
export const numbers = ({ rows }: Plan) =>
  Object.fromEntries((["base", "otherBase", "wardBranch"] as const).map((unit) => [unit, rowOf(rows, unit)?.draft]));
export const rowOf = (rows: Row[], unit: UnitKey) => rows.find((row) => row.unit.id === id(unit))!;

/** The city gives the ward a number for a year. */
export async function given(value: number, period = "2026") {
  const input = { unitId: id("ward"), indicator: "ADMISSIONS", period, value };
  dataOf(await city("mutation ($input: SetTargetInput!) { setTarget(input: $input) { draft } }", { input }));
  dataOf(await issue(city, { unitId: id("city"), period }));
}
