import os from "node:os";
import { dateInVietnam } from "../../domain/calendar.ts";
import type { Verdict } from "./import.ts";
import type { ShownJob } from "./importCaller.ts";
import type { Measured } from "./importPeople.ts";

export interface ImportResult {
  rows: number;
  size: number;
  seconds: number;
  kills: string[];
  idlest: { before: Measured; after: Measured };
  busy: Measured;
  ratio: number;
  /** The most a server process had, in MiB. */
  memory: number;
  checked: ShownJob;
  applied: ShownJob;
  verdict: Verdict;
  differences: number;
  sound: boolean;
}

export function importReport(result: ImportResult): string {
  const { idlest, busy, verdict, checked, applied } = result;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const facts: [string, string | number][] = [
    ["rows of the sheet", result.rows],
    ["size of the file", `${(result.size / 2 ** 20).toFixed(1)} MiB`],
    ["from upload to the last row applied", `${(result.seconds / 60).toFixed(1)} minutes`],
    ["server and importing process killed with SIGKILL, import resumed", result.kills.join("; ")],
    ["most memory of a process, server or importer", `${result.memory.toFixed(0)} MiB`],
    ["to be added by the check, added", `${checked.counts.added}, ${applied.counts.added}`],
    ["planted faults", verdict.planted],
    ["of them not named by their row, column and code", verdict.unnamed],
    ["named where none was planted", verdict.invented],
    ["people held in the end, doubled, lost", `${verdict.people}, ${verdict.doubled}, ${verdict.lost}`],
    ["differences of the recount", result.differences],
  ];
  const line = (what: string, { answered, p50, p99, most, lost }: Measured) =>
    `| ${what} | ${answered} | ${ms(p50)} | ${ms(p99)} | ${ms(most)} | ${lost} |`;
  return `# A city's list of members while people work

\`npm run campaign:import\` on ${dateInVietnam(new Date())}, Node ${process.versions.node}, ${os.cpus().length} cores shared with everything else,
embedded PostgreSQL. A city of 126 wards and 18,000 branches; two rows in a hundred are spoilt, in every way that a list of members can be. Ten
secretaries, four of ward staff and two who look at the whole city ask on through the API, each again 0.1 to 0.3 seconds after an answer.

| | |
|---|---|
${facts.map(([what, value]) => `| ${what} | ${value} |`).join("\n")}

| people | answers | p50 | p99 | slowest | without an answer while the server was dead |
|---|---|---|---|---|---|
${line("before", idlest.before)}
${line("while it was imported", busy)}
${line("after", idlest.after)}

p99 while it was imported is ${result.ratio.toFixed(1)} times p99 without (goal: 3 at most).

**${result.sound ? "Sound: every fault named, nothing doubled, nothing lost, every total exact." : "NOT SOUND."}**
`;
}
