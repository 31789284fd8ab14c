import { describe, expect, test } from "vitest";
import type { ProcedureEvent } from "../../domain/procedure/facts.ts";
import { refusalsOfStep } from "../../domain/procedure/refusals.ts";
import { ruleSet2025 } from "../../domain/procedure/ruleSet2025.ts";
import { ruleSet2026 } from "../../domain/procedure/ruleSet2026.ts";
import { type Books, type ProcedureCase, rulesOn } from "../../domain/procedure/view.ts";
import { judge, outlook } from "../../domain/procedure.ts";
import { workingYears } from "../../domain/workingYears.ts";
import { chapters, startOf, type WrittenCase, withHelpers } from "./case.ts";

const books: Books = { ruleSets: [ruleSet2025, ruleSet2026], calendar: workingYears };
const stateOf = (recorded: ProcedureCase) => outlook(recorded, recorded.events.at(-1)?.on ?? "2025-07-01", books).state;

test("there are at least 500 written cases, and both rule sets judge", () => {
  const all = chapters.flatMap(([, cases]) => cases);
  expect(all.length).toBeGreaterThanOrEqual(500);
  expect(new Set(all.map((one) => one.case)).size, "no two cases are the same").toBe(all.length);
  for (const code of ["RS-2025-07", "RS-2026-07"]) expect(all.filter((one) => judgedBy(one) === code).length).toBeGreaterThan(60);
});

for (const [file, cases] of chapters)
  describe(file, () => {
    for (const written of cases) test(`${written.case} (${written.source})`, () => check(written));
  });

function check(written: WrittenCase) {
  let recorded = accepted(startOf(written, stateOf));
  for (const event of written.then ?? []) recorded = accepted({ ...recorded, events: [...recorded.events, withHelpers(event)] });
  if (written.try) checkTry(written, withHelpers(written.try), recorded);
  else checkLook(written, recorded, written.ask!);
  if (written.ruleSet) expect(judgedBy(written)).toBe(written.ruleSet);
}

const judgedBy = (written: WrittenCase) => rulesOn((written.try?.on ?? written.ask)!, books).code;

/** The case itself, after seeing that each of its events was lawful when it was recorded. */
function accepted(recorded: ProcedureCase): ProcedureCase {
  recorded.events.forEach((event, at) => {
    const judgement = judge({ ...recorded, events: recorded.events.slice(0, at) }, event, books);
    expect({ event: event.event, on: event.on, ...judgement }, "what leads up to it is lawful").toHaveProperty("becomes");
  });
  return recorded;
}

function checkTry(written: WrittenCase, event: ProcedureEvent, recorded: ProcedureCase) {
  const judgement = judge(recorded, event, books);
  if ("refusals" in judgement) checkForetold(event, judgement.refusals);
  if (written.refused) return expect(judgement).toEqual({ refusals: expect.toSatisfy(sameCodes(written.refused), `${written.refused}`) });
  expect(judgement).toEqual({ becomes: written.becomes });
  checkClocks(written, { ...recorded, events: [...recorded.events, event] }, event.on);
}

/** Whoever reads the procedure without a case is told everything that may stand in a step's way. */
function checkForetold({ event, on }: ProcedureEvent, refusals: readonly string[]) {
  const foretold = rulesOn(on, books)
    .steps.filter((step) => step.event === event)
    .flatMap(refusalsOfStep);
  expect([...foretold, "WRONG_STATE", "NOT_IN_ORDER", "FACT_MISSING"]).toEqual(expect.arrayContaining([...refusals]));
}

const sameCodes =
  (codes: readonly string[]) =>
  (found: readonly string[] = []) =>
    [...found].sort().join() === [...codes].sort().join();

function checkLook(written: WrittenCase, recorded: ProcedureCase, on: string) {
  const seen = outlook(recorded, on, books);
  if (written.state) expect(seen.state).toBe(written.state);
  if (written.next) {
    const sorted = (next: Iterable<readonly [string, readonly string[]]>) =>
      Object.fromEntries([...next].map(([step, codes]) => [step, [...codes].sort()]));
    expect(sorted(seen.next.map(({ event, refusals }) => [event, refusals]))).toEqual(sorted(Object.entries(written.next)));
  }
  checkClocks(written, recorded, on);
}

function checkClocks(written: WrittenCase, recorded: ProcedureCase, on: string) {
  const { clocks } = outlook(recorded, on, books);
  for (const [code, due] of Object.entries(written.due ?? {}))
    expect(`${code} ${clocks.find((clock) => clock.code === code)?.on ?? "none"}`).toBe(`${code} ${due}`);
  if (written.overdue)
    expect(clocks.filter(({ overdue }) => overdue).map(({ code }) => code)).toEqual(
      expect.toSatisfy(sameCodes(written.overdue), `${written.overdue}`),
    );
}
