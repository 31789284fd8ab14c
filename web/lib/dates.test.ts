import { describe, expect, test } from "vitest";
import { isoDate, readDate } from "./dates.ts";

const days = ["1998-03-05", "2026-02-28", "2024-02-29", "2025-12-31", "2026-01-01", "1957-11-09", "2030-10-20", "2000-02-29"];
const pad = (text: string) => text.padStart(2, "0");
/** Twelve ways to type a date, so that 8 days make 96 right forms. */
const ways = days.flatMap((iso) => {
  const [y = "", m = "", d = ""] = iso.split("-");
  const [sd, sm] = [String(Number(d)), String(Number(m))];
  const joined = ["/", "-", ".", " "].flatMap((mark) => [
    [sd, sm, y].join(mark),
    [pad(sd), pad(sm), y].join(mark),
    ` ${[sd, pad(sm), y].join(mark)} `,
  ]);
  return joined.map((typed) => [typed, iso] as const);
});
const runs = days.map((iso) => [iso.split("-").reverse().join(""), iso] as const);

const dayless = [
  "31/02/2026",
  "30/02/2024",
  "29/02/2025",
  "29/02/1900",
  "31/04/2026",
  "31/06/2026",
  "31/09/2026",
  "31/11/2026",
  "00/05/2026",
  "32/01/2026",
];
const monthless = ["05/13/2026", "27/00/2026", "01/99/2026", "31/31/2026", "3102/2026", "05/032026"];
const half = [
  "31/02",
  "5/3",
  "5",
  "",
  " ",
  "/",
  "//",
  "5//1998",
  "/3/1998",
  "5/3/",
  "05032",
  "050320",
  "0503202",
  "050320261",
  "5/3/98",
  "5/3/199",
  "5/3/19980",
];
const foreign = [
  "2026-03-05",
  "2026/03/05",
  "20260305",
  "March 5, 2026",
  "5 Mar 2026",
  "5 tháng 3 1998",
  "ngày 5/3/1998",
  "5/3-1998",
  "5.3/1998",
  "5/3.1998",
  "0x5/3/1998",
  "5e0/3/1998",
  "-5/3/1998",
  "+5/3/1998",
  "5/-3/1998",
  "5/3/-1998",
  "5,3,1998",
  "5\\3\\1998",
  "5:3:1998",
  "٥/٣/١٩٩٨",
  "5/3/1998T00:00",
  "5/3/1998 10:00",
  "null",
  "hôm nay",
];
const ages = ["5/3/1899", "5/3/0098", "05030098", "5/3/0000", "5/3/9999", "5/3/2201"];
const swapped = Array.from({ length: 18 }, (_, i) => `05/${13 + i}/2026`);
const overlong = Array.from({ length: 15 }, (_, i) => `${32 + i}/01/2026`);

describe("a typed date", () => {
  test.each([...ways, ...runs])("%j is %s, day before month", (typed, iso) => expect(readDate(typed)).toBe(iso));
  test.each([...dayless, ...monthless, ...half, ...foreign, ...ages, ...swapped, ...overlong])("%j is refused, never guessed", (typed) => {
    expect(readDate(typed)).toBeNull();
  });
  test("at least 200 typed forms are tried", () => {
    const refused = [dayless, monthless, half, foreign, ages, swapped, overlong].reduce((sum, list) => sum + list.length, 0);
    expect(ways.length + runs.length + refused).toBeGreaterThanOrEqual(200);
  });
});

describe("a date from three boxes", () => {
  test("one-digit days and months get their zero", () => expect(isoDate("5", "3", "1998")).toBe("1998-03-05"));
  test.each([
    ["31", "02", "2026"],
    ["5", "3", "98"],
    ["5", "3", "50320"],
    ["", "3", "1998"],
    ["5a", "3", "1998"],
  ])("%s, %s, %s is no day", (d, m, y) => expect(isoDate(d, m, y)).toBeNull());
});
