/** A prime below 2^26: products stay exact. What is pinned modulo it is taken as pinned, so chance can only make the attacker look better. */
const prime = 67_108_859;

const modulo = (value: number) => ((value % prime) + prime) % prime;

function inverse(value: number): number {
  let result = 1;
  for (let base = value, power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

export type Terms = readonly (readonly [name: string, factor: number])[];

/** Everything an attacker has learnt of whole numbers from 0 to a known most, as linear equations; shares no code with what it attacks. */
export class Knowledge {
  private readonly names: string[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly most: number[] = [];
  private readonly equations = new Map<string, { terms: [number, number][]; sum: number }>();

  unknown(name: string, most: number): void {
    this.indexes.set(name, this.names.length);
    this.names.push(name);
    this.most.push(most);
  }

  learn(terms: Terms, sum: number): void {
    const indexed = terms.map(([name, factor]): [number, number] => [this.indexes.get(name)!, factor]);
    this.equations.set(JSON.stringify([indexed, sum]), { terms: indexed, sum });
  }

  /** What each number must be at least and at most: by elimination where it is fixed, else by narrowing all bounds until nothing moves. */
  conclude(): Map<string, { least: number; most: number }> {
    const rows = this.eliminate();
    const least = this.most.map(() => 0);
    const most = [...this.most];
    const simple = rows.map(signed).filter((row) => row.terms.every(([, factor]) => Math.abs(factor) === 1));
    const all = [...this.equations.values(), ...simple];
    for (let moved = true; moved; ) moved = all.filter((equation) => narrow(equation, least, most)).length > 0;
    return new Map(this.names.map((name, at) => [name, { least: least[at]!, most: most[at]! }]));
  }

  /** Gauss–Jordan over the prime field; each row is its factors with the sum last. */
  private eliminate(): Float64Array[] {
    const width = this.names.length;
    const rows = [...this.equations.values()].map(({ terms, sum }) => {
      const row = new Float64Array(width + 1);
      for (const [at, factor] of terms) row[at] = modulo(row[at]! + factor);
      row[width] = modulo(sum);
      return row;
    });
    let done = 0;
    for (let column = 0; column < width && done < rows.length; column++) {
      const pivot = rows.findIndex((row, at) => at >= done && row[column] !== 0);
      if (pivot < 0) continue;
      [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
      const lead = rows[done++]!;
      const scale = inverse(lead[column]!);
      for (let at = column; at <= width; at++) lead[at] = (lead[at]! * scale) % prime;
      for (const row of rows) {
        const factor = row === lead ? 0 : row[column]!;
        if (factor) for (let at = column; at <= width; at++) if (lead[at]) row[at] = modulo(row[at]! - factor * lead[at]!);
      }
    }
    return rows.slice(0, done);
  }
}

function signed(row: Float64Array): { terms: [number, number][]; sum: number } {
  const values = Array.from(row, (value) => (value > prime / 2 ? value - prime : value));
  const sum = values.pop()!;
  return { sum, terms: values.flatMap((factor, at): [number, number][] => (factor ? [[at, factor]] : [])) };
}

/** Narrows the bounds of every number in one equation by the bounds of the others; says whether any moved. */
function narrow({ terms, sum }: { terms: [number, number][]; sum: number }, least: number[], most: number[]): boolean {
  let moved = false;
  const low = ([at, factor]: [number, number]) => factor * (factor > 0 ? least : most)[at]!;
  const high = ([at, factor]: [number, number]) => factor * (factor > 0 ? most : least)[at]!;
  const total = (side: (term: [number, number]) => number) => terms.reduce((all, term) => all + side(term), 0);
  for (const term of terms) {
    const [at, factor] = term;
    const ends = [(sum - (total(low) - low(term))) / factor, (sum - (total(high) - high(term))) / factor].sort((a, b) => a - b);
    const from = Math.max(least[at]!, Math.ceil(ends[0]!));
    const to = Math.min(most[at]!, Math.floor(ends[1]!));
    moved ||= from > least[at]! || to < most[at]!;
    least[at] = from;
    most[at] = to;
  }
  return moved;
}
