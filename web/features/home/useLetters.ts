import { useQuery } from "@apollo/client/react";
import { TransfersWaitingDocument, type TransfersWaitingQuery } from "../../gql/home.ts";
import { useQueueLive } from "../../parts/useQueueLive.ts";
import { useViewer } from "../../parts/viewer.ts";

export type Letter = TransfersWaitingQuery["transfers"]["edges"][number]["node"];

/** Members on the way from and to our branches, the earliest letter first; nothing is asked where they are none of ours. */
export function useLetters(unitId: string) {
  const skip = !useViewer().can.includes("readMembers");
  const result = useQuery(TransfersWaitingDocument, { variables: { unitId }, skip });
  useQueueLive({ unitId, queue: "TRANSFERS", skip }, result.refetch);
  return { ...result, skip };
}
