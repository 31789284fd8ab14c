import { useQuery } from "@apollo/client/react";
import { ReviewsWaitingDocument } from "../../gql/home.ts";
import { monthBefore, thisMonth } from "../../parts/months.ts";
import { useFresh } from "../../parts/useFresh.ts";
import { useViewer } from "../../parts/viewer.ts";

/** How far this month's review of people is, and the one before; nothing is asked where there is nothing to see. */
export function useReviews(unitId: string) {
  const skip = !useViewer().can.includes("readMonthReviews");
  const month = thisMonth();
  const result = useQuery(ReviewsWaitingDocument, { variables: { unitId, month, before: monthBefore(month) }, skip });
  useFresh(async () => (skip ? undefined : result.refetch()));
  return { ...result, skip };
}
