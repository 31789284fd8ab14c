import type { Education, LeavingGround } from "./facts.ts";
import type { RuleSet, RuleValues } from "./ruleSet.ts";
import { eventWords, type Words } from "./words.ts";

const educationWords: Record<Education, Words> = {
  NONE: ["không yêu cầu", "none"],
  PRIMARY: ["tiểu học", "primary"],
  LOWER_SECONDARY_PROGRAMME: ["học hết chương trình trung học cơ sở", "lower-secondary programme completed"],
  LOWER_SECONDARY: ["bằng tốt nghiệp trung học cơ sở", "lower-secondary diploma"],
  UPPER_SECONDARY: ["trung học phổ thông", "upper secondary"],
  HIGHER: ["cao đẳng, đại học", "higher"],
};
const groundWords: Record<LeavingGround, Words> = {
  LEFT_ACTIVITY: ["bỏ sinh hoạt đảng", "left activity"],
  OWN_REQUEST: ["tự xin ra", "own request"],
  FAMILY_HARDSHIP: ["gia đình đặc biệt khó khăn", "family hardship"],
  DISUNITY: ["gây mất đoàn kết nghiêm trọng", "serious disunity"],
  CORRUPTION: ["tham nhũng", "corruption"],
  WASTE: ["lãng phí", "waste"],
  NEGATIVITY: ["tiêu cực", "negativity"],
  SERIOUS_CRIME: ["tội phạm nghiêm trọng trở lên", "serious crime"],
  LESS_SERIOUS_CRIME: ["tội phạm ít nghiêm trọng", "less serious crime"],
};
const valueWords: Record<keyof RuleValues, Words> = {
  "admission.minAge": ["Tuổi tối thiểu", "Least age"],
  "admission.maxAge": ["Tuổi tối đa", "Greatest age"],
  "class.validity": ["Giá trị giấy chứng nhận (tháng)", "Validity of the certificate (months)"],
  "paper.staleness": ["Giá trị giấy tờ (tháng)", "Validity of papers (months)"],
  "helper.sharedTime": ["Thời gian cùng công tác (tháng)", "Time together (months)"],
  "helper.count": ["Số người giúp đỡ", "Helpers"],
  "branch.minOfficial": ["Số đảng viên chính thức tối thiểu", "Least official members"],
  "readmission.wait": ["Thời gian chờ kết nạp lại (tháng)", "Wait before re-admission (months)"],
  "readmission.waitAfterCrime": ["Thời gian chờ sau khi xóa án tích (tháng)", "Wait after a record is cleared (months)"],
  "decision.extension": ["Gia hạn tối đa (ngày làm việc)", "Longest extension (working days)"],
  "recognition.ballots": ["Số lần bỏ phiếu", "Ballots"],
  "probation.months": ["Thời gian dự bị (tháng)", "Probation (months)"],
};

/** How a set differs from the one before, a sentence each in Vietnamese and English. */
export function changesSince(before: RuleSet, after: RuleSet): Words[] {
  const changes: Words[] = [];
  for (const [key, [vi, en]] of Object.entries(valueWords) as [keyof RuleValues, Words][]) {
    const [was, is] = [before.values[key], after.values[key]];
    if (was !== is) changes.push([`${vi}: ${was} → ${is}.`, `${en}: ${was} → ${is}.`]);
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
    if (was !== clock.workingDays)
      changes.push([
        `${clock.code}: ${was ?? "–"} → ${clock.workingDays ?? "–"} ngày làm việc.`,
        `${clock.code}: ${was ?? "–"} → ${clock.workingDays ?? "–"} working days.`,
      ]);
  }
  const events = (rules: RuleSet) => new Set(rules.steps.map(({ event }) => event));
  for (const event of events(after))
    if (!events(before).has(event)) changes.push([`Thêm bước: ${eventWords[event][0]}.`, `New step: ${eventWords[event][1]}.`]);
  for (const event of events(before))
    if (!events(after).has(event)) changes.push([`Bỏ bước: ${eventWords[event][0]}.`, `Step gone: ${eventWords[event][1]}.`]);
  return changes;
}
