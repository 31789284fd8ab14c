import { badInput } from "./errors.ts";
import { fold, hasAccents, normalise } from "./vietnamese.ts";

/**
 * What a word about somebody never says: origin, belief, health, family, findings of vetting, numbers that name them (DOMAIN §0.3, §7 D1).
 * Whole words; typed without accents they are found too, where that is not another word.
 */
const kept: readonly { what: string; words: readonly string[] }[] = [
  {
    what: "tôn giáo",
    words: [
      "tôn giáo",
      "theo đạo",
      "công giáo",
      "thiên chúa",
      "phật giáo",
      "phật tử",
      "tin lành",
      "hồi giáo",
      "cao đài",
      "hòa hảo",
      "giáo dân",
    ],
  },
  { what: "dân tộc", words: ["người dân tộc", "dân tộc thiểu số", "dân tộc ít người"] },
  {
    what: "sức khỏe",
    words: ["bệnh", "ung thư", "hiv", "tâm thần", "trầm cảm", "mang thai", "sức khỏe", "nằm viện", "bệnh viện", "khuyết tật"],
  },
  { what: "gia đình", words: ["gia đình", "bố mẹ", "cha mẹ", "vợ", "chồng", "ly hôn", "ly thân", "họ hàng", "nhân thân"] },
  {
    what: "thẩm tra lý lịch",
    words: ["lịch sử chính trị", "tiền án", "tiền sự", "án tích", "nghiện", "vượt biên", "chế độ cũ", "ngụy quân"],
  },
];
/** Without accents one syllable is another word too soon: `vo`, `benh`. */
const isClear = (word: string) => word.includes(" ") || !hasAccents(word);

const spaced = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

/** What the text says that is not to be said, and by which words; undefined where it may be kept. */
export function whatIsTold(text: string): { what: string; word: string } | undefined {
  const typed = spaced(normalise(text).toLowerCase());
  if (/\d{9}/.test(text.replace(/[\s.-]/g, ""))) return { what: "số giấy tờ, số điện thoại", word: "dãy số" };
  const bare = hasAccents(text) ? null : spaced(fold(text));
  for (const { what, words } of kept) {
    const word = words.find((one) => typed.includes(` ${one} `) || (bare?.includes(` ${fold(one)} `) && isClear(one)));
    if (word) return { what, word };
  }
  return undefined;
}

/** A short word about a person's work, or null for none; BAD_INPUT on `field` where it is too long or tells what is not to be kept. */
export function checkNote(text: string | null | undefined, longest: number, field: string): string | null {
  const note = normalise(text ?? "");
  if (note.length > longest) throw badInput(field, `Ghi chú dài tối đa ${longest} ký tự. Rút ngắn lại.`);
  const told = whatIsTold(note);
  if (told) throw badInput(field, `Ghi chú không nêu ${told.what} (“${told.word}”). Bỏ phần đó, chỉ ghi việc phấn đấu và công tác.`);
  return note === "" ? null : note;
}
