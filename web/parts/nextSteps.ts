interface Step {
  event: string;
}

const turningAway: readonly string[] = ["RETURN", "DECLINE", "REMOVE"];

/** Steps that turn a case away or back: always possible, never what it waits for. */
export const turnsAway = ({ event }: Step) => turningAway.includes(event);

/** The same steps, those that lead on first. */
export const leadingFirst = <Of extends Step>(steps: readonly Of[]): Of[] => [
  ...steps.filter((step) => !turnsAway(step)),
  ...steps.filter(turnsAway),
];

/** Nothing stands in the way of this step of ours: a class of the ward takes people, and it is done there. */
export const throughClass = ({ mine, refusals }: { mine: boolean; refusals: readonly { code: string }[] }) =>
  mine && refusals.length > 0 && refusals.every(({ code }) => code === "CLASS_TAKES");
