/** One figure, both questions: as it was, and as of now. */
export type Figure = { actual: number; actualNow: number; target: number; targetNow: number };

/** Figures by where they stand (long, few) and what they count (short, many): millions fit in memory. */
export class Totals {
  private readonly places = new Map<string, Map<string, Figure>>();

  at(place: string, what: string): Figure {
    const figures = this.places.get(place) ?? new Map<string, Figure>();
    if (figures.size === 0) this.places.set(place, figures);
    const figure = figures.get(what) ?? { actual: 0, actualNow: 0, target: 0, targetNow: 0 };
    figures.set(what, figure);
    return figure;
  }

  /** Subtracts what is stored; what is left over afterwards is what is wrong. */
  subtract(place: string, what: string, stored: Figure): void {
    const figure = this.at(place, what);
    figure.actual -= stored.actual;
    figure.actualNow -= stored.actualNow;
    figure.target -= stored.target;
    figure.targetNow -= stored.targetNow;
    if (isZero(figure)) this.places.get(place)!.delete(what);
  }

  /** Every figure that is not zero. */
  *nonZero(): Generator<{ place: string; what: string; figure: Figure }> {
    for (const [place, figures] of this.places) for (const [what, figure] of figures) if (!isZero(figure)) yield { place, what, figure };
  }
}

function isZero({ actual, actualNow, target, targetNow }: Figure): boolean {
  return !actual && !actualNow && !target && !targetNow;
}
