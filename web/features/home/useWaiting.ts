import { useQuery } from "@apollo/client/react";
import { WaitingDocument, type WaitingQuery } from "../../gql/home.ts";
import { useReread } from "../../parts/useReread.ts";
import { useViewer } from "../../parts/viewer.ts";

export type Waiting = WaitingQuery;
export type Acknowledgement = NonNullable<WaitingQuery["pendingRequests"]["acknowledgements"]>[number];

/**
 * What waits for whoever acts here, whatever year the page shows: targets to acknowledge, requests to answer, messages to read, as far as
 * they may. Read again whenever the figures beside it were (`readAt`).
 */
export function useWaiting(unitId: string, readAt: Date | null) {
  const { can } = useViewer();
  const variables = {
    unitId,
    receives: can.includes("acknowledgeTarget"),
    decides: can.includes("decideAdjustment"),
    reads: can.includes("markReminderRead"),
  };
  const skip = !variables.receives && !variables.decides && !variables.reads;
  const result = useQuery(WaitingDocument, { variables, skip });
  useReread(readAt, result.refetch);
  return { ...result, skip };
}

/** Targets that may still be acknowledged: one leaves the list as soon as it was. */
export function toAcknowledge(waiting: Waiting | undefined): Acknowledgement[] {
  return (waiting?.pendingRequests.acknowledgements ?? []).filter((target) => target.can.includes("acknowledgeTarget"));
}
