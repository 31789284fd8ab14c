import { writeFileSync } from "node:fs";
import os from "node:os";
import { dateInVietnam } from "../domain/calendar.ts";
import type { Measured } from "./measure.ts";

const two = (value: number) => value.toFixed(2);
const three = (value: number) => value.toFixed(3);

/** One object a line, for machines. */
export function jsonLines(measured: Measured[]): string {
  return measured.map(({ bench, vs, ratio }) => JSON.stringify({ bench, vs, ratio: Number(two(ratio)) })).join("\n");
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

export function writeReport(measured: Measured[], file: string): void {
  const rounds = measured[0]?.rounds.length ?? 0;
  writeFileSync(
    file,
    `# Bench

\`npm run bench -- --report\` on ${dateInVietnam(new Date())}: Node ${process.versions.node}, ${os.cpus().length} cores, embedded PostgreSQL with fsync, 8 connections,
median of ${rounds} interleaved rounds. What is compared is processor time a request, server and PostgreSQL together; requests a second on a
shared machine are not worth writing down.

${table(measured)}

The floor is \`node:http\` and \`pg\` behind the same row security: BEGIN, session look-up, role, query, COMMIT, one by one. The API is the whole
server as it starts in production, log and folder included, asked with the documents of the client's own screens. The floor's
\`recordResult\` is a plain insert into the ledger, whose triggers run for it too; \`bareTable\` is the same row into a table with the ledger's
columns and indexes but without triggers, given for information. Neither side compresses.

What the API pays for above the floor: HTTP header and request checks, Apollo's pipeline, reading variables, rules and verdicts for each
row, the extra look-up of the unit that the first wall judges, and a log line. It saves against the floor by sending door, look-ups and
statement together. On a page of 50 small rows the constant part is what remains; on a larger answer it disappears.
`,
  );
}
