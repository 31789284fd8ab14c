import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { dateInVietnam } from "../domain/calendar.ts";
import { type CascadeTimes, cascadeJson } from "./cascade.ts";
import type { Measured } from "./measure.ts";

const two = (value: number) => value.toFixed(2);
const three = (value: number) => value.toFixed(3);

/** One object a line, for machines. */
export function jsonLines(measured: Measured[], screen: number[] | null, cascade: CascadeTimes | null): string {
  const ratios = measured.map(({ bench, vs, ratio }) => JSON.stringify({ bench, vs, ratio: Number(two(ratio)) }));
  const seen = screen ? [JSON.stringify({ bench: "commitToScreen", p95ms: p95(screen), runs: screen.length })] : [];
  return [...ratios, ...seen, ...cascadeJson(cascade)].join("\n");
}

/** The 95th percentile by nearest rank, whole milliseconds. */
function p95(times: number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1]!);
}

const latest = 1000;

/** From a branch's acknowledged fact to the changed figure on its ward's open page. */
export function screenLine(times: number[] | null): string {
  if (!times) return "commitToScreen: not measured";
  const seen = p95(times);
  return `commitToScreen: p95 of ${times.length} runs ${seen} ms (goal ≤ ${latest} ms ${seen <= latest ? "reached" : "MISSED"})`;
}

export function table(measured: Measured[]): string {
  const rows = measured.map(({ bench, vs, goal, ratio, api, floor, rounds }) => [
    bench,
    vs,
    `${three(api.node + api.postgres)} (${three(api.node)} + ${three(api.postgres)})`,
    `${three(floor.node + floor.postgres)} (${three(floor.node)} + ${three(floor.postgres)})`,
    two(ratio),
    `${two(Math.min(...rounds))}–${two(Math.max(...rounds))}`,
    goal === null ? "–" : `≤ ${goal.toFixed(1)} ${ratio <= goal ? "reached" : "MISSED"}`,
  ]);
  const head = ["bench", "vs", "API: ms of CPU a request (node + PostgreSQL)", "floor", "ratio", "over the rounds", "goal"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** Writes the whole report, or, when only what is asked of a whole city was measured, its paragraphs into the report that stands. */
export function writeReport(measured: Measured[], screen: number[] | null, wholeCity: string[], file: string): void {
  const today = dateInVietnam(new Date());
  const city = wholeCity.map((line) => `${line} Measured on ${today}.`);
  if (measured.length === 0) {
    writeFileSync(file, withParagraphs(readFileSync(file, "utf8"), city));
    return;
  }
  const rounds = measured[0]?.rounds.length ?? 0;
  writeFileSync(
    file,
    `# Bench

\`npm run bench -- --report\` on ${today}: Node ${process.versions.node}, ${os.cpus().length} cores, embedded PostgreSQL with fsync, 8 connections,
median of ${rounds} interleaved rounds. What is compared is processor time a request, server and PostgreSQL together; requests a second on a
shared machine are not worth writing down.

${table(measured)}

${screenLine(screen)}: from a branch's acknowledged fact to the changed figure on its ward's open page, in a browser on the same machine.

${city.join("\n\n")}

The floor is \`node:http\` and \`pg\` behind the same row security: BEGIN, session look-up, role, query, COMMIT, one by one. The API is the whole
server as it starts in production, log and folder included, asked with the documents of the client's own screens. The floor's
\`recordResult\` is a plain insert into the ledger, whose triggers run for it too; \`bareTable\` is the same row into a table with the ledger's
columns and indexes but without triggers, given for information. Neither side compresses.

What the API pays for above the floor: HTTP header and request checks, Apollo's pipeline, reading variables, rules and verdicts for each
row, the extra look-up of the unit that the first wall judges, and a log line. It saves against the floor by sending door, look-ups and
statement together, and the commit of a reading with what the connection sends next. On a page of 50 small rows the constant part is what remains; on a larger answer it disappears.
`,
  );
}

/** Each in place of the one that begins with the same word, or else before the one about the floor. */
function withParagraphs(report: string, written: string[]): string {
  const words = written.map((paragraph) => paragraph.split(" ")[0]!);
  const others = report.split("\n\n").filter((paragraph) => !words.includes(paragraph.split(" ")[0]!));
  const floor = others.findIndex((paragraph) => paragraph.startsWith("The floor is"));
  return others.toSpliced(floor < 0 ? others.length : floor, 0, ...written).join("\n\n");
}
