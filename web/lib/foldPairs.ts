interface Fact {
  id: string;
  reverses: string | null;
  reversedBy: string | null;
}

/** A line of a receipt: a standing fact, or a fact with the one that took it back. */
export interface Line<F> {
  id: string;
  fact: F;
  /** The reversal, when it is on the list too. */
  reversal: F | null;
}

/** Folds each fact and its reversal into one line, standing where the newer of the two stood; facts in the order given, none lost. */
export function foldPairs<F extends Fact>(facts: F[]): Line<F>[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const told = new Set<string>();
  return facts.flatMap((fact) => {
    if (told.has(fact.id)) return [];
    const taken = fact.reverses ? byId.get(fact.reverses) : undefined;
    const reversal = fact.reversedBy ? byId.get(fact.reversedBy) : undefined;
    told.add(fact.id);
    if (taken) {
      told.add(taken.id);
      return [{ id: taken.id, fact: taken, reversal: fact }];
    }
    if (reversal) told.add(reversal.id);
    return [{ id: fact.id, fact, reversal: reversal ?? null }];
  });
}
