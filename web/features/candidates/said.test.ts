import { expect, test } from "vitest";
import { differing, editedOf, type Said, saidBy } from "./said.ts";

const said: Said = {
  fullName: "Nguyễn Thị Hoài An",
  bornOn: "2000-05-17",
  sex: "FEMALE",
  sourceGroup: "STUDENT",
  tags: ["RURAL", "ETHNIC_AREA"],
  occupation: null,
  education: "UPPER_SECONDARY",
  minority: null,
  religious: false,
  youthUnion: true,
  hardArea: false,
  specialReview: false,
  overAgeGrounds: false,
  youthUnionHere: true,
  tradeUnionHere: false,
  noMembers: false,
  before: null,
};

test("what the form shows and sends back untouched is what stood, what nobody was asked included", () => {
  const member: Said = { ...said, before: { leftOn: "2015-03-01", ground: null, clearedOn: null, readmittedBefore: true } };
  const unasked: Said = { ...said, education: null, youthUnion: null, youthUnionHere: null, tradeUnionHere: null };
  for (const one of [said, member, unasked]) expect(saidBy(editedOf(one))).toEqual(one);
});

test("an earlier membership that is crossed out is sent as none, whatever was typed of it", () => {
  const typed = { ...editedOf(said), wasMember: false, leftOn: "2015-03-01", ground: "CORRUPTION" };
  expect(saidBy(typed).before).toBeNull();
});

test("two say something else only where the words differ: the order of tags and a missing answer say nothing", () => {
  const { occupation: _, ...without } = said;
  expect(differing(said, { ...without, tags: ["ETHNIC_AREA", "RURAL"] })).toEqual([]);
  expect(differing(said, { ...said, bornOn: "2000-05-18", religious: null })).toEqual(["bornOn", "religious"]);
});
