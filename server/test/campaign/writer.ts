import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../demo/random.ts";
import type { Secretary } from "./killScene.ts";

/** What the writers know when all is over; the database must know the same. */
export interface Log {
  /** Every key that was ever sent, with its account. */
  sent: Map<string, string>;
  /** Key → id of the row the API said it stored. */
  acknowledged: Map<string, string>;
  /** Times a request ended without an answer, or with one that says "again". */
  unanswered: number;
}

interface Answer {
  data?: Record<string, { id: string } | null> | null;
  errors?: { message: string; extensions: { code: string } }[];
}

const record = `mutation Record($input: RecordResultInput!) { recordResult(input: $input) { id } }`;
const reverse = `mutation Reverse($input: ReverseResultInput!) { reverseResult(input: $input) { id } }`;
const groups = ["TEACHER", "WORKER", "PUPIL", "STUDENT", "RETIRED"];
const again = new Set(["UNAVAILABLE"]);

/** One secretary's day: facts and, one time in five, a correction of an earlier fact; nothing is left before it is acknowledged. */
export async function write(address: string, who: Secretary, times: number, random: Random, log: Log): Promise<void> {
  const standing: string[] = [];
  for (let done = 0; done < times; done++) {
    const clientKey = randomUUID();
    const day = `2025-${String(random.between(1, 12)).padStart(2, "0")}-${String(random.between(1, 28)).padStart(2, "0")}`;
    const place = standing.length > 0 && random.next() < 0.2 ? random.between(0, standing.length - 1) : -1;
    const fact = {
      clientKey,
      unitId: who.unitId,
      indicator: "ADMISSIONS",
      occurredOn: day,
      quantity: random.between(1, 3),
      sourceGroup: random.pick(groups),
    };
    log.sent.set(clientKey, who.accountId);
    if (place < 0) standing.push(await send(address, who, record, fact, log));
    else await send(address, who, reverse, { clientKey, resultId: standing.splice(place, 1)[0], reason: "Ghi nhầm" }, log);
  }
}

/** Sends the same key until it is answered. */
async function send(
  address: string,
  who: Secretary,
  query: string,
  input: { clientKey: string; [field: string]: unknown },
  log: Log,
): Promise<string> {
  const headers = { "content-type": "application/json", "x-post": who.postId, cookie: `session=${who.token}` };
  const body = JSON.stringify({ query, variables: { input } });
  for (;;) {
    const answer = await fetch(`${address}/graphql`, { method: "POST", headers, body })
      .then((response) => response.json() as Promise<Answer>)
      .catch(() => undefined);
    const code = answer?.errors?.[0]?.extensions.code;
    const stored = Object.values(answer?.data ?? {})[0];
    if (stored) {
      log.acknowledged.set(input.clientKey, stored.id);
      return stored.id;
    }
    if (answer && !again.has(code ?? "")) throw new Error(`refused: ${JSON.stringify(answer)}`);
    log.unanswered++;
    await sleep(100);
  }
}
