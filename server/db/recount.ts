import { addDays } from "../domain/calendar.ts";
import type { DatedTree, Way } from "./datedTree.ts";
import { Totals } from "./totals.ts";

/** A row of the ledger. `stock`: its indicator counts people who walk with their unit when it moves. */
export interface RawFact {
  unitId: string;
  indicatorId: number;
  stock: boolean;
  sourceGroupId: number;
  occurredOn: string;
  quantity: number;
}
/** A yearly target of record; value −1: exempt. */
export interface RawTarget {
  unitId: string;
  indicatorId: number;
  year: number;
  value: number;
}
const movedGroup = 0; // what came or went with a reorganisation has no source group

/**
 * HOW THE TOTALS ARE PROVED. Every total counted again, fact by fact over the tree of its day and the tree of today; none of the
 * database's functions takes part.
 */
export class Recount {
  readonly figures = new Totals();
  /** By month and source group; without targets. */
  readonly cells = new Totals();

  constructor(
    private readonly tree: DatedTree,
    private readonly today: string,
  ) {}

  addFact(fact: RawFact): void {
    let way = this.tree.way(fact.unitId, fact.occurredOn);
    this.book(way, fact, fact.occurredOn, fact.sourceGroupId, fact.quantity, "actual");
    this.book(this.tree.way(fact.unitId, this.today), fact, fact.occurredOn, fact.sourceGroupId, fact.quantity, "actualNow");
    if (!fact.stock) return;
    for (const day of this.tree.turningDays(fact.unitId)) {
      if (day <= fact.occurredOn || day > this.today) continue;
      const next = this.tree.way(fact.unitId, day);
      if (next === way) continue;
      this.book(way, fact, day, movedGroup, -fact.quantity, "actual");
      this.book(next, fact, day, movedGroup, fact.quantity, "actual");
      way = next;
    }
  }

  /** As it was: where the unit hung at the year's end (or hangs today, or hung last); as of now: where it hangs today or hung last. */
  addTarget({ unitId, indicatorId, year, value }: RawTarget): void {
    const { bornOn, endedOn } = this.tree.unit(unitId);
    const standing = (last: string) => {
      const [earliest] = [last, this.today, ...(endedOn ? [addDays(endedOn, -1)] : [])].sort();
      const day = earliest! < bornOn ? bornOn : earliest!;
      return this.figures.at(this.tree.way(unitId, day).at(-1)!.figurePlace, figureWhat(year, indicatorId));
    };
    standing(`${year}-12-31`).target += value;
    standing(this.today).targetNow += value;
  }

  private book(way: Way, { indicatorId }: RawFact, day: string, group: number, quantity: number, question: "actual" | "actualNow"): void {
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    for (const rung of way) {
      this.figures.at(rung.figurePlace, figureWhat(year, indicatorId))[question] += quantity;
      this.cells.at(rung.cellPlace, cellWhat(year, indicatorId, month, group))[question] += quantity;
    }
  }
}

export function figureWhat(year: number, indicatorId: number): string {
  return `${year}, indicator ${indicatorId}`;
}

export function cellWhat(year: number, indicatorId: number, month: number, sourceGroupId: number): string {
  return `${year}-${month}, indicator ${indicatorId}, group ${sourceGroupId}`;
}
