import { expect, test } from "vitest";
import { begun, differing, isWaiting, joined, keepAll, linesOf, type Reviewed } from "./answers.ts";

const person = (personId: string, more: Partial<Reviewed> = {}): Reviewed => ({
  ...{ personId, fullName: personId, as: "CASE", subjectId: null, progress: null, activities: null, helperMet: null, note: null },
  last: null,
  ...more,
});
const last = { month: "202610", progress: "STEADY", activities: "FULL", helperMet: true, note: "Tháng trước" } as const;

test("last month's answers stand in the form to be confirmed, its words do not; who is new has none", () => {
  const sheet = begun([person("known", { last }), person("new"), person("drafted", { last, progress: "IMPROVED" })]);
  expect(sheet.known).toEqual({ progress: "STEADY", activities: "FULL", helperMet: true, note: "", confirmed: false });
  expect(sheet.new).toMatchObject({ progress: null, confirmed: false });
  expect(sheet.drafted).toMatchObject({ progress: "IMPROVED", activities: null, confirmed: true });
  expect(linesOf(sheet).map(({ personId }) => personId)).toEqual(["drafted"]);
});

test("keeping all confirms what was taken from last month and answers for nobody new", () => {
  const kept = keepAll(begun([person("known", { last }), person("new")]));
  expect(linesOf(kept)).toEqual([{ personId: "known", progress: "STEADY", activities: "FULL", helperMet: true, note: null }]);
  expect(Object.values(kept).some(isWaiting)).toBe(false);
});

test("mine and theirs differ where I said something else; mine stays, who came since begins anew, who left is gone", () => {
  const mine = keepAll(begun([person("a", { last }), person("b", { last }), person("left", { last })]));
  const people = [
    person("a", { ...last, note: null }),
    person("b", { ...last, note: null, progress: "IMPROVED" }),
    person("came", { last }),
  ];
  expect(differing(mine, begun(people))).toEqual(["b"]);
  const both = joined(mine, people);
  expect(Object.keys(both)).toEqual(["a", "b", "came"]);
  expect([both.b!.progress, both.came!.confirmed]).toEqual(["STEADY", false]);
});
