import type { CountedFragment } from "../../gql/reorganisation.ts";
import { number } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { type Column, Table } from "../../ui/Table.tsx";

type Place = CountedFragment["places"][number];
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

/** Units and members of every place that changes, before and after. */
export function PlacesTable({ places }: { places: Place[] }) {
  const t = useText();
  const arrow = (before: number, after: number) => `${number(before)} → ${number(after)}`;
  const columns: Column<Place>[] = [
    { id: "name", header: t("units.name"), lead: true, cell: (place) => place.name },
    { id: "units", header: t("change.unitsBelow"), align: "right", cell: (place) => arrow(place.unitsBefore, place.unitsAfter) },
    { id: "members", header: t("change.people"), align: "right", cell: (place) => arrow(place.membersBefore, place.membersAfter) },
  ];
  return places.length > 0 ? <Table label={t("change.places")} rows={places} rowKey={(place) => place.unitId} columns={columns} /> : null;
}
