/** Zero-width characters, byte-order mark, word joiner and soft hyphen: they arrive by paste and make equal names differ. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * Text as it is stored: NFC, no invisible characters, single plain spaces, none at the ends. Tone placement stays as
 * typed, for `Hòa` and `Hoà` are both right (DOMAIN §8).
 */
export function normalise(text: string): string {
  return text.replace(invisible, "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Text as it is searched: without accents and case, `đ` as `d`. Both placements of a tone fold alike. Never a key. */
export function fold(text: string): string {
  return normalise(text.normalize("NFD").replace(/\p{Mn}/gu, ""))
    .toLowerCase()
    .replaceAll("đ", "d");
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Text as its spelling is compared: with its accents, without case, each word's tone behind its letters, so that `Hòa` and `Hoà` are one. Never a key. */
export function spelled(text: string): string {
  const words = normalise(text).toLowerCase().normalize("NFD").split(" ");
  return words.map((word) => word.replace(tones, "") + (word.match(tones) ?? []).join("")).join(" ");
}

/** Whether the text has any Vietnamese accent or `đ`: then exact-accent hits go before the others. */
export function hasAccents(text: string): boolean {
  return /[\p{Mn}đĐ]/u.test(text.normalize("NFD"));
}

const collator = new Intl.Collator("vi");

function nameParts(fullName: string): [given: string, family: string, middle: string] {
  const words = normalise(fullName).split(" ");
  return [words.at(-1) ?? "", words.length > 1 ? words[0]! : "", words.slice(1, -1).join(" ")];
}

/** Orders people as Vietnamese lists do: by given name (the last word), then family, then middle name. */
export function compareNames(left: string, right: string): number {
  const [a, b] = [nameParts(left), nameParts(right)];
  return collator.compare(a[0], b[0]) || collator.compare(a[1], b[1]) || collator.compare(a[2], b[2]);
}

/** Orders names of units: alphabetically, numbers by value, so that branch 2 stands before branch 10. */
const unitCollator = new Intl.Collator("vi", { numeric: true });

export const compareUnitNames = (left: string, right: string) => unitCollator.compare(left, right);
