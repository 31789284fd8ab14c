import { describe, expect, test } from "vitest";
import {
  abstractOf,
  committeeOf,
  numberText,
  officialDate,
  paperNumber,
  paperType,
  periodText,
  placeOf,
  signedFor,
  signedText,
} from "./partyPapers.ts";
import { parsePeriod } from "./periods.ts";

test.each([
  ["12-KH/TU", "Kế hoạch", "12-KH/TU"],
  ["5-QĐ/ĐU", "Quyết định", "05-QĐ/ĐU"],
  ["05-NQ/ĐU", "Nghị quyết", "05-NQ/ĐU"],
  ["120-CTr/TU", "Chương trình", "120-CTr/TU"],
  ["9-CV/TU", null, "09-CV/TU"],
  ["số bảy", "Quyết định", "số bảy"],
])("a paper numbered %s is a %s and is written %s", (number, type, written) => {
  expect([paperType(number), paperNumber(number)]).toEqual([type, written]);
});

test("the abstract does not repeat the type that stands above it", () => {
  expect(abstractOf("Kế hoạch giao chỉ tiêu kết nạp", "Kế hoạch")).toBe("giao chỉ tiêu kết nạp");
  expect(abstractOf("Về việc giao chỉ tiêu", "Quyết định")).toBe("Về việc giao chỉ tiêu");
  expect(abstractOf("Kế hoạchlạ", "Kế hoạch")).toBe("Kế hoạchlạ");
});

test.each([
  ["Đảng bộ thành phố Hà Nội (dữ liệu mẫu)", "Thành ủy Hà Nội (dữ liệu mẫu)"],
  ["Đảng bộ tỉnh Hà Tĩnh", "Tỉnh ủy Hà Tĩnh"],
  ["Đảng bộ phường Đống Đa", "Đảng ủy phường Đống Đa"],
  ["Đảng bộ Công an phường", "Đảng ủy Công an phường"],
  ["Đảng ủy các cơ quan Đảng", "Đảng ủy các cơ quan Đảng"],
])("%s acts through %s", (organisation, committee) => {
  expect(committeeOf(organisation)).toBe(committee);
});

test("a paper is given where the nearest organisation named after a place stands", () => {
  expect(placeOf(["Đảng bộ Công an phường", "Đảng bộ phường Đống Đa", "Đảng bộ thành phố Hà Nội"])).toBe("Đống Đa");
  expect(placeOf(["Đảng bộ thành phố Hà Nội (dữ liệu mẫu)"])).toBe("Hà Nội");
  expect(placeOf(["Đảng bộ phường 1"])).toBe("Phường 1");
  expect(placeOf(["Chi bộ Đội 1"])).toBeNull();
});

test("whoever issued it is whom it is signed for", () => {
  expect(signedFor("Ban Thường vụ Đảng ủy phường Đống Đa", "WARD")).toBe("T/M BAN THƯỜNG VỤ");
  expect(signedFor("Đảng ủy phường Đống Đa", "WARD")).toBe("T/M ĐẢNG ỦY");
  expect(signedFor("Đảng bộ thành phố Hà Nội", "CITY")).toBe("T/M BAN THƯỜNG VỤ");
  expect(signedFor("Đảng bộ Trung tâm Y tế", "BASE")).toBe("T/M ĐẢNG ỦY");
});

describe("numbers and dates are written the Vietnamese way", () => {
  test.each([
    ["2026-02-05", "ngày 05 tháng 02 năm 2026"],
    ["2026-03-15", "ngày 15 tháng 3 năm 2026"],
    ["2026-12-01", "ngày 01 tháng 12 năm 2026"],
  ])("%s", (date, text) => {
    expect(officialDate(date)).toBe(text);
  });
  test.each([
    ["2026", "năm 2026"],
    ["2026Q3", "quý III năm 2026"],
    ["2026S1", "6 tháng đầu năm 2026"],
    ["2026S2", "6 tháng cuối năm 2026"],
    ["202602", "tháng 02 năm 2026"],
    ["TERM2025", "nhiệm kỳ 2025–2030"],
  ])("%s", (id, text) => {
    expect(periodText(parsePeriod(id))).toBe(text);
  });
  test("thousands, tenths and signs", () => {
    expect([numberText(5842), numberText(2.5), signedText(5), signedText(-5), signedText(0)]).toEqual(["5.842", "2,5", "+5", "−5", "0"]);
  });
});
