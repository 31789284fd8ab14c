import { describe, expect, test } from "vitest";
import { given, id, issue, numbers, onVariant, plan, rowOf, setMany, share, ward, world } from "../../test/planScene.ts";
import { codeOf, dataOf } from "../../test/world.ts";

describe("issuing", () => {
  test("is refused while less is given than the unit was given, and says by how much", async () => {
    await given(10);
    dataOf(
      await setMany(ward, [
        { code: "3", value: 5 },
        { code: "31", exempt: true },
        { code: "42", value: 2 },
      ]),
    );
    const refused = await issue(ward);
    expect(refused.errors![0]!.extensions).toEqual({ code: "SUM_BELOW_TARGET", field: "shortBy" });
    expect(refused.errors![0]!.message).toContain("thiếu 3 so với chỉ tiêu 10");
    expect(codeOf(await issue(ward, { shortBy: 2 }))).toBe("SUM_BELOW_TARGET");
    expect(
      dataOf(await issue(ward, { shortBy: 3 }))
        .issueTargets.map(({ value }) => value)
        .sort(),
    ).toEqual([0, 2, 5]);
  });

  test("more than was given is allowed and shown", async () => {
    await given(4);
    const { allocation } = dataOf(await setMany(ward, [{ code: "3", value: 5 }])).setTargets;
    expect(allocation).toMatchObject({ difference: 1, messages: [{ code: "SUM_ABOVE_TARGET", impossible: false }] });
    expect(codeOf(await issue(ward))).toBeUndefined();
  });

  test("a plan that divides less than its unit was given cannot hide it", async () => {
    await given(10);
    const made = dataOf(await plan(ward, { target: 6 })).planTargets;
    expect(made).toMatchObject({ draftSum: 6, difference: -4 });
    expect(codeOf(await issue(ward))).toBe("SUM_BELOW_TARGET");
  });

  test("numbers against the plan's own rules are refused with the reason, until each is named", async () => {
    await given(5);
    const crossed = dataOf(await plan(ward, { rules: [share, { kind: "FLOOR", people: 3 }, { kind: "CAP", people: 2 }] })).planTargets;
    expect(numbers(crossed)).toEqual({ base: 2, otherBase: 2, wardBranch: 2 });
    expect(crossed.messages[0]).toMatchObject({ code: "FLOOR_ABOVE_CAP", toConfirm: true });
    expect(crossed.messages[0]!.message).toContain("tối thiểu 3, tối đa 2");
    const refused = await issue(ward);
    expect(refused.errors![0]!.extensions).toEqual({ code: "RULES_BROKEN", field: "confirmed" });
    expect(refused.errors![0]!.message).toContain("mức tối thiểu cao hơn mức tối đa tại 3 đơn vị");
    const floors = { rules: [share, { kind: "FLOOR", people: 3 }], revision: crossed.revision };
    const { revision } = dataOf(await plan(ward, floors)).planTargets;
    expect(codeOf(await issue(ward, { confirmed: ["FLOOR_ABOVE_CAP"] }))).toBe("RULES_BROKEN");
    dataOf(await setMany(ward, [{ code: "3", value: 1 }], { revision }));
    expect(codeOf(await issue(ward, { confirmed: ["FLOORS_EXCEED_TARGET"] }))).toBe("RULES_BROKEN");
    expect(codeOf(await issue(ward, { confirmed: ["FLOOR_ABOVE_CAP", "FLOORS_EXCEED_TARGET", "FIXED_BELOW_FLOOR"] }))).toBeUndefined();
    const log =
      "select changes -> 'confirmed' as confirmed from audit_entry where action = 'issueTargets' and subject_type = 'Instrument' and unit_id = $1";
    expect((await world.owner.query(log, [id("ward")])).rows).toEqual([{ confirmed: "FLOORS_EXCEED_TARGET FIXED_BELOW_FLOOR" }]);
  });

  test("a cap typed beside numbers it did not make, kept and restored, is not given up without a word", async () => {
    await given(9);
    dataOf(await plan(ward, {}));
    const beside = { name: "Trần 2", revision: 1, rules: [share, { kind: "CAP", people: 2 }] };
    const { variants } = dataOf(await onVariant(ward, "keepVariant", beside)).keepVariant;
    const again = dataOf(await onVariant(ward, "restoreVariant", { variantId: variants[0]!.id, revision: 2 })).restoreVariant;
    expect(numbers(again)).toEqual({ base: 5, otherBase: 3, wardBranch: 1 });
    expect(again.messages).toContainEqual(expect.objectContaining({ code: "FIXED_ABOVE_CAP", toConfirm: true, numbers: [5, 3] }));
    const refused = await issue(ward, { confirmed: ["CAPS_BELOW_TARGET"] });
    expect(refused.errors![0]!.extensions).toEqual({ code: "RULES_BROKEN", field: "confirmed" });
    expect(refused.errors![0]!.message).toContain("(5, tối đa 2)");
    expect(codeOf(await issue(ward, { confirmed: ["CAPS_BELOW_TARGET", "FIXED_ABOVE_CAP"] }))).toBeUndefined();
  });

  test("without a number to divide, numbers beyond the plan's own floors and caps are refused all the same", async () => {
    const rules = [
      { kind: "FLOOR", people: 2 },
      { kind: "CAP", people: 4 },
    ];
    dataOf(await plan(ward, { rules }));
    const rows = [
      { code: "3", value: 5 },
      { code: "31", value: 1 },
      { code: "42", exempt: true },
    ];
    const { messages } = dataOf(await setMany(ward, rows, { revision: 1 })).setTargets.allocation;
    expect(messages.map(({ code }) => code)).toEqual(["TARGET_MISSING", "FIXED_BELOW_FLOOR", "FIXED_ABOVE_CAP"]);
    expect(codeOf(await issue(ward, { confirmed: ["FIXED_BELOW_FLOOR"] }))).toBe("RULES_BROKEN");
    expect(codeOf(await issue(ward, { confirmed: ["FIXED_BELOW_FLOOR", "FIXED_ABOVE_CAP"] }))).toBeUndefined();
  });

  test("a plan that its caps leave short names the caps, and by how many people", async () => {
    await given(9);
    const made = dataOf(await plan(ward, { rules: [share, { kind: "CAP", people: 2 }] })).planTargets;
    expect(numbers(made)).toEqual({ base: 2, otherBase: 2, wardBranch: 2 });
    expect(codeOf(await issue(ward, { confirmed: ["CAPS_BELOW_TARGET"] }))).toBe("SUM_BELOW_TARGET");
    expect((await issue(ward, { shortBy: 3 })).errors![0]!.message).toContain("còn 3 người không có nơi giao");
    expect(codeOf(await issue(ward, { shortBy: 3, confirmed: ["CAPS_BELOW_TARGET"] }))).toBeUndefined();
  });

  test("is refused when somebody changed the plan after it was looked at", async () => {
    await given(6);
    const { revision } = dataOf(await plan(ward, {})).planTargets;
    dataOf(await setMany(ward, [{ code: "3", value: 4 }], { revision }));
    expect(codeOf(await issue(ward, { revision }))).toBe("CONFLICT");
    expect(codeOf(await issue(ward, { revision: revision + 1 }))).toBeUndefined();
  });

  test("the receiver reads why its number is what it is, by rule or by hand", async () => {
    await given(6);
    const { revision } = dataOf(await plan(ward, {})).planTargets;
    dataOf(await setMany(ward, [{ code: "31", value: 3 }], { revision }));
    dataOf(await issue(ward));
    const branch = world.as("BRANCH_SECRETARY", "wardBranch");
    const targets = `{ targets(unitId: "${id("wardBranch")}", period: "2026") { value explanation { sentence cause } versions { explanation { cause } } } }`;
    expect(dataOf(await branch(targets))).toMatchObject({
      targets: [
        {
          value: 1,
          explanation: { sentence: expect.stringContaining("0,81"), cause: "ROUNDED_UP" },
          versions: [{ explanation: { cause: "ROUNDED_UP" } }],
        },
      ],
    });
    const base = world.as("BASE_COMMITTEE", "otherBase");
    expect(dataOf(await base(targets.replace(id("wardBranch"), id("otherBase"))))).toMatchObject({
      targets: [{ value: 3, explanation: { cause: "FIXED", sentence: expect.stringContaining("nhập tay 3") } }],
    });
  });

  test("what rounding leaves is carried through the years of the term, so that nobody is a person off", async () => {
    const sums: Record<string, number> = { base: 0, otherBase: 0, wardBranch: 0 };
    for (const [place, year] of ["2026", "2027", "2028", "2029", "2030"].entries()) {
      // The base of the share stays as it is, so that the exact part of 27 of 187 members is 5 × 4 × 27 / 187 = 2.89.
      await given(4, year);
      const made = dataOf(await plan(ward, { period: year })).planTargets;
      if (place > 0) expect(rowOf(made.rows, "wardBranch").explanation.carried).not.toBe("0");
      for (const [unit, value] of Object.entries(numbers(made))) sums[unit]! += value!;
      dataOf(await issue(ward, { period: year }));
    }
    expect(sums).toEqual({ base: 11, otherBase: 6, wardBranch: 3 });
    await given(4, "2031");
    const next = dataOf(await plan(ward, { period: "2031" })).planTargets;
    expect(rowOf(next.rows, "wardBranch").explanation.carried).toBe("0");
  });
});
