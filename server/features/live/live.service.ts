import { authorize } from "../../access/ability.ts";
import type { Action } from "../../access/actions.ts";
import { queueKey } from "../../db/changes.ts";
import { findUnit } from "../../db/units.ts";
import { AppError } from "../../domain/errors.ts";
import type { Queue } from "../../domain/queues.ts";
import type { FiguresChange } from "../../entities/figures.ts";
import type { QueueChange } from "../../entities/queueChange.ts";
import type { Context } from "../context.ts";

/** Something that can be watched at a unit: whose right it is to read it, how its changes are named, and what is then said. */
interface Watched<Message> {
  right: Action;
  keyAt: (unitId: string) => string;
  say: (unitId: string) => Message;
}

const now = () => new Date().toISOString();

/** Events of one unit's figures. */
export function watchFigures(context: Context, unitId: string): Promise<AsyncIterableIterator<FiguresChange>> {
  return watch(context, unitId, { right: "readFigures", keyAt: (id) => id, say: (id) => ({ unitId: id, at: now() }) });
}

/** Whoever may read a queue hears that it changed. */
const rightTo: Record<Queue, Action> = { CASES: "readCaseQueue", TRANSFERS: "readMembers", DUPLICATES: "readDuplicates" };

/** Events of one queue of a unit: that it changed, and nothing of whom it concerns. */
export function watchQueue(context: Context, unitId: string, queue: Queue): Promise<AsyncIterableIterator<QueueChange>> {
  const say = (id: string) => ({ unitId: id, queue, at: now() });
  return watch(context, unitId, { right: rightTo[queue], keyAt: (id) => queueKey(queue, id), say });
}

/** Looks up session, post and unit as they are now; throws when the viewer may not, or no longer, read what is watched there. */
async function mayRead(context: Context, unitId: string, right: Action): Promise<{ id: string; accountId: string }> {
  const reading = context.newReading();
  try {
    const unit = await findUnit(reading, unitId);
    const actor = await reading.actor();
    authorize(actor, right, "OrgUnit", unit);
    return { id: unit.id, accountId: actor.accountId };
  } finally {
    await reading.close();
  }
}

/** Each event is asked for anew, so that nothing reaches a viewer whose right has gone; then the stream ends. */
async function watch<Message>(context: Context, unitId: string, watched: Watched<Message>): Promise<AsyncIterableIterator<Message>> {
  const { id, accountId } = await mayRead(context, unitId, watched.right);
  const gone = new AbortController();
  context.ended.addEventListener("abort", () => gone.abort());
  const events = eventsOf(context, id, accountId, watched, gone.signal);
  const cancellable: AsyncIterableIterator<Message> = {
    next: () => events.next(),
    return: () => {
      gone.abort();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]: () => cancellable,
  };
  return cancellable;
}

async function* eventsOf<Message>(
  context: Context,
  unitId: string,
  accountId: string,
  { right, keyAt, say }: Watched<Message>,
  signal: AbortSignal,
): AsyncGenerator<Message, undefined> {
  const key = keyAt(unitId);
  try {
    for await (const told of context.changes.of([key, accountId], signal)) {
      await mayRead(context, unitId, right);
      // That a session of the account ended is a reason to look again, and no change of anything.
      if (told.has(key)) yield say(unitId);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return undefined;
}
