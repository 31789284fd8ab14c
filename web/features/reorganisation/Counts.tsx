import type { CountedFragment } from "../../gql/reorganisation.ts";
import { number } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { type Column, Table } from "../../ui/Table.tsx";

type Place = CountedFragment["places"][number];
const counted = ["wards", "bases", "branches", "members", "openTargets", "postsMoving", "postsEnding", "ending", "creating"] as const;

/** "12 chi bộ, 340 đảng viên, 3 chỉ tiêu đang giao, 2 chức vụ đổi nơi": only what there is any of. */
export function useCountsLine(): (counts: CountedFragment) => string {
  const t = useText();
  return (counts) =>
    counted
      .filter((name) => counts[name] > 0)
      .map((name) => t(`change.count.${name}` satisfies TextId, { count: counts[name], text: number(counts[name]) }))
      .join(", ");
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
