import { dropReasons } from "../../domain/candidates.ts";
import { badInput } from "../../domain/errors.ts";
import type { EventFacts } from "../../domain/procedure/facts.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { StepFactsInput } from "../../entities/stepFacts.ts";
import { givenHelpers } from "./helpers.ts";

const longest: Partial<Record<keyof StepFactsInput, number>> = {
  number: 60,
  reason: 1000,
  lateConsent: 60,
  document53: 60,
  signer: 100,
  keptAt: 200,
  by: 30,
  paper: 30,
  to: 30,
  reasonClass: 30,
  ground: 30,
};
const largest = 100_000;

/** What a step brings, as it is kept: text in order, nothing that was left out. BAD_INPUT names the field: `facts.number`, `facts.helpers.0.name`. */
export function keptFacts(given: StepFactsInput | null | undefined): EventFacts {
  const kept: Record<string, unknown> & { helpers?: unknown; reasonClass?: unknown } = {};
  for (const [name, value] of Object.entries(given ?? {})) {
    if (value === null || value === undefined) continue;
    kept[name] = typeof value === "string" ? text(name as keyof StepFactsInput, value) : value;
    if (typeof value === "number" && Math.abs(value) > largest) throw badInput(`facts.${name}`, `Số không quá ${largest}.`);
    if (kept[name] === "") delete kept[name];
  }
  if (given?.helpers) kept.helpers = givenHelpers(given.helpers);
  const { reasonClass } = kept;
  if (reasonClass !== undefined && !dropReasons.some((reason) => reason === reasonClass))
    throw badInput("facts.reasonClass", "Chọn lý do thôi theo dõi trong danh mục.");
  return kept as EventFacts;
}

function text(name: keyof StepFactsInput, value: string): string {
  const clean = normalise(value);
  const most = longest[name] ?? 300;
  if (clean.length > most) throw badInput(`facts.${name}`, `Nội dung dài tối đa ${most} ký tự.`);
  return clean;
}
