import os from "node:os";
import { dateInVietnam } from "../../domain/calendar.ts";
import type { Verdict } from "./verify.ts";
import type { Log } from "./writer.ts";

export interface KillResult {
  log: Log;
  writers: number;
  operations: number;
  seconds: number;
  moments: string[];
  verdict: Verdict;
  /** Before and after the last fold. */
  differences: number[];
  compared: number;
  deadlockLines: number;
  sound: boolean;
}

export function killReport(result: KillResult): string {
  const { log, verdict } = result;
  const rows: [string, string | number][] = [
    ["writers", result.writers],
    ["facts and corrections sent", result.operations],
    ["seconds", result.seconds.toFixed(1)],
    ["killed with SIGKILL (after so many acknowledged)", result.moments.join(", ")],
    ["requests left without an answer and sent again", log.unanswered],
    ["keys acknowledged", log.acknowledged.size],
    ["rows in the ledger", verdict.rows],
    ["stored twice", verdict.storedTwice],
    ["acknowledged but not stored", verdict.acknowledgedButNotStored],
    ["stored but never sent", verdict.storedButNeverSent],
    ["deadlocks counted by PostgreSQL", verdict.deadlocks],
    ["deadlocks in its log", result.deadlockLines],
    ["totals recounted", result.compared],
    ["differences before and after the last fold", result.differences.join(", ")],
  ];
  return `# Kill test

\`npm run campaign:kill\` on ${dateInVietnam(new Date())}, Node ${process.versions.node}, ${os.cpus().length} cores, embedded PostgreSQL with fsync.

Branch secretaries record facts and take some back through the HTTP API, each with a key of its own. API and folder are processes that
die by SIGKILL at random moments and start again a second later; what was not answered is sent again under the same key.

| | |
|---|---|
${rows.map(([what, value]) => `| ${what} | ${value} |`).join("\n")}

**${result.sound ? "Sound: nothing lost, nothing doubled, every total exact." : "NOT SOUND."}**
`;
}
