import type { CaseQueueQuery } from "../../gql/queue.ts";
import { leadingFirst, turnsAway } from "../../parts/nextSteps.ts";

export type Card = CaseQueueQuery["caseQueue"][number];
export type Step = Card["next"][number];

/** Our own steps, those that lead on first. */
export const ownSteps = ({ next }: Card): Step[] => leadingFirst(next.filter(({ mine }) => mine));

/** What is to be done here with a case: of our own steps the first that nothing stands in the way of, else the first. */
export function toDo(card: Card): Step {
  const own = ownSteps(card);
  const leading = own.filter((step) => !turnsAway(step));
  return (leading.find(({ refusals }) => refusals.length === 0) ?? own[0])!;
}

/** The kinds of work in a queue with how many cases wait for each; every case counts once, the most pressing kind first. */
export function kindsOf(cards: readonly Card[]): { step: Step; count: number }[] {
  const kinds = new Map<string, { step: Step; count: number }>();
  for (const card of cards) {
    const step = toDo(card);
    const kind = kinds.get(step.event);
    if (kind) kind.count++;
    else kinds.set(step.event, { step, count: 1 });
  }
  return [...kinds.values()];
}

/** The deadline that presses most. */
export const deadline = ({ clocks }: Card) => clocks.find(({ statutory }) => statutory);
