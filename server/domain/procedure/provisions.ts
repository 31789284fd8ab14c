import type { Education, LeavingGround } from "./facts.ts";
import type { RuleSet } from "./ruleSet.ts";
import type { Words } from "./words.ts";

export const educationWords: Record<Education, Words> = {
  NONE: ["không yêu cầu", "none"],
  PRIMARY: ["tiểu học", "primary"],
  LOWER_SECONDARY_PROGRAMME: ["học hết chương trình trung học cơ sở", "lower-secondary programme completed"],
  LOWER_SECONDARY: ["bằng tốt nghiệp trung học cơ sở", "lower-secondary diploma"],
  UPPER_SECONDARY: ["trung học phổ thông", "upper secondary"],
  HIGHER: ["cao đẳng, đại học", "higher"],
};
export const groundWords: Record<LeavingGround, Words> = {
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

type Provision = "education" | "votes" | "ceremony" | "base" | "returned" | "bars";

/** Whether the ceremony's clock starts with the decision itself and not with its receipt. */
export const isFromIssue = ({ clocks }: Pick<RuleSet, "clocks">) =>
  clocks.some(({ code, startedBy }) => code === "CEREMONY" && startedBy.includes("DECIDE"));

/** What a rule set lays down besides its numbers, by what it is about: a sentence each in Vietnamese and English. */
export function provisionsOf({
  leastEducation,
  bars,
  clocks,
  wardMayBeBase,
  stopsWhileReturned,
}: RuleSet): Partial<Record<Provision, Words>> {
  const list = (language: 0 | 1) => bars.map((bar) => groundWords[bar][language]).join(", ");
  const [educationVi, educationEn] = educationWords[leastEducation];
  return {
    education: [
      `Trình độ học vấn tối thiểu: ${educationVi}; nơi khó khăn theo quy định riêng của Ban Bí thư.`,
      `Least education: ${educationEn}; less in areas of hardship, as the Secretariat allows.`,
    ],
    votes: [
      "Chi bộ thông qua khi có ít nhất hai phần ba số đảng viên chính thức tán thành; đảng ủy cơ sở khi có ít nhất hai phần ba số cấp ủy viên; ban thường vụ quyết định khi có quá nửa.",
      "The branch carries with two thirds of its official members, the base committee with two thirds of its own, the standing committee with more than half.",
    ],
    ceremony: isFromIssue({ clocks })
      ? ["Hạn tổ chức lễ kết nạp tính từ ngày ra quyết định.", "The ceremony's clock starts on the day the decision was issued."]
      : [
          "Hạn tổ chức lễ kết nạp tính từ ngày chi bộ nhận quyết định.",
          "The ceremony's clock starts on the day the branch received the decision.",
        ],
    base: wardMayBeBase
      ? [
          "Nơi đảng ủy phường, xã là tổ chức cơ sở đảng thì không cần nghị quyết của đảng ủy cơ sở.",
          "Where the ward is the base organisation no resolution of a base committee is needed.",
        ]
      : ["Nơi có đảng ủy cơ sở thì đảng ủy cơ sở ra nghị quyết.", "Where there is a base committee it resolves."],
    ...(stopsWhileReturned && {
      returned: [
        "Trong thời gian hồ sơ bị trả lại, hạn quyết định không tính.",
        "The clock of the decision stands still while a file is returned.",
      ] as const,
    }),
    ...(bars.length > 0 && {
      bars: [`Không kết nạp lại người ra khỏi Đảng vì: ${list(0)}.`, `Re-admission is barred after: ${list(1)}.`] as const,
    }),
  };
}
