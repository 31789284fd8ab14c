import * as z from "zod/mini";
import type { MemberEventKind, MemberFactsInput } from "../../gql/members.ts";
import { today } from "../../lib/fmt.ts";
import { moreThanHalfOf, twoThirdsOf } from "../../lib/majority.ts";
import { readWhole, rules } from "../../lib/rules.ts";
import type { Possible } from "./shown.ts";

export type FactName = keyof MemberFactsInput;
/** What stands in the form: text as typed; numbers are read when it is sent. */
export type EventTyped = { on: string } & Record<FactName, string>;

const numbers: readonly FactName[] = [
  "year",
  "years",
  "branchOfficial",
  "branchYes",
  "baseMembers",
  "baseYes",
  "standingMembers",
  "standingYes",
];
const choices: readonly FactName[] = ["reason", "level", "grade", "years"];
const order: readonly FactName[] = [
  ...(["reason", "until", "place", "level", "year", "grade", "years"] as const),
  ...(["branchOfficial", "branchYes", "baseMembers", "baseYes", "standingMembers", "standingYes", "number"] as const),
];
/** What may be said besides what an event needs. */
const besides: Partial<Record<MemberEventKind, readonly FactName[]>> = {
  EXEMPT: ["until"],
  LODGE: ["until"],
  SUSPEND: ["until"],
  DISCIPLINE: ["number"],
};

/** Exempt for good on these grounds; on any other for a time. */
const forGood: readonly string[] = ["", "AGE", "HEALTH"];

/** What one answer asks for besides: an exemption for a time its end and the approval of the committee above, a dismissal the vote of the branch (DOMAIN §3). */
function askedBy(event: MemberEventKind, { reason, until, level }: Pick<EventTyped, "reason" | "until" | "level">): readonly FactName[] {
  if (event === "EXEMPT") return forGood.includes(reason) ? (until ? ["number"] : []) : ["until", "number"];
  return event === "DISCIPLINE_ABOVE" && level === "DISMISSAL" ? ["branchOfficial", "branchYes"] : [];
}

export function fieldsOf({ event, needs }: Pick<Possible, "event" | "needs">, typed: EventTyped): { name: FactName; needed: boolean }[] {
  const also = askedBy(event, typed);
  return order
    .map((name) => ({ name, needed: needs.includes(name) || also.includes(name) }))
    .filter(({ name, needed }) => needed || besides[event]?.includes(name));
}

export function emptyEvent(badgeDue: number | null): EventTyped {
  const texts = Object.fromEntries(order.map((name) => [name, ""])) as Record<FactName, string>;
  return { ...texts, on: today(), years: badgeDue ? String(badgeDue) : "" };
}

/** What the form asks is looked at and nothing else; whether it may happen the server judges. */
export function shapeOf(event: Possible, typed: EventTyped): z.ZodMiniType<EventTyped, EventTyped> {
  const asked = new Map(fieldsOf(event, typed).map(({ name, needed }) => [name, needed]));
  const rule = (name: FactName): z.ZodMiniType<string, string> => {
    const needed = asked.get(name);
    if (needed === undefined) return z.string();
    if (name === "until") return needed ? rules.date() : rules.optionalDate();
    if (choices.includes(name)) return rules.choice("memberEvent.choose");
    if (numbers.includes(name)) return rules.wholeNumber(0);
    return needed ? rules.text("step.missing") : rules.optional();
  };
  const texts = Object.fromEntries(order.map((name) => [name, rule(name)])) as Record<FactName, z.ZodMiniType<string, string>>;
  return z.object({ on: rules.pastDate(), ...texts });
}

export function factsOf(event: Possible, typed: EventTyped): MemberFactsInput {
  const filled = fieldsOf(event, typed).filter(({ name }) => typed[name] !== "");
  return Object.fromEntries(filled.map(({ name }) => [name, numbers.includes(name) ? readWhole(typed[name]) : typed[name].trim()]));
}

export type Body = "branch" | "base" | "standing";
export interface BodyVote {
  all: number;
  needed: number;
  yes: number;
  share: "TWO_THIRDS" | "MORE_THAN_HALF";
  enough: boolean;
  impossible: boolean;
}

/** How a body's vote stands as it is typed (DOMAIN §3): two thirds of branch and base committee, more than half of a standing committee and of a branch that disciplines; null while a number is missing. */
export function voteOf(event: MemberEventKind, body: Body, all: number | null, yes: number | null): BodyVote | null {
  if (!all || yes === null) return null;
  const share = body === "standing" || event === "DISCIPLINE" ? "MORE_THAN_HALF" : "TWO_THIRDS";
  const needed = share === "TWO_THIRDS" ? twoThirdsOf(all) : moreThanHalfOf(all);
  return { all, needed, yes, share, enough: yes >= needed, impossible: yes > all };
}
