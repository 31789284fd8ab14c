import { type Level, levelRow } from "../../domain/levels.ts";

interface Condition {
  name: string;
  text: string;
  values: readonly unknown[];
}

/** A where clause over result_event e. Its name tells what it is made of, since each combination is a prepared statement of its own. */
export interface Where {
  name: string;
  text: string;
  values: unknown[];
}

/** Conditions that are there or not: a plan made for "any or this one" walks a whole ward for one page. */
export class Conditions {
  constructor(private readonly parts: readonly Condition[] = []) {}

  /** Each ? of the text stands for the next value. */
  and(name: string, text: string, values: readonly unknown[]): Conditions {
    return new Conditions([...this.parts, { name, text, values }]);
  }

  /** All of these, within the subtree of a unit of this level. */
  within(level: Level, unitId: string): Where {
    const all = [{ name: level, text: `e.${levelRow(level).column} = ?`, values: [unitId] }, ...this.parts];
    let place = 0;
    return {
      name: all.map(({ name }) => name).join(""),
      text: all.map(({ text }) => text.replaceAll("?", () => `$${++place}`)).join(" and "),
      values: all.flatMap(({ values }) => values),
    };
  }
}
