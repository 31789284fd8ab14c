import { setTimeout as sleep } from "node:timers/promises";

const turn = 12; // milliseconds of work on end
const longestRest = 250;

/** Lets people go first: after each turn of work the worker rests for as long as it worked, so it never takes more than half of anything. */
export class Pace {
  #since = performance.now();

  /** To be called between pieces of work that are short by themselves. */
  async step(): Promise<void> {
    const worked = performance.now() - this.#since;
    if (worked < turn) return;
    await sleep(Math.min(worked, longestRest));
    this.#since = performance.now();
  }
}
