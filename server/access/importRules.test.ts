import { expect, test } from "vitest";
import { verdicts } from "./ability.ts";
import { actor, everyUnit, row, seats } from "./ruleRows.ts";

const ward = actor("WARD_STAFF", "ward");
const list = (more: object) => ({ ...row("Import", "ward"), ...more });

test("a list is seen by those who import at the unit that uploaded it, and by nobody else", () => {
  const able = seats.flatMap(([role, home]) =>
    everyUnit.flatMap((unit) => {
      const may = verdicts(actor(role, home), "Import", row("Import", unit));
      return may.length > 0 ? [[role, home, unit, may]] : [];
    }),
  );
  const steps = ["read", "chooseMapping", "checkImport", "applyImport", "cancelImport"];
  expect(able).toEqual([
    ...(["city", "otherCity"] as const).map((city) => ["CITY_ADMINISTRATOR", city, city, steps]),
    ...(["ward", "otherWard"] as const).map((one) => ["WARD_STAFF", one, one, [...steps, "readMissing"]]),
  ]);
});

test("the bad rows of a file are for whoever brought it, and so is the sending of its parts", () => {
  expect(verdicts(ward, "Import", list({ accountId: "me" }))).toContain("downloadBadRows");
  expect(verdicts(ward, "Import", list({}))).not.toContain("downloadBadRows");
  expect(verdicts(ward, "Import", list({ accountId: "me", state: "UPLOADING" }))).toContain("sendPart");
  expect(verdicts(ward, "Import", list({ state: "UPLOADING" }))).not.toContain("sendPart");
});

test("what was applied is undone within a day, and what is being applied is left alone", () => {
  expect(verdicts(ward, "Import", list({ state: "APPLIED" }))).toEqual(["read", "undoImport", "readMissing"]);
  expect(verdicts(ward, "Import", list({ state: "APPLIED", undoable: false }))).toEqual(["read", "readMissing"]);
  expect(verdicts(ward, "Import", list({ state: "APPLYING" }))).toEqual(["read", "readMissing"]);
});
