/** What looking ahead reads of a claim, and the mark it leaves. */
export interface Coming {
  readonly weight: bigint;
  readonly owed: { readonly denominator: bigint };
  readonly rest: bigint;
  early: boolean;
}

export interface Outlook<C extends Coming> {
  /** All that divide, ranked or not. */
  readonly claims: readonly C[];
  /** Of those whose share follows their weight. */
  readonly weights: bigint;
  /** How many people the later years of the term will bring, about; better too many than too few. */
  readonly peopleToCome: number;
}

/**
 * After how many further people, dealt out in proportion to the weights, the claim is owed its next whole person, the one
 * after that, and so on up to `peopleToCome`: that is when it must have them if it shall never be a whole person behind.
 */
function dueTimes({ weight, owed, rest }: Coming, weights: bigint, peopleToCome: number): number[] {
  const times: number[] = [];
  if (weight === 0n || rest >= owed.denominator) return times;
  const each = owed.denominator * weight;
  const step = owed.denominator * weights;
  for (let gap = step - rest * weights; ; gap += step) {
    const time = Number((gap + each - 1n) / each);
    if (time > peopleToCome) return times;
    times.push(time);
  }
}

/**
 * Who of `ranked` gets one of `seats` people: the first, unless so many would then be due together in later years that
 * somebody must come too late. Largest remainders alone can do that: shares of 167, 23, 168, 168, 226, 168, 24, 167
 * with 5 people a year leave more units a whole person behind in the fifth year than there are people. Among the
 * further `h` people at most `h` may fall due, for every `h`; where more would, the highest in rank of those due goes
 * before the lowest of those not yet due. (Unit jobs with release times and deadlines on slots: a schedule exists as
 * long as this holds, and at the start of a term it does, because the sum of whole parts is never above the whole; see
 * Still 1979, Balinski and Young's quota method, Tijdeman 1980.) So with fixed shares every unit stays within one
 * person of what it is owed, every year, however the people to come fall on the years.
 */
export function dueFirst<C extends Coming>(ranked: readonly C[], seats: number, { claims, weights, peopleToCome }: Outlook<C>): C[] {
  if (ranked.length <= seats || peopleToCome <= 0) return ranked.slice(0, seats);
  const chosen = ranked.map((_, rank) => rank < seats);
  const times = new Map(claims.map((claim) => [claim, dueTimes(claim, weights, peopleToCome)]));
  const next = ranked.map((claim) => times.get(claim)![0] ?? Number.POSITIVE_INFINITY);
  /* How many whole people fall due with each further person and are not yet given. */
  const falling = new Int32Array(peopleToCome + 1);
  for (const list of times.values()) for (const time of list) falling[time]! += 1;
  for (const [rank, time] of next.entries()) if (chosen[rank] && time <= peopleToCome) falling[time]! -= 1;
  let due = 0;
  for (let people = 1; people <= peopleToCome; people += 1) {
    for (due += falling[people]!; due > people; due -= 1) {
      const first = next.findIndex((time, rank) => !chosen[rank] && time <= people);
      const last = next.findLastIndex((time, rank) => chosen[rank] && time > people);
      if (first === -1 || last === -1) break;
      chosen[first] = true;
      chosen[last] = false;
      ranked[first]!.early = true;
      ranked[last]!.early = false;
      if (next[last]! <= peopleToCome) falling[next[last]!]! += 1;
    }
  }
  return ranked.filter((_, rank) => chosen[rank]);
}
