import { addMonths, type CalendarDate } from "../calendar.ts";
import { badInput } from "../errors.ts";
import { shortDate } from "../partyPapers.ts";

/** Months somebody may be away for a time: 3 to less than 12, who studies 3 to 24 (DOMAIN §3 "Transfer"). The database holds the same. */
const months = { least: 3, below: 12, studying: 24 };

/** Refuses, by the field `until`, a stay that is none: no end, a shorter or a longer one than may be. */
export function checkStay(on: CalendarDate, until: CalendarDate | null, study: boolean): asserts until is CalendarDate {
  if (!until || until <= on) throw badInput("until", "Nhập ngày kết thúc sinh hoạt tạm thời, sau ngày giới thiệu.");
  const [first, end] = [addMonths(on, months.least), addMonths(on, study ? months.studying : months.below)];
  if (until < first)
    throw badInput("until", `Sinh hoạt tạm thời từ ${months.least} tháng trở lên: nhập ngày ${shortDate(first)} hoặc sau đó.`);
  if (study && until > end)
    throw badInput("until", `Đi học thì sinh hoạt tạm thời tối đa ${months.studying} tháng: nhập ngày không sau ${shortDate(end)}.`);
  if (!study && until >= end)
    throw badInput(
      "until",
      `Sinh hoạt tạm thời dưới ${months.below} tháng: nhập ngày trước ${shortDate(end)}. Lâu hơn thì chọn chuyển chính thức; nếu đi học, đánh dấu ô đi học.`,
    );
}
