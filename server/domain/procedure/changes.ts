import { educationWords, groundWords } from "./provisions.ts";
import type { RuleSet, RuleValues } from "./ruleSet.ts";
import { clockWords, eventWords, valueWords, type Words } from "./words.ts";

/** How a set differs from the one before, a sentence each in Vietnamese and English. */
export function changesSince(before: RuleSet, after: RuleSet): Words[] {
  const changes: Words[] = [];
  for (const [key, { name, unit }] of Object.entries(valueWords) as [keyof RuleValues, (typeof valueWords)[keyof RuleValues]][]) {
    const [was, is] = [before.values[key], after.values[key]];
    if (was !== is) changes.push([`${name[0]}: ${was} → ${is} ${unit[0]}.`, `${name[1]}: ${was} → ${is} ${unit[1]}.`]);
  }
  if (before.leastEducation !== after.leastEducation) {
    const [was, is] = [educationWords[before.leastEducation], educationWords[after.leastEducation]];
    changes.push([`Trình độ học vấn tối thiểu: ${was[0]} → ${is[0]}.`, `Least education: ${was[1]} → ${is[1]}.`]);
  }
  const added = after.bars.filter((bar) => !before.bars.includes(bar)).map((bar) => groundWords[bar]);
  if (added.length > 0) {
    const list = (language: 0 | 1) => added.map((words) => words[language]).join(", ");
    changes.push([`Không kết nạp lại thêm các lý do: ${list(0)}.`, `Re-admission is barred for more grounds: ${list(1)}.`]);
  }
  if (before.ceremonyFrom !== after.ceremonyFrom)
    changes.push(
      after.ceremonyFrom === "ISSUE"
        ? [
            "Hạn tổ chức lễ kết nạp tính từ ngày ra quyết định, không từ ngày nhận.",
            "The ceremony's clock starts on the day of issue, not of receipt.",
          ]
        : ["Hạn tổ chức lễ kết nạp tính từ ngày nhận quyết định.", "The ceremony's clock starts on the day of receipt."],
    );
  if (before.wardMayBeBase !== after.wardMayBeBase)
    changes.push(
      after.wardMayBeBase
        ? [
            "Nơi đảng ủy phường, xã là tổ chức cơ sở đảng thì không còn nghị quyết của đảng ủy cơ sở.",
            "Where the ward is the base organisation, the base resolution vanishes.",
          ]
        : ["Đảng ủy cơ sở luôn ra nghị quyết.", "The base committee always resolves."],
    );
  for (const clock of after.clocks) {
    const was = before.clocks.find(({ code }) => code === clock.code)?.workingDays;
    const [vi, en] = clockWords[clock.code];
    if (was !== clock.workingDays)
      changes.push([
        `${vi}: ${was ?? "–"} → ${clock.workingDays ?? "–"} ngày làm việc.`,
        `${en}: ${was ?? "–"} → ${clock.workingDays ?? "–"} working days.`,
      ]);
  }
  const events = (rules: RuleSet) => new Set(rules.steps.map(({ event }) => event));
  for (const event of events(after))
    if (!events(before).has(event)) changes.push([`Thêm bước: ${eventWords[event][0]}.`, `New step: ${eventWords[event][1]}.`]);
  for (const event of events(before))
    if (!events(after).has(event)) changes.push([`Bỏ bước: ${eventWords[event][0]}.`, `Step gone: ${eventWords[event][1]}.`]);
  return changes;
}
