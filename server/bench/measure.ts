import { setTimeout as sleep } from "node:timers/promises";
import type { Case } from "./cases.ts";
import { cpuOf, cpuOfServer } from "./cpu.ts";
import { drive, type Shot } from "./drive.ts";

/** Milliseconds of processor time a request. */
export interface Cost {
  node: number;
  postgres: number;
}
export interface Measured {
  bench: string;
  vs: string;
  goal: number | null;
  /** Medians over the rounds. The ratio is the median of the rounds' ratios, not the ratio of medians. */
  ratio: number;
  api: Cost;
  floor: Cost;
  rounds: number[];
}
export interface Processes {
  api: number;
  floor: number;
  postmaster: number;
}

const warmUp = 2000; // milliseconds
const oneTurn = 1500;

/** Interleaves API and floors, so that a busy moment of the machine hits both; writing comes last, for its cleaning up goes on behind it. */
export async function measure(cases: Case[], pids: Processes, rounds: number, say: (line: string) => void): Promise<Measured[]> {
  const seen = new Map<string, { api: Cost[]; floor: Cost[] }>();
  for (const { api, floors } of cases) {
    await drive(api, warmUp, isGood);
    for (const { shot } of floors) await drive(shot, warmUp, isGood);
  }
  for (const one of cases) {
    for (let round = 1; round <= rounds; round++) {
      await takeTurns(one, pids, round, (vs, api, floor) => {
        const kept = seen.get(`${one.bench}/${vs}`) ?? { api: [], floor: [] };
        seen.set(`${one.bench}/${vs}`, kept);
        kept.api.push(api);
        kept.floor.push(floor);
      });
      say(`${one.bench}: round ${round} of ${rounds}`);
    }
  }
  return cases.flatMap(({ bench, floors }) =>
    floors.map(({ vs, goal }) => {
      const { api, floor } = seen.get(`${bench}/${vs}`)!;
      const ratios = api.map((cost, round) => total(cost) / total(floor[round]!));
      return { bench, vs, goal, ratio: median(ratios), api: middle(api), floor: middle(floor), rounds: ratios };
    }),
  );
}

/** Who comes second pays for what the first left to the server's helpers, so each goes first every other time. */
async function takeTurns(
  { api, floors }: Case,
  pids: Processes,
  round: number,
  tell: (vs: string, api: Cost, floor: Cost) => void,
): Promise<void> {
  const floorCosts = new Map<string, Cost>();
  const askFloors = async () => {
    for (const { vs, shot } of floors) floorCosts.set(vs, await costOf(shot, pids.floor, pids.postmaster));
  };
  if (round % 2 === 0) await askFloors();
  const cost = await costOf(api, pids.api, pids.postmaster);
  if (round % 2 === 1) await askFloors();
  for (const { vs } of floors) tell(vs, cost, floorCosts.get(vs)!);
}

async function costOf(shots: () => Shot, pid: number, postmaster: number): Promise<Cost> {
  await sleep(300); // the folder and the server's helpers finish what the turn before left
  const before = { node: cpuOf(pid), postgres: cpuOfServer(postmaster) };
  const answered = await drive(shots, oneTurn, isGood);
  await sleep(300); // folding what was written belongs to its price
  return { node: (cpuOf(pid) - before.node) / answered, postgres: (cpuOfServer(postmaster) - before.postgres) / answered };
}

const isGood = (answer: string) => !answer.includes('"errors"') && !answer.includes('"error"') && answer.length > 20;
const total = ({ node, postgres }: Cost) => node + postgres;
const middle = (costs: Cost[]): Cost => ({
  node: median(costs.map(({ node }) => node)),
  postgres: median(costs.map(({ postgres }) => postgres)),
});

function median(values: number[]): number {
  return [...values].sort((first, second) => first - second)[Math.floor(values.length / 2)]!;
}
