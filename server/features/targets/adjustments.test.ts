import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { insertTarget } from "../../test/matrix/scene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let city: Call;
let ward: Call;
let targetId: string;
/** Each test has a year of its own. */
let year = Number(dateInVietnam(new Date()).slice(0, 4));
beforeAll(async () => {
  world = await World.open();
  city = world.as("CITY_BOARD", "city");
  ward = world.as("WARD_STAFF", "ward");
});
beforeEach(async () => {
  year += 1;
  targetId = await insertTarget(world, "ward", 1, ["YEAR", `${year}-01-01`, `${year + 1}-01-01`]);
  await world.owner.query("update target set value = 90 where id = $1", [targetId]);
  await world.owner.query("update target_version set value = 90 where target_id = $1", [targetId]);
});
afterAll(() => world.close());

const paper = { number: "09-CV/TU", signedOn: "2026-06-01", issuer: "Ban Tổ chức", title: "Điều chỉnh chỉ tiêu" };
const ask = (call: Call, value: number, more: object = {}) =>
  call<{ askAdjustment: Shown }>(`mutation ($input: AskAdjustmentInput!) { askAdjustment(input: $input) { ${shown} } }`, {
    input: { clientKey: randomUUID(), targetId, value, reason: "Hai đơn vị đã giải thể", ...more },
  });
const decide = (call: Call, grantedValue: number | null, more: object = {}) =>
  call<{ decideAdjustment: Shown }>(`mutation ($input: DecideAdjustmentInput!) { decideAdjustment(input: $input) { ${shown} } }`, {
    input: {
      clientKey: randomUUID(),
      targetId,
      grantedValue,
      answer: "Đồng ý một phần",
      instrument: grantedValue === null ? null : paper,
      ...more,
    },
  });
const shown =
  "value version state can adjustments { round version state askedValue reason grantedValue answer } versions { version value difference reason }";
interface Shown {
  value: number;
  version: number;
  can: string[];
  adjustments: { round: number; state: string }[];
}

test("a ward asks, the city grants a part: a new version with its difference, to be acknowledged again, and the sums follow", async () => {
  expect(dataOf(await ask(ward, 80)).askAdjustment).toMatchObject({
    value: 90,
    version: 1,
    can: expect.not.arrayContaining(["askAdjustment"]),
    adjustments: [
      { round: 1, version: 1, state: "ASKED", askedValue: 80, reason: "Hai đơn vị đã giải thể", grantedValue: null, answer: null },
    ],
  });
  const waiting = `{ pendingRequests(unitId: "${units.city.id}") { adjustments { id unit { id } can } exemptions { id } undercuts { id } } }`;
  expect(dataOf(await city(waiting))).toEqual({
    pendingRequests: {
      adjustments: [{ id: targetId, unit: { id: units.ward.id }, can: ["read", "decideAdjustment"] }],
      exemptions: [],
      undercuts: [],
    },
  });
  expect(dataOf(await decide(city, 85)).decideAdjustment).toMatchObject({
    value: 85,
    version: 2,
    state: "ISSUED",
    adjustments: [{ round: 1, state: "PARTLY_GRANTED", askedValue: 80, grantedValue: 85, answer: "Đồng ý một phần" }],
    versions: [
      { version: 2, value: 85, difference: -5, reason: "Đồng ý một phần" },
      { version: 1, value: 90, difference: null, reason: null },
    ],
  });
  const sums = `{ city: allocation(unitId: "${units.city.id}", indicator: "ADMISSIONS", period: "${year}") { issuedSum draftSum }
    ward: allocation(unitId: "${units.ward.id}", indicator: "ADMISSIONS", period: "${year}") { ownTarget } }`;
  expect(dataOf(await city(sums))).toEqual({ city: { issuedSum: 85, draftSum: 85 }, ward: { ownTarget: 85 } });
  expect(dataOf(await city(waiting))).toMatchObject({ pendingRequests: { adjustments: [] } });
});

test("the history says who did what, when and why, and by how much it changed", async () => {
  dataOf(await ask(ward, 80));
  dataOf(await decide(city, 85));
  dataOf(await ward(`mutation { acknowledgeTarget(targetId: "${targetId}") { state } }`));
  const { targets } = dataOf<{ targets: { history: object[] }[] }>(
    await ward(
      `{ targets(unitId: "${units.ward.id}", period: "${year}") { history { kind version value difference reason byUnit { id } byRole instrument { number } } } }`,
    ),
  );
  const [byCity, byWard] = [{ id: units.city.id }, { id: units.ward.id }];
  const nothing = { value: null, difference: null, reason: null, instrument: null };
  expect(targets[0]!.history).toEqual([
    { ...nothing, kind: "ISSUED", version: 1, value: 90, byUnit: byCity, byRole: null, instrument: { number: "1-KH" } },
    { ...nothing, kind: "ADJUSTMENT_ASKED", version: 1, value: 80, reason: "Hai đơn vị đã giải thể", byUnit: byWard, byRole: "WARD_STAFF" },
    { ...nothing, kind: "PARTLY_GRANTED", version: 2, value: 85, reason: "Đồng ý một phần", byUnit: byCity, byRole: "CITY_BOARD" },
    {
      kind: "ISSUED",
      version: 2,
      value: 85,
      difference: -5,
      reason: "Đồng ý một phần",
      byUnit: byCity,
      byRole: "CITY_BOARD",
      instrument: { number: paper.number },
    },
    { ...nothing, kind: "ACKNOWLEDGED", version: 2, byUnit: byWard, byRole: "WARD_STAFF" },
  ]);
});

test("one request waits at a time; refused or granted, the next may follow", async () => {
  dataOf(await ask(ward, 80));
  expect(codeOf(await ask(ward, 70))).toBe("CONFLICT");
  expect(dataOf(await decide(city, null, { answer: "Giữ nguyên" })).decideAdjustment).toMatchObject({ value: 90, version: 1 });
  expect(codeOf(await decide(city, 80))).toBe("CONFLICT");
  expect(dataOf(await ask(ward, 70)).askAdjustment.adjustments.map(({ round, state }) => [round, state])).toEqual([
    [2, "ASKED"],
    [1, "REFUSED"],
  ]);
  expect(dataOf(await decide(city, 70)).decideAdjustment).toMatchObject({ value: 70, version: 2, adjustments: [{ state: "GRANTED" }, {}] });
});

test("two who ask at once: one is told that somebody was quicker", async () => {
  const leader = world.as("WARD_LEADER", "ward");
  const codes = (await Promise.all([ask(ward, 80), ask(leader, 70)])).map(codeOf);
  expect(codes.sort()).toEqual(["CONFLICT", undefined]);
});

test("two who decide at once: one answer stands", async () => {
  dataOf(await ask(ward, 80));
  await world.person("CITY_BOARD", "city");
  const codes = (await Promise.all([decide(city, 80), decide(city, 85), decide(city, null)])).map(codeOf);
  expect(codes.filter((code) => code === undefined).length).toBe(1);
  expect(codes.filter((code) => code === "CONFLICT").length).toBe(2);
  const { rows } = await world.owner.query("select from target_event where round is not null and target_id = $1", [targetId]);
  expect(rows.length).toBe(2);
});

test("the same request sent twice asks once and answers once", async () => {
  const [asked, answered] = [randomUUID(), randomUUID()];
  for (let times = 0; times < 2; times++) dataOf(await ask(ward, 80, { clientKey: asked }));
  for (let times = 0; times < 2; times++) expect(dataOf(await decide(city, 80, { clientKey: answered })).decideAdjustment.version).toBe(2);
  expect(codeOf(await decide(city, null, { clientKey: answered }))).toBe("IDEMPOTENCY_CONFLICT");
});

test("what makes no sense is refused by name", async () => {
  const refused = (answer: { errors?: { extensions: object }[] }) => answer.errors![0]!.extensions;
  expect(refused(await ask(ward, 90))).toEqual({ code: "BAD_INPUT", field: "value" });
  expect(refused(await ask(ward, 0))).toEqual({ code: "BAD_INPUT", field: "value" });
  expect(refused(await ask(ward, 80, { reason: "  " }))).toEqual({ code: "BAD_INPUT", field: "reason" });
  dataOf(await ask(ward, 80));
  expect(refused(await decide(city, 95))).toEqual({ code: "BAD_INPUT", field: "grantedValue" });
  expect(refused(await decide(city, 85, { instrument: null }))).toEqual({ code: "BAD_INPUT", field: "instrument" });
  expect(refused(await decide(city, 85, { answer: "" }))).toEqual({ code: "BAD_INPUT", field: "answer" });
});

test("only the receiver asks, and only the unit straight above decides", async () => {
  expect(codeOf(await ask(city, 80))).toBe("FORBIDDEN");
  expect(codeOf(await ask(world.as("WARD_STAFF", "otherWard"), 80))).toBe("NOT_FOUND");
  dataOf(await ask(ward, 80));
  expect(codeOf(await decide(ward, 80))).toBe("FORBIDDEN");
  expect(codeOf(await decide(world.as("AUDITOR", "city"), 80))).toBe("FORBIDDEN");
});

test("a target whose period is over is shown closed, and neither asked about, amended nor given anew", async () => {
  year = Number(dateInVietnam(new Date()).slice(0, 4));
  const past = await insertTarget(world, "ward", 1, ["YEAR", `${year - 1}-01-01`, `${year}-01-01`]);
  const { targets } = dataOf<{ targets: object[] }>(
    await ward(`{ targets(unitId: "${units.ward.id}", period: "${year - 1}") { closed can history { kind } } }`),
  );
  expect(targets).toEqual([{ closed: true, can: ["read", "acknowledgeTarget"], history: [{ kind: "ISSUED" }, { kind: "CLOSED" }] }]);
  expect(codeOf(await ask(ward, 3, { targetId: past }))).toBe("PERIOD_CLOSED");
  dataOf(
    await city("mutation ($input: SetTargetInput!) { setTarget(input: $input) { draft } }", {
      input: { unitId: units.ward.id, indicator: "ADMISSIONS", period: String(year - 1), value: 7 },
    }),
  );
  const issued = await city("mutation ($input: IssueTargetsInput!) { issueTargets(input: $input) { id } }", {
    input: { clientKey: randomUUID(), unitId: units.city.id, indicator: "ADMISSIONS", period: String(year - 1), instrument: paper },
  });
  expect(issued.errors![0]!.extensions).toEqual({ code: "PERIOD_CLOSED", field: "period" });
});
