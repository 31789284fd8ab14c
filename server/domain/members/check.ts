import { addMonths, yearOf } from "../calendar.ts";
import { AppError, badInput } from "../errors.ts";
import { moreThanHalf, twoThirds } from "../procedure/majority.ts";
import { badgeYears, type MemberEvent } from "./codes.ts";
import type { Member, MemberFacts, ToldEvent } from "./facts.ts";
import { isClassified } from "./grades.ts";
import { memberRules } from "./rules.ts";

type Check = (member: Member, told: ToldEvent) => void;

/** Throws BAD_INPUT on the field that is missing or wrong, EVENT_REFUSED where the event cannot happen to this member (DOMAIN §3). */
export function checkMemberEvent(member: Member, told: ToldEvent, today: string): void {
  const rule = memberRules[told.event];
  if (told.on > today) throw badInput("on", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó.");
  const last = member.events.at(-1);
  if (last && told.on < last.on) throw badInput("on", "Ngày này trước việc ghi gần nhất của đảng viên. Nhập ngày sau đó.");
  const hindered = hindrance(member, told.event);
  if (hindered) throw refused(hindered);
  for (const field of rule.needs ?? []) asked(told, field as keyof MemberFacts);
  checks[told.event]?.(member, told);
}

/** Why an event cannot happen to the member as they stand, whatever is said of it; null where it can. */
export function hindrance(
  { standing, flags, officialOn }: Pick<Member, "standing" | "flags" | "officialOn">,
  event: MemberEvent,
): string | null {
  const { standings, raises, lowers, becomes } = memberRules[event];
  if (!standings?.includes(standing)) return "Việc này không áp dụng cho đảng viên ở tình trạng hiện tại.";
  if (raises && flags.includes(raises)) return "Tình trạng này đã được ghi và chưa kết thúc.";
  if (lowers && !flags.includes(lowers)) return "Không có tình trạng nào đang chờ kết thúc.";
  if (becomes && flags.some((flag) => flag === "IN_TRANSIT" || flag === "TEMP_AWAY"))
    return "Đảng viên đang chuyển sinh hoạt hoặc sinh hoạt tạm thời nơi khác. Thu hồi hoặc kết thúc việc chuyển trước.";
  if (event === "CLASSIFY" && flags.some((flag) => flag === "EXEMPT" || flag === "SUSPENDED"))
    return "Đảng viên được miễn sinh hoạt hoặc bị đình chỉ không xếp loại.";
  if (event === "REINSTATE" && !officialOn) return "Đảng viên dự bị đã bị xóa tên thì xét kết nạp lại, không phục hồi.";
  return null;
}

function asked(told: MemberFacts, field: keyof MemberFacts): void {
  if (told[field] === undefined || told[field] === "") throw badInput(`facts.${field}`, "Nhập thông tin này.");
}

const refused = (message: string) => new AppError("EVENT_REFUSED", message);

const decidedAbove: Check = (_, told) => vote("standing", told.standingMembers, told.standingYes, moreThanHalf);

const proposedByBranch: Check = (_, told) => vote("branch", told.branchOfficial, told.branchYes, twoThirds);

/** Branch and base committee by two thirds of all, the standing committee by more than half (DOMAIN §3). */
const votedThrough: Check = (member, told) => {
  proposedByBranch(member, told);
  if (member.hasBase) {
    asked(told, "baseMembers");
    vote("base", told.baseMembers, told.baseYes, twoThirds);
  }
  decidedAbove(member, told);
};

/** In integers, so that 2/3 of 10 is 7 and never 6.67. */
function vote(body: "branch" | "base" | "standing", total = 0, yes = 0, enough = twoThirds): void {
  const field = `facts.${body}Yes`;
  if (total < 1 || yes < 0 || yes > total) throw badInput(field, "Số phiếu tán thành phải từ 0 đến số người có quyền biểu quyết.");
  if (!enough(yes, total)) throw badInput(field, "Số phiếu tán thành chưa đủ để quyết định.");
}

/** A probationer has no post to be dismissed from. */
const lawfulLevel: Check = ({ standing }, { level }) => {
  if (standing === "PROBATIONARY" && level === "DISMISSAL")
    throw badInput("facts.level", "Đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo.");
};

const checks: Partial<Record<ToldEvent["event"], Check>> = {
  EXEMPT({ sex }, { on, until, reason, number }) {
    if (reason === "MATERNITY" && sex === "MALE") throw badInput("facts.reason", "Lý do thai sản chỉ của đảng viên nữ. Chọn lý do khác.");
    if (until && until <= on) throw badInput("facts.until", "Ngày kết thúc phải sau ngày bắt đầu.");
    // For good where age or health ask for it; for a time less than a year.
    if (!until && reason !== "AGE" && reason !== "HEALTH")
      throw badInput("facts.until", "Nhập ngày kết thúc: miễn sinh hoạt có thời hạn dưới 12 tháng.");
    if (until && until >= addMonths(on, 12)) throw badInput("facts.until", "Miễn sinh hoạt có thời hạn phải dưới 12 tháng.");
    if (until && !number) throw badInput("facts.number", "Miễn có thời hạn cần cấp ủy cơ sở đồng ý. Nhập số văn bản đồng ý.");
  },
  DISCIPLINE(member, told) {
    if (told.level === "DISMISSAL")
      throw badInput("facts.level", "Chi bộ chỉ khiển trách hoặc cảnh cáo; cách chức do cấp trên quyết định.");
    lawfulLevel(member, told);
    vote("branch", told.branchOfficial, told.branchYes, moreThanHalf);
  },
  // What a branch may not impose itself it proposes by two thirds (DOMAIN §3).
  DISCIPLINE_ABOVE(member, told) {
    lawfulLevel(member, told);
    if (told.level === "DISMISSAL") {
      asked(told, "branchOfficial");
      proposedByBranch(member, told);
    }
    decidedAbove(member, told);
  },
  CLASSIFY({ joinedOn }, { year = 0, on }) {
    if (year < yearOf(on) - 1 || year > yearOf(on)) throw badInput("facts.year", "Xếp loại cho năm nay hoặc năm trước.");
    if (!isClassified({ joinedOn, flags: [] }, year)) throw refused("Đảng viên mới kết nạp chưa đủ 6 tháng trong năm nên chưa xếp loại.");
  },
  AWARD_BADGE({ joinedOn, events }, { years = 0, on }) {
    if (!badgeYears.some((badge) => badge === years)) throw badInput("facts.years", "Chọn mức Huy hiệu: 30, 40, 45 … 95 năm tuổi Đảng.");
    if (events.some((one) => one.event === "AWARD_BADGE" && one.years === years)) throw refused("Huy hiệu này đã được ghi.");
    // Given early to the gravely ill: up to one year before 30 to 65, up to two before 70 to 95.
    if (addMonths(joinedOn, 12 * (years - (years >= 70 ? 2 : 1))) > on) throw badInput("facts.years", "Chưa đến hạn tặng Huy hiệu này.");
  },
  EXPEL: votedThrough,
  STRIKE_OFF: votedThrough,
  LEAVE: votedThrough,
  REINSTATE: decidedAbove,
};
