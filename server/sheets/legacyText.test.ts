import { describe, expect, it } from "vitest";
import { inOldFont } from "../test/sheetFiles.ts";
import { accentedWords, fromLegacy, LegacyMeasure, legacyFonts, looksLegacy } from "./legacyText.ts";
import { canBeVietnamese } from "./syllables.ts";

const sentence =
  "Quyển sách thưởng thức nghệ thuật, huyện Đống Đa, Nguyễn Thị Thúy Hường, Lê Đức Thọ, Đỗ Văn Khoẻ, Phạm Quý Ưng, Vũ Thuỷ Tiên, ngoằn ngoèo, khuỷu tay, giữ gìn, kỹ nghệ, lưỡi rìu, ốm yếu, ở phường ẩm ướt";

function verdictOf(texts: readonly string[]) {
  const measure = new LegacyMeasure();
  for (const text of texts) measure.add(text);
  return measure.verdict();
}

describe("text of an old font", () => {
  it.each([
    ["TiÕng ViÖt", "TCVN3", "Tiếng Việt"],
    ["Tieáng Vieät", "VNI", "Tiếng Việt"],
    ["TRAÀN THÒ NÖÔÙC", "VNI", "TRẦN THỊ NƯỚC"],
    ["§ç Lª Thuú D\u00AD¬ng", "TCVN3", "Đỗ Lê Thuỳ Dương"],
    ["NGUYÔN V¡N THÞNH", "TCVN3", "NGUYỄN VĂN THỊNH"],
    ["Lª V¨n §«", "TCVN3", "Lê Văn Đô"],
    ["NguyÔn ThÞ ¸nh", "TCVN3", "Nguyễn Thị Ánh"],
    ["gi¸o viªn ©m nh¹c", "TCVN3", "giáo viên âm nhạc"],
  ] as const)("%s in %s is %s", (before, font, after) => {
    expect(fromLegacy(before, font)).toBe(after);
  });

  it.each(legacyFonts)("in %s gives back every letter of the language", (font) => {
    const letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
    for (const letter of letters) expect(fromLegacy(`${inOldFont(letter, font)}bx`, font)).toBe(`${letter}bx`);
    expect(fromLegacy(inOldFont(sentence, font), font)).toBe(sentence);
  });

  it("is left alone where the text is Unicode, for sheets mix both", () => {
    for (const font of legacyFonts)
      for (const text of ["Nguyễn Văn Bình", "Trần Bình", "Hà Nội", "Van Binh", sentence]) expect(fromLegacy(text, font)).toBe(text);
  });
});

describe("the measure of a file's texts", () => {
  it.each(legacyFonts)("knows %s with certainty and shows texts before and after", (font) => {
    const texts = ["Nguyễn Thị Hường", "Lê Đức Thọ", "Phạm Quốc Khánh", "An"].map((text) => inOldFont(text, font));
    const verdict = verdictOf(texts);
    expect(verdict).toMatchObject({ font, certainty: 1 });
    expect(verdict!.preview.map(({ after }) => after)).toEqual(["Nguyễn Thị Hường", "Lê Đức Thọ", "Phạm Quốc Khánh"]);
    expect(texts.slice(0, 3).every(looksLegacy)).toBe(true);
  });

  it("says nothing of texts in Unicode, in any form, nor of foreign and minority names", () => {
    expect(verdictOf([sentence, sentence.normalize("NFD"), "Y Blôk Êban", "H'Hen Niê", "François Müller", "K’Brêm"])).toBeUndefined();
    expect([sentence, "Y Blôk Êban", "H'Hen Niê", "Trần Bình", "François"].filter(looksLegacy)).toEqual([]);
  });

  it("says nothing where too little is strange to judge by", () => {
    expect(verdictOf(["TiÕng"])).toBeUndefined();
    expect(verdictOf(["TiÕng ViÖt tiÕng", ...Array.from({ length: 200 }, () => "Nguyễn Đức Hiếu")])).toBeUndefined();
  });
});

describe("a word", () => {
  it("can be Vietnamese when its beginning, rime and single tone are of the language", () => {
    expect(accentedWords(sentence).filter((word) => !canBeVietnamese(word))).toEqual([]);
    expect(["Thuý", "Thúy", "hoà", "hòa", "quý", "gì", "giếng", "khuya", "ĐƯỢC"].every(canBeVietnamese)).toBe(true);
    expect(["TiÕng", "Vieät", "ViÖt", "ñöôïc", "ấế", "Müller", "bxáz"].some(canBeVietnamese)).toBe(false);
  });
});
