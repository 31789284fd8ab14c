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
