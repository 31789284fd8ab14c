/** Puts what stands in one field into words; null leaves it out. */
export type Say = (field: string, value: unknown) => string | null;

/** One line of what an entry says: a field, and what it held before where that is told. */
export interface Line {
  field: string;
  before: string | null;
  after: string;
}

/** The changed fields of a log entry in words, in the order in which a person would tell them; what has not changed is left out. */
export function readChanges(changes: Record<string, unknown>, say: Say): Line[] {
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.entries(changes)
    .sort(([a], [b]) => place(a) - place(b))
    .flatMap(([field, change]) => {
      const [before, after] = field !== "fields" && isPair(change) ? change : [undefined, change];
      if (JSON.stringify(before) === JSON.stringify(after)) return [];
      const said = say(field, after);
      return said === null ? [] : [{ field, before: before === undefined ? null : say(field, before), after: said }];
    });
}

/** The object in a log entry's JSON text; nothing where there is none. */
export function parseChanges(json: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(json || "{}");
  return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
}

/** What a field held before and after: two plain values, or two lists of them. Two steps of a decision are no pair. */
function isPair(change: unknown): change is [unknown, unknown] {
  return Array.isArray(change) && change.length === 2 && change.every((one) => (Array.isArray(one) ? one.every(isPlain) : isPlain(one)));
}
const isPlain = (one: unknown) => one === null || typeof one !== "object";

const order = [
  ...[
    "unit",
    "user",
    "post",
    "role",
    "step",
    "steps",
    "name",
    "code",
    "kind",
    "sector",
    "heir",
    "indicator",
    "sourceGroup",
    "period",
    "target",
    "value",
    "year",
    "published",
    "rests",
    "works",
  ],
  ...[
    "asked",
    "decision",
    "quantity",
    "occurredOn",
    "lack",
    "sources",
    "branch",
    "rule",
    "ground",
    "evidence",
    "state",
    "set",
    "takenBack",
    "refused",
    "units",
    "exempt",
    "undercut",
    "number",
    "version",
    "from",
  ],
];
