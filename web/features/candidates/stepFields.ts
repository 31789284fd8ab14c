import * as z from "zod/mini";
import type { CaseEvent, HelperKind, StepFactsInput } from "../../gql/candidates.ts";
import { today } from "../../lib/fmt.ts";
import { readWhole, rules } from "../../lib/rules.ts";

export type FactName = Exclude<keyof StepFactsInput, "conclusion" | "by">;
/** Facts that are typed as text, numbers too. */
type TextFact = Exclude<FactName, "helpers" | "passed">;

/** A step that is to be recorded, with what is known of it beforehand. */
export interface Wanted {
  event: CaseEvent;
  name: string;
  /** Facts the step cannot do without, as the server names them. */
  needs: readonly string[];
  given?: Partial<StepTyped>;
}

/** A member who is not on the branch's list, named by hand. */
export const unlisted = "UNLISTED";

export interface HelperTyped {
  /** A membership of the branch's list, `unlisted`, or nothing yet; asked of members alone. */
  memberId: string;
  name: string;
  kind: HelperKind;
  togetherSince: string;
}

/** What stands in the form: text as typed; numbers are read when it is sent. */
export type StepTyped = { on: string; passed: boolean; helpers: HelperTyped[] } & Record<TextFact, string>;

const branchVote = ["official", "away", "exemptAbsent", "present"] as const;
const vote = ["members", "yes", "number", "signer"] as const;
/** What each step asks in its form, in this order; facts the server needs are added. */
const asks: Partial<Record<CaseEvent, readonly FactName[]>> = {
  ASSIGN_HELPERS: ["helpers"],
  ASSIGN_PROBATION_HELPER: ["helpers"],
  CERTIFY: ["number", "passed", "keptAt"],
  RECEIVE_APPLICATION: ["keptAt"],
  RECEIVE_CV: ["keptAt"],
  RECORD_REPLY: ["number"],
  CONCLUDE_VERIFICATION: ["number", "keptAt"],
  RECORD_PAPER: ["paper", "helper", "number", "keptAt"],
  HOLD_BRANCH_MEETING: [...branchVote, "yes", "number", "signer"],
  RESOLVE_AT_BASE: vote,
  RETURN: ["to", "reason"],
  EXTEND: ["days", "reason"],
  ASK_CONSENT: ["number", "reason"],
  GIVE_CONSENT: ["granted", "number", "signer"],
  DECIDE: vote,
  DECLINE: ["reason", "signer"],
  FORWARD_DECISION: ["number"],
  HOLD_CEREMONY: ["lateConsent"],
  HOLD_RECOGNITION_BALLOT: [...branchVote, "recognise", "remove", "number"],
  RESOLVE_RECOGNITION_AT_BASE: vote,
  RECOGNISE: vote,
  REMOVE: vote,
  PAUSE: ["reason"],
  DROP: ["reasonClass"],
  MOVE: ["document53"],
  SEND_OUTSIDE: ["number"],
  ANNUL_DECISION: ["ground", "number", "signer"],
};
/** The step exists without them by the table, yet is refused without them. */
const alsoNeeded: readonly FactName[] = ["helpers", "document53"];
const numbers: readonly TextFact[] = [
  "placesLeft",
  "requests",
  "official",
  "away",
  "exemptAbsent",
  "present",
  "members",
  "yes",
  "recognise",
  "remove",
  "days",
];
const textFacts: readonly TextFact[] = [
  "number",
  "signer",
  "keptAt",
  "reason",
  "paper",
  "helper",
  "to",
  "reasonClass",
  "granted",
  "lateConsent",
  "document53",
  "ground",
];
export const isNumber = (name: string) => numbers.some((one) => one === name);

export function fieldsOf({ event, needs }: Pick<Wanted, "event" | "needs">): { name: FactName; needed: boolean }[] {
  const listed = asks[event] ?? [];
  const rest = needs.filter((name): name is FactName => name !== "by" && name !== "conclusion" && !listed.some((one) => one === name));
  return [...listed, ...rest].map((name) => ({ name, needed: needs.includes(name) || alsoNeeded.includes(name) }));
}

export const isListed = ({ kind, memberId }: HelperTyped) => kind === "MEMBER" && memberId !== unlisted;
const helperShape = z
  .object({
    memberId: z.string(),
    name: z.string(),
    kind: z.enum(["MEMBER", "YOUTH_UNION", "TRADE_UNION"]),
    togetherSince: rules.date(),
  })
  .check(
    z.refine((helper) => !isListed(helper) || helper.memberId !== "", { path: ["memberId"], error: "step.helperChoose" }),
    z.refine((helper) => isListed(helper) || helper.name.trim() !== "", { path: ["name"], error: "step.helperMissing" }),
  );

/** The rules of a step's form; what it does not ask is not looked at. The procedure itself is judged by the server. */
export function shapeOf(wanted: Wanted): z.ZodMiniType<StepTyped, StepTyped> {
  const asked = new Map(fieldsOf(wanted).map(({ name, needed }) => [name, needed]));
  const texts = Object.fromEntries([...numbers, ...textFacts].map((name) => [name, textRule(name, asked.get(name))]));
  const helpers = asked.has("helpers") ? z.array(helperShape) : z.array(z.custom<HelperTyped>());
  const shape = z.object({
    on: rules.pastDate(),
    passed: z.boolean(),
    helpers,
    ...(texts as Record<TextFact, ReturnType<typeof textRule>>),
  });
  const named = ({ paper, helper }: { paper: string; helper: string }) => paper !== "3-KND" || helper !== "";
  return shape.check(z.refine(named, { path: ["helper"], error: "step.missing" }));
}

/** `needed`: undefined for a field that is not there. */
function textRule(name: TextFact, needed: boolean | undefined): z.ZodMiniType<string, string> {
  if (needed === undefined) return z.string();
  if (!isNumber(name)) return needed ? rules.text("step.missing") : rules.optional();
  return needed ? rules.wholeNumber(0) : z.string().check(z.refine((text) => text === "" || readWhole(text) !== null, "ui.number.whole"));
}

export const noHelper: HelperTyped = { memberId: "", name: "", kind: "MEMBER", togetherSince: "" };

/** An empty form: the day is today, nobody is away, the certificate was passed. */
export function emptyStep({ event, given }: Wanted): StepTyped {
  const texts = Object.fromEntries([...numbers, ...textFacts].map((name) => [name, ""])) as Record<
    Exclude<FactName, "helpers" | "passed">,
    string
  >;
  const two = event === "ASSIGN_HELPERS" ? [noHelper, noHelper] : [noHelper];
  return { ...texts, away: "0", exemptAbsent: "0", on: today(), passed: true, helpers: two, ...given };
}

const helperOf = ({ memberId, name, ...rest }: HelperTyped) =>
  isListed({ memberId, name, ...rest }) ? { memberId, ...rest } : { name: name.trim(), ...rest };

/** What is sent: only what the step asks and was filled in. */
export function factsOf(wanted: Wanted, typed: StepTyped): StepFactsInput {
  const facts: Record<string, unknown> = {};
  for (const { name } of fieldsOf(wanted)) {
    const value = typed[name];
    if (name === "helpers") facts.helpers = typed.helpers.map(helperOf);
    else if (name === "granted") facts.granted = value === "yes";
    else if (name === "helper") facts.helper = typed.paper === "3-KND" ? readWhole(typed.helper) : null;
    else if (isNumber(name)) facts[name] = readWhole(String(value));
    else facts[name] = value === "" ? null : value;
  }
  if (wanted.event === "CONCLUDE_VERIFICATION") facts.conclusion = true;
  return facts;
}
