import os from "node:os";
import { clientDocument } from "./clientDocument.ts";
import { cpuOf, cpuOfServer } from "./cpu.ts";
import type { Processes } from "./measure.ts";
import type { BenchPerson } from "./people.ts";

const runs = 9;

/** The city's list of branches to look after: all of them are judged, the first page is sent. Milliseconds, in order. */
export interface WatchTimes {
  seen: number[];
  cpu: number[];
}

export async function watchTimes(port: number, { token, postId, unitId }: BenchPerson, pids: Processes, year: number): Promise<WatchTimes> {
  const query = clientDocument("features/watch/watch.graphql", "UnitsToWatch");
  const variables = { unitId, period: String(year), indicator: "ADMISSIONS", level: "BRANCH", first: 50 };
  const headers = { "content-type": "application/json", cookie: `session=${token}`, "x-post": postId };
  const body = JSON.stringify({ query, operationName: "UnitsToWatch", variables });
  const spent = () => cpuOf(pids.api) + cpuOfServer(pids.postmaster);
  const times: WatchTimes = { seen: [], cpu: [] };
  for (let run = 0; run <= runs; run++) {
    const [since, before] = [performance.now(), spent()];
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body });
    const { errors } = (await answer.json()) as { errors?: object[] };
    if (errors) throw new Error(`the list failed: ${JSON.stringify(errors)}`);
    if (run === 0) continue; // the first plans the statement
    times.seen.push(performance.now() - since);
    times.cpu.push(spent() - before);
  }
  return times;
}

const median = (values: number[]) => [...values].sort((first, second) => first - second)[Math.floor(values.length / 2)]!.toFixed(0);

export function watchLine(times: WatchTimes | null): string {
  if (!times) return "unitsToWatch: not measured";
  const load = os.loadavg()[0]!.toFixed(1);
  return `unitsToWatch: every branch of the city judged, the first 50 sent, in ${median(times.seen)} ms (median of ${runs}); processor time ${median(times.cpu)} ms; load average ${load}.`;
}
