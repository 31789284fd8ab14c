import type { RuleSetsQuery } from "../../gql/procedure.ts";

export type Rules = RuleSetsQuery["ruleSets"][number];
export type Step = Rules["steps"][number];
export type StateCode = Step["from"][number];
export type Actor = Step["by"];

/** All rows of one event: what people see as one step. */
export interface Station extends Step {
  /** Its number along the way onward; null beside it. */
  place: number | null;
  /** States in which it may be recorded once more without leading anywhere. */
  again: StateCode[];
}

/** A stretch of the way in one hand. */
export interface Lane {
  by: Actor;
  stations: Station[];
  /** Ways off from here: each a chain of steps that comes back or ends. */
  detours: Station[][];
}

export interface Way {
  lanes: Lane[];
  /** Out of the way from many states, and back. */
  asides: Station[];
  /** Recorded beside the way: they change no state. */
  notes: Station[];
}

const goal: StateCode = "OFFICIAL";

/**
 * The procedure as a way from nothing recorded to the full member, read out of a rule set: a step is on it when the state it carries to
 * lies ahead and the goal can be reached from there without turning back.
 */
export function wayOf(rules: Rules): Way {
  const order = new Map(rules.states.map(({ code }, place) => [code, place]));
  const ahead = (from: StateCode, to: StateCode | undefined) => to !== undefined && (order.get(to) ?? 0) > (order.get(from) ?? 0);
  const onward = rules.steps.filter((step) => step.onward);
  const edges = onward.flatMap(({ from, to }) => from.filter((one) => ahead(one, to[0])).map((one) => [one, to[0]!] as const));
  const start = rules.states[0]!.code;
  const reached = spread(start, edges);
  const backward = spread(
    goal,
    edges.map(([from, to]) => [to, from] as const),
  );
  const on = (state: StateCode) => reached.has(state) && backward.has(state);
  const isOn = ({ from, to }: Step) => from.some((one) => on(one) && (to.length === 0 || (ahead(one, to[0]) && on(to[0]!))));

  const main = new Set(onward.filter(isOn).map(({ event }) => event));
  const stations = [...new Map(rules.steps.map(({ event }) => [event, stationOf(event, rules.steps)])).values()];
  const along = stations.filter(({ event }) => main.has(event)).map((station, at) => ({ ...station, place: at + 1 }));
  const lanes: Lane[] = [];
  for (const station of along) {
    const last = lanes.at(-1);
    if (last?.by === station.by) last.stations.push(station);
    else lanes.push({ by: station.by, stations: [station], detours: [] });
  }
  const beside = stations.filter(({ event }) => !main.has(event));
  const inDetour = new Set<Station>();
  for (const first of beside.filter(({ onward: leads, from }) => leads && from.some(on))) {
    const chain = [first, ...beside.filter(({ onward: leads, from }) => leads && first.to.some((to) => !on(to) && from.includes(to)))];
    for (const one of chain) inDetour.add(one);
    const at = lanes.findIndex((lane) => lane.stations.some(({ to }) => to.some((state) => first.from.includes(state))));
    (lanes.slice(Math.max(at, 0)).find(({ by }) => by === first.by) ?? lanes[Math.max(at, 0)]!).detours.push(chain);
  }
  const rest = beside.filter((station) => !inDetour.has(station));
  return {
    lanes,
    asides: rest.filter(({ to, onward: leads }) => to.length > 0 || leads),
    notes: rest.filter(({ to, onward: leads }) => to.length === 0 && !leads),
  };
}

/** Rows of one event become one: those that lead somewhere, or all when none does; only what all of them ask is said of it. */
function stationOf(event: Step["event"], steps: readonly Step[]): Station {
  const rows = steps.filter((step) => step.event === event);
  const leading = rows.filter((step) => step.onward);
  const told = leading.length > 0 ? leading : rows;
  const [first] = told as [Step, ...Step[]];
  const unique = <Value>(values: Value[]) => [...new Set(values)];
  const common = (of: (step: Step) => string[]) => of(first).filter((text) => told.every((step) => of(step).includes(text)));
  return {
    ...first,
    from: unique(told.flatMap(({ from }) => from)),
    to: unique(told.flatMap(({ to }) => to)),
    onlyVi: common(({ onlyVi }) => onlyVi),
    onlyEn: common(({ onlyEn }) => onlyEn),
    refusals: [...new Map(told.flatMap(({ refusals }) => refusals).map((one) => [one.code, one])).values()],
    place: null,
    again: unique(rows.filter((step) => !told.includes(step)).flatMap(({ from }) => from)),
  };
}

function spread(start: StateCode, edges: (readonly [StateCode, StateCode])[]): Set<StateCode> {
  const found = new Set([start]);
  for (const state of found) for (const [from, to] of edges) if (from === state) found.add(to);
  return found;
}
