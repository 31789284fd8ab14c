import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { admit, type BenchPerson } from "../../bench/people.ts";
import { randomFor } from "../../demo/random.ts";
import { addDays, dateInVietnam } from "../../domain/calendar.ts";

/** Sixteen people at work: ten secretaries who record and look, four of ward staff and two of the city's board who look. */
export async function cast(owner: pg.Client): Promise<{ city: string; people: [string, BenchPerson][] }> {
  const { rows } = await owner.query<{ city: string; wards: string[]; branches: string[] }>(
    `select (select id from unit where level = 1) as city, (select array_agg(id) from (select id from unit where level = 2 order by id limit 4) w) as wards,
       (select array_agg(id) from (select id from unit where level = 4 order by id limit 10) b) as branches`,
  );
  const { city, wards, branches } = rows[0]!;
  const people: [string, BenchPerson][] = [];
  for (const branch of branches) people.push(["BRANCH_SECRETARY", await admit(owner, "BRANCH_SECRETARY", branch)]);
  for (const ward of wards) people.push(["WARD_STAFF", await admit(owner, "WARD_STAFF", ward)]);
  for (const role of ["CITY_BOARD", "AUDITOR"]) people.push([role, await admit(owner, role, city)]);
  return { city, people };
}

export interface Measured {
  answered: number;
  /** Without an answer, while the API was down; sent again. */
  lost: number;
  p50: number;
  p99: number;
  most: number;
}

const think = 200; // milliseconds between an answer and the next question, on average
const year = Number(dateInVietnam(new Date()).slice(0, 4));
const record = "mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }";
const board = `query ($unitId: ID!, $year: Int!) {
  scoreboard(unitId: $unitId, year: $year, indicators: ["ADMISSIONS", "MEMBERS"]) { own { indicator actual } rows { unitId figures { actual } } } }`;
const facts = "query ($unitId: ID!, $year: Int!) { results(unitId: $unitId, year: $year, first: 50) { edges { node { id quantity } } } }";

/** Lets them work until told to stop, and says how long they waited for answers. */
export async function atWork(port: number, people: [string, BenchPerson][], stop: () => boolean): Promise<Measured> {
  const waits: number[] = [];
  let lost = 0;
  const one = async ([role, { unitId, token, postId }]: [string, BenchPerson], number: number) => {
    const random = randomFor(`person ${number} ${Math.random()}`);
    const headers = { "content-type": "application/json", "x-post": postId, cookie: `session=${token}` };
    while (!stop()) {
      const writes = role === "BRANCH_SECRETARY" && random.next() < 0.4;
      const day = addDays(dateInVietnam(new Date()), -1 - Math.floor(random.next() * 20));
      const fact = { unitId, indicator: "ADMISSIONS", occurredOn: day, quantity: 1, sourceGroup: "TEACHER", clientKey: randomUUID() };
      const body = writes
        ? { query: record, variables: { input: fact } }
        : { query: random.next() < 0.5 ? board : facts, variables: { unitId, year } };
      const started = performance.now();
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body: JSON.stringify(body) });
        const text = await answer.text();
        if (text.includes('"errors"')) throw new Error(text.slice(0, 300));
        waits.push(performance.now() - started);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        lost++;
      }
      await sleep(think * (0.5 + random.next()));
    }
  };
  await Promise.all(people.map(one));
  const sorted = waits.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { answered: sorted.length, lost, p50: at(0.5), p99: at(0.99), most: at(1) };
}
