import { useSubscription } from "@apollo/client/react";
import { QueueChangedDocument, type QueueChangedSubscriptionVariables } from "../gql/parts-queues.ts";
import { useFresh } from "./useFresh.ts";
import { useCalmly } from "./useLive.ts";

/** What waits in which queue of a unit; `skip` where nothing ever can. */
export type WatchedQueue = QueueChangedSubscriptionVariables & { skip?: boolean };

/** Reads a queue again as soon as something changed in it, and by the minute for what no message tells, such as a deadline that passes. */
export function useQueueLive({ unitId, queue, skip = false }: WatchedQueue, refetch: () => Promise<unknown>): void {
  const again = async () => (skip ? undefined : refetch());
  const { changed } = useCalmly(() => void again().catch(() => undefined));
  useFresh(again);
  // The server ends a stream when the right to it has gone: reading again tells why.
  useSubscription(QueueChangedDocument, { variables: { unitId, queue }, skip, onData: changed, onComplete: changed });
}
