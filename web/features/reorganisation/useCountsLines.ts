import type { CountedFragment } from "../../gql/reorganisation.ts";
import { number } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";

const counted = ["wards", "bases", "branches", "members", "openTargets", "postsMoving", "postsEnding", "ending", "creating"] as const;

/** What becomes of all that was open there. */
const followed = [
  "ownTargets",
  "questionsClosing",
  "exemptionsEnding",
  "exemptionsPassing",
  "flagsEnding",
  "flagsPassing",
  "plansEnding",
  "remindersPassing",
  "placesTouched",
  "plannedTouched",
] as const;

/** "Liên quan: 12 chi bộ, 340 đảng viên, …" and "Kéo theo: 2 miễn trừ chấm dứt, …": only what there is any of. */
export function useCountsLines(): (counts: CountedFragment, applied?: boolean) => string[] {
  const t = useText();
  const list = (counts: CountedFragment, names: readonly (typeof counted | typeof followed)[number][]) =>
    names
      .filter((name) => counts[name] > 0)
      .map((name) => t(`change.count.${name}` satisfies TextId, { count: counts[name], text: number(counts[name]) }))
      .join(", ");
  return (counts, applied = false) => {
    const more = list(counts, followed);
    const first = t(applied ? "change.did" : "change.counts", { list: list(counts, counted) || t("change.nothing") });
    return more ? [first, t("change.follows", { list: more })] : [first];
  };
}
