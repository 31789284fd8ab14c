import { useQuery } from "@apollo/client/react";
import { CasesWaitingDocument, type CasesWaitingQuery } from "../../gql/home.ts";
import { useQueueLive } from "../../parts/useQueueLive.ts";
import { useViewer } from "../../parts/viewer.ts";

export type WaitingCase = CasesWaitingQuery["caseQueue"][number];

/** People's cases that wait for whoever acts here, the most pressing first; nothing is asked where none ever can. */
export function useCases(unitId: string) {
  const skip = !useViewer().can.includes("readCaseQueue");
  const result = useQuery(CasesWaitingDocument, { variables: { unitId }, skip });
  useQueueLive({ unitId, queue: "CASES", skip }, result.refetch);
  return { ...result, skip };
}
