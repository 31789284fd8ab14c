/**
 * Whether a word can be Vietnamese: one syllable, its beginning and its rime from the two closed lists of the language, at most one tone.
 * Letters of old fonts, read as Unicode, hardly ever pass: that is how they are known.
 */
const beginnings = "b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x|";

const vowelsWithEnds: Readonly<Record<string, string>> = {
  a: "|c|ch|i|m|n|ng|nh|o|p|t|u|y",
  ă: "c|m|n|ng|p|t",
  â: "c|m|n|ng|p|t|u|y",
  e: "|c|ch|m|n|ng|o|p|t",
  ê: "|c|ch|m|n|nh|p|t|u|ng",
  i: "|a|ch|m|n|nh|p|t|u",
  iê: "c|m|n|ng|p|t|u",
  yê: "m|n|ng|t|u",
  ia: "|",
  ya: "|",
  o: "|c|i|m|n|ng|p|t",
  oa: "|c|ch|i|m|n|ng|nh|o|p|t|y",
  oă: "c|m|n|ng|t",
  oe: "|n|o|t|ng|m",
  oo: "c|ng",
  ô: "|c|i|m|n|ng|p|t",
  ơ: "|i|m|n|p|t",
  u: "|c|i|m|n|ng|p|t|a|y|ơ",
  uâ: "n|ng|t|y",
  uê: "|ch|nh|n",
  uô: "c|i|m|n|ng|t",
  uy: "|a|ch|n|nh|t|p|u",
  uyê: "n|t",
  ư: "|a|c|i|m|n|ng|t|u",
  ươ: "c|i|m|n|ng|p|t|u",
  y: "|t|u|nh|n|ch|m",
};

const rimes = Object.entries(vowelsWithEnds).map(([vowel, ends]) => `${vowel}(?:${ends})`);
const syllable = new RegExp(`^(?:${beginnings})(?:${rimes.join("|")})$`, "u");
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

export function canBeVietnamese(word: string): boolean {
  const apart = word.toLowerCase().normalize("NFD");
  const toneless = apart.replace(tones, "").normalize("NFC");
  return apart.length - apart.replace(tones, "").length <= 1 && syllable.test(toneless);
}
