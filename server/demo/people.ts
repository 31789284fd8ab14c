import type { Sex } from "../domain/candidates.ts";
import type { Random } from "./random.ts";

/**
 * EVERY PERSON OF THE DEMO CITY IS INVENTED. Names are put together by chance from common family, middle and given
 * names; a likeness to a living person is a coincidence, and no post held in the demo was ever held by anybody.
 */
const words = (text: string) => text.split(", ");

const families = words("Nguyễn, Trần, Lê, Phạm, Hoàng, Phan, Vũ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Trịnh");
/** As often as in life, roughly: more than a third of all families are Nguyễn. */
const familyWeights = [38, 12, 9, 7, 5, 4, 4, 2, 2, 2, 2, 2, 2, 1, 1, 1];

const female = {
  middle: words("Thị, Thu, Thanh, Ngọc, Phương, Minh, Hồng, Bích, Thị Kim, Thị Thu"),
  given: words(
    "An, Anh, Ánh, Bình, Châu, Chi, Dung, Đào, Giang, Hà, Hạnh, Hằng, Hiền, Hoa, Hòa, Hương, Lan, Linh, Loan, Mai, Nga, " +
      "Ngân, Nhung, Oanh, Phượng, Quyên, Tâm, Thảo, Thúy, Trang, Uyên, Vân, Xuân, Yến",
  ),
};
const male = {
  middle: words("Văn, Đức, Minh, Quang, Hữu, Xuân, Ngọc, Công, Đình, Tiến"),
  given: words(
    "An, Bách, Bảo, Cường, Dũng, Duy, Đạt, Đông, Đức, Giang, Hải, Hiếu, Hoàng, Hùng, Huy, Khánh, Kiên, Lâm, Long, Lực, Mạnh, " +
      "Nam, Phong, Phúc, Quân, Sơn, Thành, Thắng, Tiến, Toàn, Trung, Tuấn, Tùng, Việt",
  ),
};

export function inventPerson(random: Random): { fullName: string; sex: Sex } {
  const isWoman = random.next() < 0.48;
  const { middle, given } = isWoman ? female : male;
  const fullName = `${families[random.weighted(familyWeights)]} ${random.pick(middle)} ${random.pick(given)}`;
  return { fullName, sex: isWoman ? "FEMALE" : "MALE" };
}

export const inventName = (random: Random): string => inventPerson(random).fullName;
