import type { ReviewWholeFragment, RoundCardFragment, RoundWholeFragment } from "../../gql/screening.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import type { Tone } from "../../ui/Status.tsx";

export type RoundCard = RoundCardFragment;
export type Round = RoundWholeFragment;
export type Review = ReviewWholeFragment;
export type Finding = Review["findings"][number];
export type Outcome = NonNullable<Finding["outcome"]>;
export type Evidence = NonNullable<Finding["evidenceKind"]>;
export const outcomes = [
  "NO_ISSUE",
  "REMINDED",
  "HELP_12_MONTHS",
  "PROPOSE_STRIKE_OFF",
  "REFER_DISCIPLINE",
] as const satisfies readonly Outcome[];

const roundTones: Record<RoundCard["state"], Tone> = { OPEN: "slow", CLOSED: "none" };
const reviewTones: Record<Review["state"], Tone> = { PENDING: "slow", SENT: "good", CONFIRMED: "good" };
const outcomeTones: Record<Outcome, Tone> = {
  NO_ISSUE: "good",
  REMINDED: "slow",
  HELP_12_MONTHS: "slow",
  PROPOSE_STRIKE_OFF: "bad",
  REFER_DISCIPLINE: "bad",
};

type Listed = Pick<Review, "state" | "members">;
/** The branch had no list when the round began: it has nothing to send. */
export const withoutList = ({ state, members }: Listed) => state === "PENDING" && members === 0;

export function useScreeningWords() {
  const t = useText();
  const told = useTold();
  return {
    round: (state: RoundCard["state"]) => ({ tone: roundTones[state], word: t(`screeningRound.${state}`) }),
    review: (review: Listed, open = true): { tone: Tone; word: string } => {
      if (withoutList(review)) return { tone: "none", word: t("screening.noList") };
      const { state } = review;
      return state === "PENDING" && !open
        ? { tone: "bad", word: t("screening.missing") }
        : { tone: reviewTones[state], word: t(`screeningState.${state}`) };
    },
    outcome: (outcome: Outcome) => ({ tone: outcomeTones[outcome], word: t(`screeningOutcome.${outcome}`) }),
    criterion: ({ criteria }: Pick<Review, "criteria">, code: string | null | undefined) => {
      const found = criteria.find((one) => one.code === code);
      return found ? told(found.wordsVi, found.wordsEn) : "";
    },
    evidence: (kind: Evidence) => t(`screeningEvidence.${kind}`),
  };
}
