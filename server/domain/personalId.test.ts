import { expect, test } from "vitest";
import type { AppError } from "./errors.ts";
import { disagreements, readPersonalId, saidBy } from "./personalId.ts";

test.each(["001085123456", " 001 085 123 456 ", "001.085.123.456", "001-085-123456", "００１０８５１２３４５６", "001085\u200b123456"])(
  "%j is read as twelve digits",
  (typed) => {
    expect(readPersonalId(typed).reveal()).toBe("001085123456");
  },
);

const refused = (typed: string) => {
  try {
    readPersonalId(typed, "rows.3.nationalId");
  } catch (error) {
    return error as AppError;
  }
  return expect.unreachable(`${typed} was taken`);
};

test.each([
  ["nothing", "", "12 chữ số"],
  ["the old card's nine digits", "012345678", "chứng minh nhân dân"],
  ["eleven digits, the first zero lost in a spreadsheet", "1085123456" + "7", "chữ số 0 ở đầu"],
  ["letters", "00108512345a", "12 chữ số"],
  ["thirteen digits", "0010851234567", "12 chữ số"],
  ["digits of another script, which are not twelve of ours", "٠٠١٠٨٥١٢٣٤٥٦", "12 chữ số"],
  ["no place of registration", "000085123456", "nơi đăng ký khai sinh"],
  ["a birth in the 2100s", "001485123456", "thứ tư"],
])("%s is refused with words that say what to look at", (_, typed, words) => {
  const error = refused(typed);
  expect(error).toMatchObject({ code: "BAD_INPUT", field: "rows.3.nationalId" });
  expect(error.message).toContain(words);
});

test("no refusal repeats what was typed", () => {
  for (const typed of ["012345678", "10851234567", "00108512345a", "000085123456", "001485123456"]) {
    const error = refused(typed);
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain(typed);
  }
});

test.each([
  ["001085123456", 1985, "MALE"],
  ["001185123456", 1985, "FEMALE"],
  ["079207123456", 2007, "MALE"],
  ["079300123456", 2000, "FEMALE"],
] as const)("%s says born in %i, %s", (typed, birthYear, sex) => {
  expect(saidBy(readPersonalId(typed))).toEqual({ birthYear, sex });
});

test.each([
  ["everything agrees", { birthYear: 1985, sex: "MALE" }, []],
  ["the year of birth differs", { birthYear: 1986, sex: "MALE" }, ["birthYear"]],
  ["the sex differs", { birthYear: 1985, sex: "FEMALE" }, ["sex"]],
  ["both differ", { birthYear: 2085, sex: "FEMALE" }, ["birthYear", "sex"]],
  ["nothing is known", {}, []],
  ["only what is known is judged", { birthYear: null, sex: "FEMALE" }, ["sex"]],
] as const)("%s: the facts that disagree are named, and the number is taken all the same", (_, known, expected) => {
  expect(disagreements(readPersonalId("001085123456"), known)).toEqual(expected);
});
