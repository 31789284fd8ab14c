import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const record = "mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }";
const fact = () => ({
  clientKey: randomUUID(),
  unitId: units.branch.id,
  indicator: "ADMISSIONS",
  occurredOn: "2026-03-01",
  quantity: 1,
  sourceGroup: "TEACHER",
});
const whole = "Nhập một số nguyên từ −2.147.483.648 đến 2.147.483.647.";
const missing = "Chưa có giá trị. Trường này là bắt buộc.";
const list = "query ($unitId: ID!, $year: Int!, $first: Int = 5) { results(unitId: $unitId, year: $year, first: $first) { totalCount } }";

test.each([
  [record, { input: { ...fact(), occurredOn: "31/02/2026" } }, { occurredOn: "Ngày phải có dạng yyyy-mm-dd và là ngày có thật." }],
  [record, { input: { ...fact(), quantity: 3e9 } }, { quantity: whole }],
  [record, { input: { ...fact(), quantity: "7", occurredOn: 7 } }, { occurredOn: "Ngày phải có dạng", quantity: whole }],
  [record, { input: { ...fact(), unitId: {} } }, { unitId: "Nhập một mã (chữ hoặc số nguyên)." }],
  [record, { input: { ...fact(), indicator: undefined, quantity: null } }, { indicator: missing, quantity: missing }],
  [record, { input: { ...fact(), amount: 1 } }, { amount: "Không có trường này." }],
  [record, {}, { input: missing }],
  [record, { input: "x" }, { input: "Giá trị không đúng kiểu." }],
  [list, { unitId: [], year: 2.5, first: 1e12 }, { unitId: "Nhập một mã", year: whole, first: whole }],
  [list, { year: null }, { unitId: missing, year: missing }],
  [
    "mutation ($input: SetTargetsInput!) { setTargets(input: $input) { errors { code } } }",
    {
      input: {
        clientKey: randomUUID(),
        unitId: units.ward.id,
        indicator: "ADMISSIONS",
        period: "2027",
        revision: 0,
        rows: [{}, { value: 1.5 }],
      },
    },
    { "rows.1.value": whole },
  ],
  [
    "mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }",
    { input: { login: "a.b", fullName: "A", unitId: units.ward.id, role: "KING", from: "2026-01-01" } },
    { role: "Chọn một trong: " },
  ],
] as [string, Record<string, unknown>, Record<string, string>][])(
  "%s with %j names every wrong value",
  async (document, variables, told) => {
    const call = world.as("WARD_STAFF", "ward");
    // The second time the document is compiled and known to be cheap.
    for (const answer of [await call(document, variables), await call(document, variables)]) {
      expect(answer.data ?? null).toBeNull();
      const errors = (answer.errors ?? []).map(({ message, extensions }) => [extensions.code, extensions.field, message]);
      expect(errors.map(([, field]) => field).sort()).toEqual(Object.keys(told).sort());
      for (const [code, field, message] of errors) {
        expect(code).toBe("BAD_INPUT");
        expect(message).toContain(told[field!]);
      }
    }
  },
);

test("right variables, with defaults left out, are taken both before and after a document is compiled", async () => {
  const call = world.as("WARD_STAFF", "ward");
  for (let turn = 0; turn < 3; turn++) expect((await call(list, { unitId: units.ward.id, year: 2026 })).errors).toBeUndefined();
});

test("an unknown code in a list is named by its place", async () => {
  const text =
    "query ($unitId: ID!, $codes: [String!]!) { scoreboard(unitId: $unitId, year: 2026, indicators: $codes) { own { actual } } }";
  const { errors } = await world.as("WARD_STAFF", "ward")(text, { unitId: units.ward.id, codes: ["ADMISSIONS", "NONSUCH"] });
  expect(errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "indicators.1" });
});
