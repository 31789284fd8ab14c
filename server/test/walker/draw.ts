import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import type { Random } from "../../demo/random.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import { periodOf, shiftPeriod } from "../../domain/periods.ts";
import { sentMonth } from "../matrix/reviewScene.ts";
import type { Slot } from "./paths.ts";

export interface Subject {
  unitId: string;
  indicator: string;
  period: string;
}

/** What arguments are filled from: values of the database, visible or not, and of its answers. */
export interface Values {
  /** Lists of units, each asked about as often as the others: all, those near the asker, the asker's own. */
  units: string[][];
  /** Of which unit something is kept under which indicator and period: together they find something more often than by chance. */
  subjects: Subject[][];
  /** Ids of everything else. */
  things: string[];
  /** Of these, people's cases: each is much to ask about, and a few among many things. */
  cases: string[];
  /** And classes, members, and lists from files. */
  classes: string[];
  members: string[];
  imports: string[];
  divisions: string[];
  requests: string[];
  rounds: string[];
  screenings: string[];
  periods: string[];
  indicators: string[];
  sourceGroups: string[];
  days: string[];
  years: number[];
  /** Names, canaries and parts of them. */
  words: string[];
  /** By field, taken from answers to anybody. */
  cursors: Record<string, string[]>;
}

/** Arguments, of one field or of all, that take ids of one kind alone. */
const pools: Record<string, "cases" | "classes" | "members" | "divisions" | "requests" | "rounds" | "screenings"> = {
  "candidate id": "cases",
  candidateId: "cases",
  "class id": "classes",
  classId: "classes",
  "member id": "members",
  "memberScreenings memberId": "members",
  "divisionPeople id": "divisions",
  divisionId: "divisions",
  "subjectRequest id": "requests",
  requestId: "requests",
  "screeningRound id": "rounds",
  "screening id": "screenings",
};

/** Texts that are only understood when they are of one kind. An argument that is not named here is drawn from everything. */
const kinds: Record<string, "periods" | "indicators" | "sourceGroups" | "words"> = {
  period: "periods",
  indicator: "indicators",
  indicators: "indicators",
  sourceGroup: "sourceGroups",
  text: "words",
  search: "words",
  person: "words",
};
const numbers: Record<string, [number, number]> = { month: [0, 13], workingDays: [0, 40], target: [-1, 60], noneInYears: [1, 6] };

function idFrom(values: Values, random: Random, name: string): string {
  const [unit, thing] = name === "paperId" ? [0, 6] : [8, 1];
  switch (random.weighted([unit, thing, 0.3])) {
    case 0:
      return random.pick(random.pick(values.units));
    case 1:
      return random.pick(values.things);
    default:
      return random.pick(["", "x", random.pick(values.units[0]!).toUpperCase(), "00000000-0000-7000-8000-000000000000"]);
  }
}

/** Written down when a person is looked at, and told to others who look at them: never a word of the database. */
const reasons = ["Kiểm tra theo kế hoạch", "Giải quyết đơn", ""];

/** What a unit would be called, told back to whoever asks what that would change: never a word of the database either. */
const called: Record<string, readonly string[]> = { name: ["Chi bộ mới", "Đảng ủy mới", ""], code: ["MOI-1", "MOI-2", ""] };

/** One that was sent everywhere, this one and the last. */
const thisMonth = periodOf(dateInVietnam(new Date()), "MONTH");
const months = [sentMonth.id, thisMonth.id, shiftPeriod(thisMonth, -1).id];

function textFrom(values: Values, random: Random, name: string): string {
  if (name === "month" && random.next() < 0.97) return random.pick(months);
  if (name === "reason") return random.pick(reasons);
  const own = called[name];
  if (own) return random.pick(own);
  const known = kinds[name];
  if (known && random.next() < 0.97) return random.pick(values[known]);
  const anything = [values.words, values.periods, values.indicators, values.things, ["", "%", "\u0000", "' or 1=1 --"]];
  return random.pick(random.pick(anything));
}

function ofType(type: GraphQLInputType, name: string, values: Values, random: Random, most: number): unknown {
  if (isNonNullType(type)) return ofType(type.ofType, name, values, random, most);
  if (isListType(type)) {
    const item = type.ofType as GraphQLInputType;
    return Array.from({ length: random.between(1, 2) }, () => ofType(item, name, values, random, most));
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || random.next() < 0.35);
    return Object.fromEntries(given.map((field) => [field.name, ofType(field.type, field.name, values, random, most)]));
  }
  switch (type.name) {
    case "ID":
      return idFrom(values, random, name);
    case "Int":
      if (name === "year") return random.pick(values.years);
      // Few page sizes: the API works out the cost of a document anew for each.
      return name === "first" ? (random.next() < 0.7 ? most : 1) : random.between(...(numbers[name] ?? [0, 12]));
    case "Boolean":
      return random.next() < 0.5;
    case "Float":
      return random.next() * 100;
    case "Date":
      return random.pick(values.days);
    default:
      return textFrom(values, random, name);
  }
}

function oneFor({ field, argument, type, most }: Slot, values: Values, random: Random): unknown {
  const cursors = argument === "after" ? (values.cursors[field] ?? []) : [];
  if (cursors.length > 0 && random.next() < 0.97) return random.pick(cursors);
  const pool = pools[`${field} ${argument}`] ?? pools[argument] ?? (field.startsWith("import") && argument === "id" ? "imports" : null);
  if (pool && random.next() < 0.8) return random.pick(values[pool]);
  return ofType(getNullableType(type), argument, values, random, most);
}

/** Values for all variables of a document; what may be left out is given seldom, so that most questions have an answer. */
export function draw(slots: Slot[], values: Values, random: Random): Record<string, unknown> {
  const chance = ({ field, argument, type }: Slot) => {
    if (isNonNullType(type)) return 1;
    if (argument === "after") return values.cursors[field] ? 0.2 : 0.01;
    if (argument === "first") return 1; // the default is more than the limits let through
    return argument === "unitId" ? 0.8 : 0.2;
  };
  const about: Partial<Record<string, string>> = random.next() < 0.6 ? { ...random.pick(random.pick(values.subjects)) } : {};
  const given = slots.filter((slot) => random.next() < chance(slot));
  return Object.fromEntries(given.map((slot) => [slot.variable, about[slot.variable] ?? oneFor(slot, values, random)]));
}

/** Keeps the cursors of an answer, whosever it was, to be shown to somebody else: fifty a field. */
export function keepCursors(answer: unknown, values: Values, field = ""): void {
  if (Array.isArray(answer)) for (const one of answer) keepCursors(one, values, field);
  else if (answer !== null && typeof answer === "object")
    for (const [name, value] of Object.entries(answer)) {
      const kept = values.cursors[field] ?? [];
      if (name.toLowerCase().endsWith("cursor") && typeof value === "string" && kept.length < 50) values.cursors[field] = [...kept, value];
      else keepCursors(value, values, name === "edges" || name === "pageInfo" ? field : name);
    }
}
