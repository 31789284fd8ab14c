/** What looking ahead reads of a claim, and what it leaves there. */
export interface Coming {
  /** 0 for one whose share does not follow the others': it never falls due. */
  readonly weight: bigint;
  /** Its denominator is a multiple of the sum of the weights. */
  readonly owed: { readonly denominator: bigint };
  readonly rest: bigint;
  /** After how many further people its next whole person falls due; infinite when not within those looked at. */
  due: number;
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

/** As far ahead as anybody looks: more than a term of a whole nation, and still a small table. */
const furthest = 2_000_000;

/** The times, up to `last`, at which `first`, `first + whole`, `first + 2 whole` … hold `each` so many whole times. Plain numbers where they are exact. */
function fallingDue(first: bigint, whole: bigint, each: bigint, last: number): number[] {
  const times: number[] = [];
  const furthestGap = each * BigInt(last + 1) + whole;
  if (furthestGap > Number.MAX_SAFE_INTEGER || first > Number.MAX_SAFE_INTEGER) {
    for (let gap = first; gap < each * BigInt(last + 1); gap += whole) times.push(Number(gap / each));
    return times;
  }
  const [step, part] = [Number(whole), Number(each)];
  for (let gap = Number(first); gap < part * (last + 1); gap += step) times.push(Math.floor(gap / part));
  return times;
}

/**
 * How many whole people fall due with each further person dealt out in proportion to the weights, from 1 to
 * `peopleToCome`: that is when a unit must have them if it shall never be a whole person behind. Sets `due`.
 */
function dueCounts<C extends Coming>({ claims, weights, peopleToCome }: Outlook<C>): Int32Array {
  const counts = new Int32Array(peopleToCome + 1);
  for (const claim of claims) {
    const whole = claim.owed.denominator;
    claim.due = Number.POSITIVE_INFINITY;
    if (claim.weight === 0n || claim.rest >= whole) continue;
    const each = (whole / weights) * claim.weight;
    for (const time of fallingDue(whole - claim.rest + each - 1n, whole, each, peopleToCome)) {
      counts[time]! += 1;
      if (claim.due > time) claim.due = time;
    }
  }
  return counts;
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
export function dueFirst<C extends Coming>(ranked: readonly C[], seats: number, { claims, weights, ...outlook }: Outlook<C>): C[] {
  const chosen = ranked.slice(0, seats);
  const peopleToCome = Math.min(outlook.peopleToCome, furthest);
  if (ranked.length <= seats || peopleToCome <= 0) return chosen;
  /* How many whole people fall due with each further person and are not given now. */
  const falling = dueCounts({ claims, weights, peopleToCome });
  for (const { due } of chosen) if (due <= peopleToCome) falling[due]! -= 1;
  const waiting = ranked.slice(seats);
  let fallen = 0;
  for (let people = 1; people <= peopleToCome; people += 1) {
    for (fallen += falling[people]!; fallen > people; fallen -= 1) {
      const first = waiting.findIndex(({ due }) => due <= people);
      const last = chosen.findLastIndex(({ due }) => due > people);
      if (first === -1 || last === -1) break;
      const [goes, waits] = [waiting[first]!, chosen[last]!];
      goes.early = true;
      waits.early = false;
      chosen[last] = goes;
      waiting.splice(first, 1);
      waiting.unshift(waits);
      if (waits.due <= peopleToCome) falling[waits.due]! += 1;
    }
  }
  return chosen;
}
