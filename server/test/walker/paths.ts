import {
  GraphQLError,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isObjectType,
  parse,
} from "graphql";
import type { Random } from "../../demo/random.ts";
import { checkLimits } from "../../graphql/limits.ts";

/** One field of a selection. `path` is unique within a document and names the variables of the field's arguments. */
interface Step {
  path: string;
  type: string;
  field: GraphQLField<unknown, unknown>;
  inner: Step[];
}

/** An argument somewhere in a document, handed over as a variable so that the document stays the same. */
export interface Slot {
  variable: string;
  /** The field it is given to. */
  field: string;
  argument: string;
  type: GraphQLInputType;
  /** Of a page size: the largest with which the document passes. */
  most: number;
}

/** A query of one root field that the API's own limits let through. */
export interface Walk {
  root: string;
  document: string;
  slots: Slot[];
  /** `Type.field` of everything that it selects. */
  selects: string[];
}

/** A type may stand this often on one way down: a unit's children's children's children. */
const mostTurns = 4;
/** As deep as the API lets a query be. */
const deepest = 12;
/** Most rows of a page of the root field, and of one further down: where a way is too dear with the first, the next are tried. */
type Pages = readonly [root: number, inner: number];
const pages: Pages[] = [
  [30, 4],
  [10, 3],
  [4, 2],
  [1, 1],
];

function below(type: GraphQLObjectType, path: string, above: string[]): Step[] {
  if (above.length >= deepest || above.filter((name) => name === type.name).length >= mostTurns) return [];
  return Object.values(type.getFields()).flatMap((field) => stepTo(field, type.name, `${path}${field.name}`, [...above, type.name]));
}

function stepTo(field: GraphQLField<unknown, unknown>, type: string, path: string, above: string[]): Step[] {
  const target = getNamedType(field.type);
  if (isLeafType(target)) return [{ path, type, field, inner: [] }];
  if (!isObjectType(target)) throw new Error(`${type}.${field.name} is neither a leaf nor an object: teach the walker what it is`);
  const inner = below(target, `${path}_`, above);
  return inner.length > 0 ? [{ path, type, field, inner }] : [];
}

/** Two selections that together hold all that the one holds. */
function halves(steps: Step[]): [Step[], Step[]] | null {
  const leaves = steps.filter(({ inner }) => inner.length === 0);
  const further = steps.filter(({ inner }) => inner.length > 0);
  if (further.length > 1) {
    const middle = Math.ceil(further.length / 2);
    return [
      [...leaves, ...further.slice(0, middle)],
      [...leaves, ...further.slice(middle)],
    ];
  }
  const [only] = further;
  const parts = only ? halves(only.inner) : null;
  if (!only || !parts) return null;
  return [
    [...leaves, { ...only, inner: parts[0] }],
    [...leaves, { ...only, inner: parts[1] }],
  ];
}

const flat = (steps: Step[]): Step[] => steps.flatMap((step) => [step, ...flat(step.inner)]);

function slotsOf({ path, field }: Step, root: string, [rootRows, innerRows]: Pages): Slot[] {
  const [place, most] = path === root ? ["", rootRows] : [`${path}_`, innerRows];
  return field.args.map(({ name, type, defaultValue }) => {
    const open = defaultValue === undefined ? type : getNullableType(type);
    return { variable: `${place}${name}`, field: field.name, argument: name, type: open, most };
  });
}

function write(root: string, steps: Step[], sizes: Pages): Walk {
  const all = flat(steps);
  const slots = all.flatMap((step) => slotsOf(step, root, sizes));
  const text = (step: Step): string => {
    const given = slotsOf(step, root, sizes).map(({ variable, argument }) => `${argument}: $${variable}`);
    const inner = step.inner.length > 0 ? ` { ${step.inner.map(text).join(" ")} }` : "";
    return `${step.field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}${inner}`;
  };
  const defined = slots.map(({ variable, type }) => `$${variable}: ${type}`);
  const document = `query${defined.length > 0 ? `(${defined.join(", ")})` : ""} { ${steps.map(text).join(" ")} }`;
  return { root, document, slots, selects: all.map(({ type, field }) => `${type}.${field.name}`) };
}

/** Some values for the variables of a document: its cost depends on the page sizes alone. */
export type Sample = (slots: Slot[]) => Record<string, unknown>;

/** Whether the API lets a document through at the largest pages that are asked for. */
function passes({ schema, sample }: Api, { document, slots }: Walk): boolean {
  const sizes = slots.filter(({ argument }) => argument === "first").map(({ variable, most }) => [variable, most]);
  try {
    checkLimits(schema, parse(document), undefined, { ...sample(slots), ...Object.fromEntries(sizes) });
    return true;
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === "TOO_EXPENSIVE") return false;
    throw error;
  }
}

interface Api {
  schema: GraphQLSchema;
  sample: Sample;
}

function within(api: Api, root: string, steps: Step[], [sizes, ...smaller] = pages): Walk[] {
  if (!sizes) throw new Error(`${root}: the limits let no whole way through`);
  const whole = write(root, steps, sizes);
  if (passes(api, whole)) return [whole];
  const parts = halves(steps);
  return parts ? parts.flatMap((part) => within(api, root, part, [sizes, ...smaller])) : within(api, root, steps, smaller);
}

/** Some of the fields, so that what is asked along changes nothing of what is seen: counts, names and histories are read only when asked for. */
function thin(steps: Step[], random: Random): Step[] {
  const kept = steps.flatMap((step) => {
    if (step.inner.length === 0) return random.next() < 0.4 ? [step] : [];
    const inner = random.next() < 0.6 ? thin(step.inner, random) : [];
    return inner.length > 0 ? [{ ...step, inner }] : [];
  });
  return kept;
}

/** Every way from every root field to every leaf below it, within the API's limits, and `thinned` times with fields left out. */
export function walksOf(schema: GraphQLSchema, sample: Sample, random: Random, thinned = 1): Walk[] {
  const api = { schema, sample };
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const whole = stepTo(field, "Query", field.name, ["Query"]);
    const thinner = Array.from({ length: thinned }, () => {
      const [step] = whole;
      const inner = step ? thin(step.inner, random) : [];
      return step && inner.length > 0 ? within(api, field.name, [{ ...step, inner }]) : [];
    });
    return [...within(api, field.name, whole), ...thinner.flat()];
  });
}

/** Every `Type.field` that can be reached from Query, and whether it leads to another type or holds an id. */
export function reachable(schema: GraphQLSchema): { name: string; leads: boolean }[] {
  const found = new Map<string, boolean>();
  const follow = (type: GraphQLObjectType) => {
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (found.has(name)) continue;
      const target = getNamedType(field.type);
      found.set(name, isObjectType(target) || target.name === "ID");
      if (isObjectType(target)) follow(target);
    }
  };
  follow(schema.getQueryType()!);
  return [...found].map(([name, leads]) => ({ name, leads })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Adds `Type.field` of all that stands in an answer and is not empty. */
export function fieldsIn(answer: unknown, schema: GraphQLSchema, found: Set<string>, type = "Query"): void {
  if (Array.isArray(answer)) for (const one of answer) fieldsIn(one, schema, found, type);
  else if (answer !== null && typeof answer === "object")
    for (const [name, value] of Object.entries(answer)) {
      const owner = schema.getType(type);
      if (value === null || (Array.isArray(value) && value.length === 0) || !isObjectType(owner)) continue;
      found.add(`${type}.${name}`);
      fieldsIn(value, schema, found, getNamedType(owner.getFields()[name]!.type).name);
    }
}
