import { monthOf, yearOf } from "../../domain/calendar.ts";
import { type UnitKey, units } from "../worldTree.ts";

/** One thing that counts: where, in which month, of which indicator, how much. */
export interface Counted {
  branch: UnitKey;
  on: string;
  indicator: string;
  quantity: number;
}

export const cellKey = (unit: UnitKey, year: number, month: number, indicator: string) => `${unit} ${year}-${month} ${indicator}`;

/** From a unit up to its city. */
export function line(unit: UnitKey): UnitKey[] {
  const { under } = units[unit];
  return under ? [unit, ...line(under)] : [unit];
}

/**
 * The reference that the database is held against: every event adds what the domain says it counts (DOMAIN §3, §4), an event taken back
 * takes exactly that away. No ledger, no rolls, no stocks: sums over a list.
 */
export class Model {
  private readonly kept: Counted[] = [];

  add(...counted: Counted[]): Counted[] {
    this.kept.push(...counted);
    return counted;
  }

  takeBack(counted: readonly Counted[]): void {
    this.kept.push(...counted.map((one) => ({ ...one, quantity: -one.quantity })));
  }

  /** Every figure of every unit and month that is not zero. */
  cells(): Map<string, number> {
    const cells = new Map<string, number>();
    for (const { branch, on, indicator, quantity } of this.kept)
      for (const unit of line(branch)) {
        const key = cellKey(unit, yearOf(on), monthOf(on), indicator);
        cells.set(key, (cells.get(key) ?? 0) + quantity);
      }
    return new Map([...cells].filter(([, sum]) => sum !== 0));
  }
}
