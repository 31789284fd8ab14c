import os from "node:os";
import type pg from "pg";
import type { ScreenTimes } from "./cascadeScreen.ts";
import { clientDocument } from "./clientDocument.ts";
import { cpuOf, cpuOfServer } from "./cpu.ts";
import type { Processes } from "./measure.ts";
import type { BenchPerson } from "./people.ts";

const runs = 9;
const atMost = 1000; // milliseconds
const share = 0.03;

/** A preview of the whole city, and a plain rounding loop over the same members. Times in milliseconds, by the clock. */
export interface CascadeTimes {
  units: number;
  branches: number;
  /** From sending the request to the last byte of the answer, in order. */
  preview: number[];
  /** The same in processor time, of the server and of PostgreSQL: what it would take on a machine with nothing else to do. */
  cpu: { node: number; postgres: number }[];
  /** What the branches are given together, and what was to be divided. */
  given: number;
  target: number;
  /** Reading members of every branch and rounding 3 % of each: all of it, and the loop alone. */
  plain: number[];
  loop: number[];
  /** What that adds up to. */
  rounded: number;
  /** Others' work on the machine, as the system's load average told at the end. */
  load: number;
  /** Null where it was not measured: there is no browser. */
  screen: ScreenTimes | null;
}

interface Answer {
  data?: { previewCascade: { levels: { level: string; units: number; people: number }[]; columns: { unitIds: string[] } } };
  errors?: object[];
}

/** Members of every branch at the end of the year before. */
const members = `select unit_id, sum(actual_now)::int as members from figure where indicator_id = 8 and year < $1 and unit_id in (select id from unit where level = 4) group by 1`;

/** The client's own document, as its preview page sends it: the answer carries every unit of the city. */
export async function cascadeTimes(
  owner: pg.Client,
  port: number,
  person: BenchPerson,
  pids: Processes,
  year: number,
  say: (line: string) => void,
): Promise<CascadeTimes> {
  const query = clientDocument("features/targets/targets.graphql", "PreviewCascade");
  const { rows } = await owner.query<{ members: number }>(members, [year]);
  const target = Math.round(share * rows.reduce((sum, row) => sum + row.members, 0));
  const rules = [{ level: "CITY", rules: [{ kind: "SHARE_OF_MEMBERS", basisPoints: share * 10_000 }] }];
  const variables = { unitId: person.unitId, indicator: "ADMISSIONS", period: String(year), target, rules };
  const headers = {
    "content-type": "application/json",
    "accept-encoding": "identity",
    cookie: `session=${person.token}`,
    "x-post": person.postId,
  };
  const ask = async () => {
    const since = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
    const text = await answer.text();
    return { took: performance.now() - since, text };
  };
  const { data, errors } = JSON.parse((await ask()).text) as Answer; // the first compiles the document and plans the statement
  if (!data) throw new Error(`the preview failed: ${JSON.stringify(errors)}`);
  const [preview, plain, loop]: [number[], number[], number[]] = [[], [], []];
  const cpu: CascadeTimes["cpu"] = [];
  let rounded = 0;
  for (let run = 1; run <= runs; run++) {
    const before = { node: cpuOf(pids.api), postgres: cpuOfServer(pids.postmaster) };
    preview.push((await ask()).took);
    cpu.push({ node: cpuOf(pids.api) - before.node, postgres: cpuOfServer(pids.postmaster) - before.postgres });
    const since = performance.now();
    const read = await owner.query<{ members: number }>(members, [year]);
    const began = performance.now();
    rounded = read.rows.reduce((sum, row) => sum + Math.round(share * row.members), 0);
    loop.push(performance.now() - began);
    plain.push(performance.now() - since);
    say(`previewCascade: run ${run} of ${runs}`);
  }
  const bottom = data.previewCascade.levels.find(({ level }) => level === "BRANCH")!;
  return {
    units: data.previewCascade.columns.unitIds.length,
    branches: bottom.units,
    preview,
    cpu,
    given: bottom.people,
    target,
    plain,
    loop,
    rounded,
    load: os.loadavg()[0]!,
    screen: null,
  };
}

const median = (values: number[]) => [...values].sort((first, second) => first - second)[Math.floor(values.length / 2)]!;
const whole = (value: number) => value.toFixed(0);

export function cascadeLine(times: CascadeTimes | null): string {
  if (!times) return "previewCascade: not measured";
  const { units, branches, preview, cpu, given, target, plain, loop, rounded } = times;
  const seen = median(preview);
  const off = `${rounded < target ? "−" : "+"}${Math.abs((100 * (rounded - target)) / target).toFixed(1)} %`;
  return [
    `previewCascade: ${units} units in ${whole(seen)} ms (median of ${preview.length}, ${whole(Math.min(...preview))}–${whole(Math.max(...preview))};`,
    `goal < ${atMost} ms ${seen < atMost ? "reached" : "MISSED"}); ${branches} branches together ${given} of ${target}.`,
    `Processor time ${whole(median(cpu.map(({ node, postgres }) => node + postgres)))} ms (node ${whole(median(cpu.map(({ node }) => node)))} + PostgreSQL ${whole(median(cpu.map(({ postgres }) => postgres)))}).`,
    `Plain rounding over the same members: ${whole(median(plain))} ms, of which the loop ${median(loop).toFixed(1)} ms; together ${rounded} of ${target} (${off}).`,
    screenOf(times.screen),
    `Load average ${times.load.toFixed(1)} on ${os.cpus().length} cores: above 1 a core, times by the clock are those of a busy machine.`,
  ].join(" ");
}

function screenOf(screen: ScreenTimes | null): string {
  if (!screen) return "On a screen: NOT MEASURED, no browser was found.";
  const { data, paint, end, rows, drawn } = screen;
  const seen = median(paint);
  return [
    `On a screen (1440 px, page opened anew): first rows painted ${whole(seen)} ms after the data (median of ${paint.length}, at most ${whole(Math.max(...paint))};`,
    `goal ≤ ${atMost} ms ${seen <= atMost ? "reached" : "MISSED"}), the data ${whole(median(data))} ms after the press of the button;`,
    `a jump to the end of ${rows} rows ${whole(median(end))} ms, ${drawn} of them drawn.`,
  ].join(" ");
}

export function cascadeJson(times: CascadeTimes | null): string[] {
  if (!times) return [];
  const { preview, plain, screen, load } = times;
  const paintMs = screen && Math.round(median(screen.paint));
  return [
    JSON.stringify({ bench: "previewCascade", ms: Math.round(median(preview)), plainMs: Math.round(median(plain)), paintMs, load, runs }),
  ];
}
