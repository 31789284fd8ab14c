import { expect, test } from "vitest";
import { personOf, recorded } from "../../test/people.ts";
import { papersOf } from "./papers.ts";

const bich = { listed: true, name: "Trần Thị Bích", kind: "MEMBER" as const, togetherSince: "2020-01-01" };
const xa = { ...bich, listed: null };
const assigned = (on: string, ...helpers: (typeof bich | typeof xa)[]) =>
  recorded("ASSIGN_HELPERS", "Phân công người giúp đỡ", on, { helpers });
const written = (on: string) => recorded("RECORD_PAPER", "Ghi giấy tờ", on, { paper: "3-KND", helper: 1 });
const got = (...history: ReturnType<typeof recorded>[]) =>
  papersOf(personOf("p1", "Nguyễn Thị Hoài An", { history })).find(({ code }) => code === "3-KND")?.got ?? null;

test.each([
  [
    "a listed member whose day was mended is the same",
    got(assigned("2026-09-01", { ...bich, togetherSince: "2019-05-01" }), written("2026-08-01"), assigned("2026-07-01", bich)),
    true,
  ],
  [
    "somebody named by hand is not the listed member of that name",
    got(assigned("2026-09-01", xa), written("2026-08-01"), assigned("2026-07-01", bich)),
    false,
  ],
  [
    "somebody named by hand under another day is somebody else",
    got(assigned("2026-09-01", { ...xa, togetherSince: "2019-05-01" }), written("2026-08-01"), assigned("2026-07-01", xa)),
    false,
  ],
  ["who stays as they were keeps what they wrote", got(written("2026-08-01"), assigned("2026-07-01", xa)), true],
])("an introduction: %s", (_, paper, stands) => {
  expect(paper !== null).toBe(stands);
});
