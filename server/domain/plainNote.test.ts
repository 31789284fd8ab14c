import { expect, test } from "vitest";
import { checkNote, whatIsTold } from "./plainNote.ts";

test.each([
  ["Theo đạo từ nhỏ", "tôn giáo"],
  ["theo dao tu nho", "tôn giáo"],
  ["Là người dân tộc Mường", "dân tộc"],
  ["Đang điều trị bệnh, vắng hai buổi", "sức khỏe"],
  ["Ông nội có tiền án.", "thẩm tra lý lịch"],
  ["Việc gia đình bận", "gia đình"],
  ["CCCD 001 095 012 345", "số giấy tờ, số điện thoại"],
])("“%s” tells of %s", (text, what) => expect(whatIsTold(text)?.what).toBe(what));

test.each([
  "Lãnh đạo tổ dân phố khen; đạo đức tốt",
  "Tham gia Ngày hội đại đoàn kết toàn dân tộc",
  "vo cung nhiet tinh",
  "Vắng 02 buổi ngày 12/10/2026 vì đi công tác",
  "Bố trí lại lịch gặp",
  "",
])("“%s” may be kept", (text) => expect(whatIsTold(text)).toBeUndefined());

test("a note is trimmed, none is null, and too long a one is refused", () => {
  expect(checkNote("  Nhiệt tình   ", 200, "note")).toBe("Nhiệt tình");
  expect(checkNote("   ", 200, "note")).toBeNull();
  expect(() => checkNote("a".repeat(201), 200, "people.2.note")).toThrow(
    expect.objectContaining({ code: "BAD_INPUT", field: "people.2.note" }),
  );
});
