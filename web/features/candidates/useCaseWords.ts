import type { ClockPartsFragment, StepPartsFragment } from "../../gql/candidates.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { unparted, useTold } from "../../lib/told.ts";
import { isCertificateEnding } from "../../parts/ClockLine.tsx";
import { turnsAway } from "../../parts/nextSteps.ts";

export type Step = StepPartsFragment;
type Clock = ClockPartsFragment;

/** A mere date is told on a card once it is this near, in working days. */
const soon = 60;

/** What a list says of a case's clocks: the nearest deadline, or a date that comes soon. */
export function pressing(clocks: readonly Clock[]): Clock | null {
  return clocks.find((clock) => clock.statutory || clock.workingDaysLeft <= soon || isCertificateEnding(clock)) ?? null;
}

/** The step a list tells: the viewer's own first, and one that turns the case away only where none leads on. */
export function foremost(next: readonly Step[]): Step | null {
  const leading = next.filter((step) => !turnsAway(step));
  return leading.find(({ mine }) => mine) ?? leading[0] ?? next[0] ?? null;
}

export function useCaseWords() {
  const t = useText();
  const told = useTold();
  return {
    name: ({ nameVi, nameEn }: { nameVi: string; nameEn: string }) => unparted(told(nameVi, nameEn)),
    state: ({ stateVi, stateEn }: { stateVi: string; stateEn: string }) => told(stateVi, stateEn),
    refusal: ({ textVi, textEn }: { textVi: string; textEn: string }) => unparted(told(textVi, textEn)),
    waits: ({ by }: Pick<Step, "by">) => t(`people.waits.${by}` as TextId),
  };
}
