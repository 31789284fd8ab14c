import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../../domain/calendar.ts";
import { insertTarget } from "../../test/matrix/scene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
let ward: Call;
const year = Number(dateInVietnam(new Date()).slice(0, 4));
beforeAll(async () => {
  world = await World.open();
  ward = world.as("WARD_STAFF", "ward");
});
afterAll(() => world.close());

const paper = { number: "11-QĐ/ĐU", signedOn: "2026-03-01", issuer: "Đảng ủy phường", title: "Miễn chỉ tiêu kết nạp" };
const secretary = () => world.as("BRANCH_SECRETARY", "wardBranch");
const propose = (call: Call, unit: UnitKey, more: object = {}) =>
  call<{ proposeExemption: { id: string; state: string } }>(
    `mutation ($input: ProposeExemptionInput!) { proposeExemption(input: $input) { id indicator rule ground state reason evidence proposedByRole can } }`,
    {
      input: {
        clientKey: randomUUID(),
        unitId: units[unit].id,
        rule: "FLOOR",
        ground: "RESIDENTIAL",
        reason: "Chi bộ khu dân cư không còn nguồn",
        evidence: "03-TTr/CB",
        startsOn: `${year}-01-01`,
        endsBefore: `${year + 1}-01-01`,
        ...more,
      },
    },
  );
const decide = (call: Call, exemptionId: string, decision: string, more: object = {}) =>
  call(
    `mutation ($input: DecideExemptionInput!) { decideExemption(input: $input) { state answer decidedBy { id } instrument { number } can } }`,
    {
      input: {
        clientKey: randomUUID(),
        exemptionId,
        decision,
        answer: "Đồng ý",
        instrument: decision === "APPROVED" ? paper : null,
        ...more,
      },
    },
  );
const end = (call: Call, exemptionId: string, reason = "Đã có nguồn") =>
  call(
    `mutation ($input: EndExemptionInput!) { endExemption(input: $input) {
      state answer instrument { number } endedAt endedBy { id } endedByRole endReason can } }`,
    { input: { clientKey: randomUUID(), exemptionId, reason } },
  );
const figure = async () =>
  dataOf<{ scoreboard: { rows: { unitId: string; figures: object[] }[] } }>(
    await ward(
      `{ scoreboard(unitId: "${units.ward.id}", year: ${year}, indicators: ["ADMISSIONS"]) { rows { unitId figures { target exempt status } } } }`,
    ),
  ).scoreboard.rows.find(({ unitId }) => unitId === units.wardBranch.id)!.figures[0];

test("proposed, argued and approved by the unit above, it makes the target exempt: shown as exempt, never as zero", async () => {
  await insertTarget(world, "wardBranch", 1, ["YEAR", `${year}-01-01`, `${year + 1}-01-01`]);
  const made = dataOf(await propose(secretary(), "wardBranch")).proposeExemption;
  expect(made).toMatchObject({
    indicator: "ADMISSIONS",
    rule: "FLOOR",
    state: "PROPOSED",
    proposedByRole: "BRANCH_SECRETARY",
    can: ["read"],
  });
  expect(await figure()).toMatchObject({ target: 5, exempt: false });
  expect(dataOf(await ward(`{ pendingRequests(unitId: "${units.ward.id}") { exemptions { id can } } }`))).toEqual({
    pendingRequests: { exemptions: [{ id: made.id, can: ["read", "decideExemption"] }] },
  });
  expect(codeOf(await decide(secretary(), made.id, "APPROVED"))).toBe("FORBIDDEN");
  expect(codeOf(await decide(world.as("CITY_BOARD", "city"), made.id, "APPROVED"))).toBe("FORBIDDEN");
  expect((await decide(ward, made.id, "APPROVED", { instrument: null })).errors![0]!.extensions).toEqual({
    code: "BAD_INPUT",
    field: "instrument",
  });
  expect(dataOf(await decide(ward, made.id, "APPROVED"))).toEqual({
    decideExemption: {
      state: "APPROVED",
      answer: "Đồng ý",
      decidedBy: { id: units.ward.id },
      instrument: { number: paper.number },
      can: ["read", "endExemption"],
    },
  });
  expect(await figure()).toEqual({ target: null, exempt: true, status: "EXEMPT" });
  const given = `{ targets(unitId: "${units.wardBranch.id}", period: "${year}") { exempt version instrument { number } versions { reason } attainment { status } } }`;
  expect(dataOf(await secretary()(given))).toEqual({
    targets: [
      {
        exempt: true,
        version: 2,
        instrument: { number: paper.number },
        versions: [{ reason: "Đồng ý" }, { reason: null }],
        attainment: { status: "EXEMPT" },
      },
    ],
  });
  expect(dataOf(await secretary()(`{ exemptions(unitId: "${units.wardBranch.id}") { state instrument { number } } }`))).toEqual({
    exemptions: [{ state: "APPROVED", instrument: { number: paper.number } }],
  });
});

test("of a past day an exemption is told as it stood then", async () => {
  const rows = await world.owner.query<{ id: string }>("select id from exemption where state = 'APPROVED'");
  const asked = `${year}-02-01`;
  await world.owner.query("alter table exemption disable trigger a_keep");
  await world.owner.query("update exemption set proposed_at = $2, decided_at = $3 where id = $1", [
    rows.rows[0]!.id,
    `${asked}T09:00:00+07:00`,
    `${year}-02-20T09:00:00+07:00`,
  ]);
  await world.owner.query("alter table exemption enable trigger a_keep");
  const on = async (asOf: string) =>
    dataOf(await ward(`{ exemptions(unitId: "${units.wardBranch.id}", asOf: "${asOf}") { state answer can decidedBy { id } } }`));
  expect(await on(`${year}-01-31`)).toEqual({ exemptions: [] });
  expect(await on(asked)).toEqual({ exemptions: [{ state: "PROPOSED", answer: null, can: [], decidedBy: null }] });
  expect(await on(`${year}-02-20`)).toMatchObject({ exemptions: [{ state: "APPROVED", answer: "Đồng ý", can: [] }] });
});

test("one for each rule at a time; ended, it is asked for anew, and a decision is not taken twice", async () => {
  const [{ id }] = dataOf<{ exemptions: [{ id: string }] }>(
    await ward(`{ exemptions(unitId: "${units.wardBranch.id}") { id } }`),
  ).exemptions;
  expect(codeOf(await propose(secretary(), "wardBranch"))).toBe("CONFLICT");
  expect(codeOf(await decide(ward, id, "REFUSED"))).toBe("CONFLICT");
  expect(codeOf(await end(world.as("WARD_LEADER", "otherWard"), id))).toBe("NOT_FOUND");
  expect(codeOf(await end(secretary(), id))).toBe("FORBIDDEN");
  expect((await end(ward, id, " ")).errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "reason" });
  const ended = {
    state: "ENDED",
    answer: "Đồng ý",
    instrument: { number: paper.number },
    endedBy: { id: units.ward.id },
    endedByRole: "WARD_STAFF",
    endReason: "Đã có nguồn",
    can: ["read"],
  };
  expect(dataOf(await end(ward, id))).toEqual({ endExemption: { ...ended, endedAt: expect.any(String) } });
  expect(codeOf(await end(ward, id))).toBe("CONFLICT");
  const second = dataOf(await propose(secretary(), "wardBranch")).proposeExemption;
  expect(dataOf(await decide(ward, second.id, "REFUSED", { answer: "Vẫn còn nguồn" }))).toMatchObject({
    decideExemption: { state: "REFUSED", answer: "Vẫn còn nguồn" },
  });
});

test("a unit that was given nothing this year is exempt from then on, and not merely without a target", async () => {
  const key = randomUUID();
  const more = { rule: "MINIMUM_PER_BRANCH", clientKey: key, endsBefore: `${year + 2}-01-01` };
  const first = dataOf(await propose(secretary(), "wardBranch", more)).proposeExemption;
  expect(dataOf(await propose(secretary(), "wardBranch", more)).proposeExemption.id).toBe(first.id);
  dataOf(await decide(ward, first.id, "APPROVED"));
  const given = `{ targets(unitId: "${units.wardBranch.id}", period: "${year}") { indicator exempt } }`;
  expect(dataOf(await ward(given))).toMatchObject({
    targets: [{ indicator: "ADMISSIONS" }, { indicator: "CLASS_CERTIFICATES", exempt: true }],
  });
});

test("what makes no sense is refused by name", async () => {
  const refused = async (more: object) =>
    (await propose(secretary(), "wardBranch", { rule: "SHARE_OF_MEMBERS", ...more })).errors![0]!.extensions;
  expect(await refused({ reason: "" })).toEqual({ code: "BAD_INPUT", field: "reason" });
  expect(await refused({ evidence: " " })).toEqual({ code: "BAD_INPUT", field: "evidence" });
  expect(await refused({ endsBefore: `${year}-01-01` })).toEqual({ code: "BAD_INPUT", field: "endsBefore" });
  expect(await refused({ endsBefore: `${year + 6}-01-01` })).toEqual({ code: "BAD_INPUT", field: "endsBefore" });
  expect(codeOf(await propose(ward, "wardBranch"))).toBe("FORBIDDEN");
});
