import { expect, test } from "vitest";
import { stepOf } from "../../test/people.ts";
import { foremost } from "./useCaseWords.ts";

const [decide, decline, back] = [stepOf("DECIDE", "Quyết định kết nạp"), stepOf("DECLINE", "Không kết nạp"), stepOf("RETURN", "Trả hồ sơ")];
const notMine = (step: typeof decide) => ({ ...step, mine: false });

test.each([
  ["what leads on, whatever could be done first", [back, decide, decline], "DECIDE"],
  ["what leads on, though it is another's and the return one's own", [back, notMine(decide)], "DECIDE"],
  ["one's own of two that lead on", [notMine(decide), stepOf("START_APPRAISAL", "Bắt đầu thẩm định")], "START_APPRAISAL"],
  ["what turns away where nothing else is left", [decline, back], "DECLINE"],
] as const)("a list tells of a case %s", (_what, next, event) => {
  expect(foremost(next)?.event).toBe(event);
});

test("of a case that has ended a list tells no step", () => {
  expect(foremost([])).toBeNull();
});
