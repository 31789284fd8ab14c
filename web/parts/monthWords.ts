import { type Text, type TextId, useText } from "../lib/text.ts";

/** What a branch says of somebody in a month: every question with its answers, in the order in which they are asked. */
export const questions = [
  {
    field: "progress",
    answers: [
      ["IMPROVED", "review.progress.IMPROVED"],
      ["STEADY", "review.progress.STEADY"],
      ["NEEDS_HELP", "review.progress.NEEDS_HELP"],
    ],
    ask: "review.progress",
  },
  {
    field: "activities",
    answers: [
      ["FULL", "review.activities.FULL"],
      ["PARTLY", "review.activities.PARTLY"],
      ["NONE", "review.activities.NONE"],
    ],
    ask: "review.activities",
  },
  {
    field: "helperMet",
    answers: [
      [true, "review.helperMet.YES"],
      [false, "review.helperMet.NO"],
    ],
    ask: "review.helperMet",
  },
] as const satisfies readonly {
  field: "progress" | "activities" | "helperMet";
  answers: readonly (readonly [string | boolean, TextId])[];
  ask: TextId;
}[];

interface Answered {
  progress: string | null;
  activities: string | null;
  helperMet: boolean | null;
}

/** All three in one line, each with its question: "Phấn đấu: Tiến bộ · …"; what is not answered is left out. */
export function answerLine(t: Text, given: Answered): string {
  return questions
    .flatMap(({ field, answers, ask }) => {
      const found = answers.find(([value]) => value === given[field]);
      return found ? [t("review.line", { question: t(ask), answer: t(found[1]) })] : [];
    })
    .join(" · ");
}

export function useAnswerLine(): (given: Answered) => string {
  const t = useText();
  return (given) => answerLine(t, given);
}
