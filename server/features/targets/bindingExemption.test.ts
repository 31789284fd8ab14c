import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { todayInVietnam } from "../../domain/calendar.ts";
import { given, id, issue, look, numbers, plan, rowOf, setMany, ward, world } from "../../test/planScene.ts";
import { codeOf, dataOf } from "../../test/world.ts";

const year = Number(todayInVietnam().slice(0, 4)) + 1;
const period = `${year}`;
let exemptionId: string;
const approve = () =>
  ward("mutation ($input: DecideExemptionInput!) { decideExemption(input: $input) { state } }", {
    input: {
      clientKey: randomUUID(),
      exemptionId,
      decision: "APPROVED",
      answer: "Đồng ý",
      instrument: { number: "11-QĐ/ĐU", signedOn: "2026-03-01", issuer: "Đảng ủy", title: "Miễn chỉ tiêu" },
    },
  });
const end = () =>
  ward("mutation ($input: EndExemptionInput!) { endExemption(input: $input) { state } }", {
    input: { clientKey: randomUUID(), exemptionId, reason: "Đã có nguồn" },
  });
interface Previewed {
  previewCascade: {
    rows: { unitId: string; people: number; cause: string }[];
    columns: { unitIds: string[]; parents: number[]; people: number[]; causes: string[] };
  };
}
beforeEach(async () => {
  const input = {
    clientKey: randomUUID(),
    unitId: id("wardBranch"),
    rule: "FLOOR",
    ground: "NO_SOURCE",
    reason: "Không còn nguồn",
    evidence: "03-TTr",
  };
  const during = { startsOn: `${year}-01-01`, endsBefore: `${year + 1}-01-01` };
  const asked = await world.as("BRANCH_SECRETARY", "wardBranch")<{ proposeExemption: { id: string } }>(
    "mutation ($input: ProposeExemptionInput!) { proposeExemption(input: $input) { id } }",
    { input: { ...input, ...during } },
  );
  exemptionId = dataOf(asked).proposeExemption.id;
});

describe("an exemption approved for a coming year", () => {
  test("leaves the unit out of that year's plan and of no other, and its exemption is issued", async () => {
    await given(6, period);
    expect(numbers(dataOf(await plan(ward, { period })).planTargets)).toMatchObject({ wardBranch: 1 });
    dataOf(await approve());
    const made = dataOf(await plan(ward, { period, revision: 1 })).planTargets;
    expect(made).toMatchObject({ draftSum: 6, difference: 0 });
    expect(rowOf(made.rows, "wardBranch")).toMatchObject({
      draft: 0,
      draftExempt: true,
      exemption: { endsBefore: `${year + 1}-01-01`, number: "11-QĐ/ĐU" },
      explanation: { cause: "EXEMPT" },
    });
    dataOf(await issue(ward, { period }));
    expect(rowOf(dataOf(await look(ward, period)).allocation.rows, "wardBranch")).toMatchObject({ issued: 0, issuedExempt: true });
    const later = dataOf(await plan(ward, { period: `${year + 1}`, target: 6 })).planTargets;
    expect(rowOf(later.rows, "wardBranch")).toMatchObject({ draftExempt: false, exemption: null });
  });

  test("leaves the unit out of previews too, from whichever level they are run", async () => {
    const rules = ["CITY", "WARD"].map((level) => ({ level, rules: [{ kind: "EQUAL" }] }));
    const previewed = async (call: typeof ward, top: "ward" | "city") => {
      const document = `query ($rules: [LevelRulesInput!]!) { previewCascade(unitId: "${id(top)}", indicator: "ADMISSIONS", period: "${period}", target: 12,
        rules: $rules) { rows { unitId people cause } columns { unitIds people causes parents } } }`;
      const { rows, columns } = dataOf(await call<Previewed>(document, { rules: top === "city" ? rules : rules.slice(1) })).previewCascade;
      const place = columns.unitIds.indexOf(id("wardBranch"));
      expect(columns.unitIds[columns.parents[place]!]).toBe(id("ward"));
      expect(rows[place]).toEqual({ unitId: id("wardBranch"), people: columns.people[place], cause: columns.causes[place] });
      return rows[place]!.cause;
    };
    const city = world.as("CITY_BOARD", "city");
    expect([await previewed(ward, "ward"), await previewed(city, "city")]).not.toContain("EXEMPT");
    dataOf(await approve());
    expect([await previewed(ward, "ward"), await previewed(city, "city")]).toEqual(["EXEMPT", "EXEMPT"]);
  });

  test("does not bind before it is approved, and ended it is divided to again", async () => {
    const ask = async (revision: number) => rowOf(dataOf(await plan(ward, { period, target: 6, revision })).planTargets.rows, "wardBranch");
    expect(await ask(0)).toMatchObject({ draft: 1, exemption: null });
    dataOf(await approve());
    expect(await ask(1)).toMatchObject({ draftExempt: true });
    dataOf(await end());
    expect(await ask(2)).toMatchObject({ draft: 1, draftExempt: false, exemption: null });
  });

  test("refuses a number by hand by name, and a number prepared before it", async () => {
    dataOf(await setMany(ward, [{ unitId: id("wardBranch"), value: 4 }], { period }));
    dataOf(await approve());
    const { errors } = dataOf(await setMany(ward, [{ unitId: id("wardBranch"), value: 4 }], { period, revision: 1 })).setTargets;
    expect(errors).toMatchObject([{ code: "UNIT_EXEMPT", field: "unit" }]);
    expect(errors[0]!.message).toContain(`theo 11-QĐ/ĐU đến trước ngày 01/01/${year + 1}`);
    const input = { unitId: id("wardBranch"), indicator: "ADMISSIONS", period, value: 4 };
    expect(codeOf(await ward("mutation ($input: SetTargetInput!) { setTarget(input: $input) { draft } }", { input }))).toBe("BAD_INPUT");
    expect(codeOf(await issue(ward, { period }))).toBe("CONFLICT");
    dataOf(await setMany(ward, [{ unitId: id("wardBranch"), exempt: true }], { period, revision: 2 }));
    expect(codeOf(await issue(ward, { period }))).toBeUndefined();
  });
});
