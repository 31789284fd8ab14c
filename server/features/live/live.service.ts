import { authorize } from "../../access/ability.ts";
import { findUnit } from "../../db/units.ts";
import { AppError } from "../../domain/errors.ts";
import type { FiguresChange } from "../../entities/figures.ts";
import type { Context } from "../context.ts";

/** Looks up session, post and unit as they are now; throws when the viewer may not, or no longer, read the unit's figures. */
async function mayRead(context: Context, unitId: string): Promise<{ id: string; accountId: string }> {
  const reading = context.newReading();
  try {
    const unit = await findUnit(reading, unitId);
    const actor = await reading.actor();
    authorize(actor, "readFigures", "OrgUnit", unit);
    return { id: unit.id, accountId: actor.accountId };
  } finally {
    await reading.close();
  }
}

/** Events of one unit. Each is asked for anew, so that nothing reaches a viewer whose right has gone; then the stream ends. */
export async function watchFigures(context: Context, unitId: string): Promise<AsyncIterableIterator<FiguresChange>> {
  const { id, accountId } = await mayRead(context, unitId);
  const gone = new AbortController();
  context.ended.addEventListener("abort", () => gone.abort());
  const events = eventsOf(context, id, accountId, gone.signal);
  const cancellable: AsyncIterableIterator<FiguresChange> = {
    next: () => events.next(),
    return: () => {
      gone.abort();
      return events.return(undefined);
    },
    [Symbol.asyncIterator]: () => cancellable,
  };
  return cancellable;
}

async function* eventsOf(
  context: Context,
  unitId: string,
  accountId: string,
  signal: AbortSignal,
): AsyncGenerator<FiguresChange, undefined> {
  try {
    for await (const _ of context.changes.of(unitId, accountId, signal)) {
      await mayRead(context, unitId);
      yield { unitId, at: new Date().toISOString() };
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return undefined;
}
