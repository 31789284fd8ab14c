import type { ClassWholeFragment } from "../../gql/classes.ts";
import { type TextId, useText } from "../../lib/text.ts";
import type { Tone } from "../../ui/Status.tsx";

export type ClassWhole = ClassWholeFragment;
export type Place = ClassWhole["nominations"][number];
type State = ClassWhole["state"];

const tones: Record<State, Tone> = { OPEN: "slow", RUNNING: "good", CLOSED: "none", CANCELLED: "none" };

export function useClassWords() {
  const t = useText();
  return {
    state: (state: State) => ({ tone: tones[state], word: t(`classState.${state}`) }),
    kind: (kind: ClassWhole["kind"]) => t(`classKind.${kind}`),
    /** Where a place stands: its result, once there is one. */
    place: ({ state, result }: Pick<Place, "state" | "result">) => t((result ? `classResult.${result}` : `classPlace.${state}`) as TextId),
  };
}

/** Those who have a place, and those who wait to be given one. */
export const accepted = ({ nominations }: ClassWhole) => nominations.filter(({ state }) => state === "ACCEPTED");
export const asking = ({ nominations }: ClassWhole) =>
  nominations.filter(({ state, result }) => !result && (state === "NOMINATED" || state === "WAITING" || state === "ACCEPTED"));
/** Accepted and without a result yet. */
export const ungraded = (one: ClassWhole) => accepted(one).filter(({ result }) => !result);
