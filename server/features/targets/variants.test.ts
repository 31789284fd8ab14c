import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { city, given, id, issue, look, numbers, onVariant, plan, rowOf, setMany, share, ward, world } from "../../test/planScene.ts";
import { codeOf, dataOf } from "../../test/world.ts";

const keep = async (name: string, revision: number) => dataOf(await onVariant(ward, "keepVariant", { name, revision })).keepVariant;
const restore = async (variantId: string, revision: number) =>
  dataOf(await onVariant(ward, "restoreVariant", { variantId, revision })).restoreVariant;
const dividing = async (revision: number, rules: object[] = [share]) => dataOf(await plan(ward, { revision, rules })).planTargets;
const told = ({ numbers }: Awaited<ReturnType<typeof keep>>["variants"][number]) =>
  Object.fromEntries(numbers.map(({ unitId, value, cause }) => [unitId, [value, cause]]));

describe("a kept draft", () => {
  test("holds rules, number, and what each unit would have, with floors that bind", async () => {
    await given(8);
    await dividing(0, [share, { kind: "FLOOR", people: 2 }]);
    const { revision, variants, drafts } = await keep("  Phương án A: 3%,  sàn 2 ", 1);
    expect([revision, drafts]).toEqual([2, 3]);
    const [a, before] = variants;
    expect(a).toMatchObject({
      name: "Phương án A: 3%, sàn 2",
      target: null,
      sum: 8,
      difference: 0,
      rules: [{ kind: "SHARE_OF_MEMBERS" }, { kind: "FLOOR", people: 2 }],
      kept: { by: "Người ward.staff.ward" },
    });
    expect(told(a!)).toMatchObject({
      [id("base")]: [4, expect.any(String)],
      [id("otherBase")]: [2, "ROUNDED_DOWN"],
      [id("wardBranch")]: [2, "FLOOR"],
    });
    expect(before).toMatchObject({ name: null, rules: [], sum: 0 });
  });

  test("holds the number and rules of the screen, also where nobody has divided by them yet", async () => {
    await given(8);
    await dividing(0);
    const typed = { name: "Đang gõ", revision: 1, target: 12, rules: [{ kind: "EQUAL" }] };
    const kept = dataOf(await onVariant(ward, "keepVariant", typed)).keepVariant;
    expect(kept.variants[0]).toMatchObject({ target: 12, rules: [{ kind: "EQUAL" }], sum: 8, difference: -4 });
    expect(kept).toMatchObject({ target: null, rules: [{ kind: "SHARE_OF_MEMBERS" }] });
    expect(await restore(kept.variants[0]!.id, 2)).toMatchObject({ target: 12, rules: [{ kind: "EQUAL" }], draftSum: 8 });
    const wrong = await onVariant(ward, "keepVariant", { ...typed, name: "B", rules: [{ kind: "CAP" }], revision: 3 });
    expect(wrong.errors![0]!.extensions).toEqual({ code: "BAD_INPUT", field: "rules.0.people" });
  });

  test("becomes the draft again with its hand-set numbers, and that is undone by restoring what stood before", async () => {
    await given(10);
    await setMany(ward, [{ unitId: id("otherBase"), value: 6 }]);
    await dividing(1);
    const a = await keep("A", 2);
    expect(numbers(a)).toEqual({ base: 3, otherBase: 6, wardBranch: 1 });
    await setMany(ward, [{ unitId: id("otherBase") }], { revision: 3 });
    const b = await dividing(4, [{ kind: "EQUAL" }]);
    expect(numbers(b)).toEqual({ base: 4, otherBase: 3, wardBranch: 3 });
    const again = await restore(a.variants.find(({ name }) => name === "A")!.id, 5);
    expect(numbers(again)).toEqual({ base: 3, otherBase: 6, wardBranch: 1 });
    expect(again).toMatchObject({ revision: 6, rules: [{ kind: "SHARE_OF_MEMBERS" }] });
    expect([rowOf(again.rows, "otherBase").fixed, rowOf(again.rows, "base").fixed]).toEqual([true, false]);
    const undone = await restore(again.variants.find(({ name }) => name === null)!.id, 6);
    expect(numbers(undone)).toEqual({ base: 4, otherBase: 3, wardBranch: 3 });
    expect(undone).toMatchObject({ rules: [{ kind: "EQUAL" }] });
    const redone = await restore(undone.variants.find(({ name }) => name === null)!.id, 7);
    expect(numbers(redone)).toEqual({ base: 3, otherBase: 6, wardBranch: 1 });
    expect(redone.variants.filter(({ name }) => name === null)).toHaveLength(1);
  });

  test("leaves what is in force without a draft, and a unit that had no number then without one", async () => {
    await given(3);
    await setMany(ward, [{ unitId: id("base"), value: 3 }]);
    dataOf(await issue(ward));
    const kept = await keep("Như đã ban hành", 2);
    await setMany(
      ward,
      [
        { unitId: id("base"), value: 5 },
        { unitId: id("wardBranch"), value: 1 },
      ],
      { revision: 3 },
    );
    const again = await restore(kept.variants[0]!.id, 4);
    expect(again).toMatchObject({ drafts: 0, draftSum: 3 });
  });

  test("is dropped without touching the draft; gone, it is not found", async () => {
    await given(6);
    await dividing(0);
    const { variants } = await keep("A", 1);
    const input = { variantId: variants[0]!.id, clientKey: randomUUID(), revision: 2 };
    const dropped = dataOf(await onVariant(ward, "dropVariant", input)).dropVariant;
    expect([dropped.drafts, dropped.variants.map(({ name }) => name)]).toEqual([3, [null]]);
    expect(dataOf(await onVariant(ward, "dropVariant", input)).dropVariant.revision).toBe(3);
    expect(codeOf(await onVariant(ward, "dropVariant", { ...input, clientKey: randomUUID(), revision: 3 }))).toBe("NOT_FOUND");
  });

  test("bears a name of its own, kept once for one key", async () => {
    await given(6);
    const input = { name: "A", clientKey: randomUUID(), revision: 0 };
    expect(dataOf(await onVariant(ward, "keepVariant", input)).keepVariant.revision).toBe(1);
    expect(dataOf(await onVariant(ward, "keepVariant", input)).keepVariant.variants).toHaveLength(1);
    const twice = await onVariant(ward, "keepVariant", { name: " A", revision: 1 });
    expect(twice.errors![0]!.extensions).toEqual({ code: "CONFLICT", field: "name" });
    for (const name of ["  ", "x".repeat(81)])
      expect((await onVariant(ward, "keepVariant", { name, revision: 1 })).errors![0]!.extensions).toEqual({
        code: "BAD_INPUT",
        field: "name",
      });
    expect(dataOf(await look(ward)).allocation.revision).toBe(1);
  });

  test("of a plan that somebody changed meanwhile is refused by who did what", async () => {
    await given(6);
    await dividing(0);
    await keep("A", 1);
    const late = await onVariant(world.as("WARD_STAFF", "ward"), "keepVariant", { name: "B", revision: 1 });
    expect(late.errors![0]!.extensions).toEqual({ code: "CONFLICT", field: "revision" });
    expect(late.errors![0]!.message).toContain("lưu phương án “A”");
  });

  test("is seen by its own unit alone", async () => {
    await given(6);
    await dividing(0);
    const { variants } = await keep("A", 1);
    expect(dataOf(await look(city)).allocation.variants).toEqual([]);
    expect(dataOf(await look(world.as("WARD_LEADER", "ward"))).allocation.variants).toHaveLength(2);
    const input = { variantId: variants[0]!.id, revision: 2 };
    expect(codeOf(await onVariant(city, "restoreVariant", input))).toBe("FORBIDDEN");
    expect(codeOf(await onVariant(world.as("WARD_LEADER", "ward"), "dropVariant", input))).toBe("FORBIDDEN");
    expect(codeOf(await onVariant(world.as("WARD_STAFF", "otherWard"), "restoreVariant", input))).toBe("NOT_FOUND");
  });
});
