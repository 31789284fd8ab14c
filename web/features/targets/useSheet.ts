import { useMutation } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import { AllocationDocument, SetTargetsDocument, type SetTargetsMutation, type SheetFragment } from "../../gql/targets.ts";
import { readFailure } from "../../lib/failure.ts";

export type SheetRow = SheetFragment["rows"][number];
export type RowError = SetTargetsMutation["setTargets"]["errors"][number];
/** One number set by hand; null takes the draft back. */
export interface Entry {
  unitId?: string;
  code?: string;
  value: number | null;
  exempt: boolean;
}

export interface SheetAddress {
  unitId: string;
  indicator: string;
  period: string;
}

/** Numbers set by hand: sent one after the other, each with the revision that the one before left, so that they can be undone in order. */
export function useSheet({ unitId, indicator, period }: SheetAddress, sheet: SheetFragment) {
  const [send] = useMutation(SetTargetsDocument);
  const revision = useRef(sheet.revision);
  useEffect(() => {
    revision.current = Math.max(revision.current, sheet.revision);
  }, [sheet.revision]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [done, setDone] = useState<{ before: Entry[]; after: Entry[] }[]>([]);
  const [undone, setUndone] = useState<{ before: Entry[]; after: Entry[] }[]>([]);
  /** Somebody else has changed the plan: nothing more is sent before it was looked at again. */
  const [conflict, setConflict] = useState<string | null>(null);

  const store = (entries: Entry[]): Promise<RowError[]> => {
    const work = queue.current.then(async () => {
      const input = { clientKey: newKey(), unitId, indicator, period, revision: revision.current, rows: entries };
      try {
        const { data } = await send({
          variables: { input },
          update: (cache, { data: answer }) => {
            const allocation = answer?.setTargets.allocation;
            if (allocation) cache.writeQuery({ query: AllocationDocument, variables: { unitId, indicator, period }, data: { allocation } });
          },
        });
        revision.current = data!.setTargets.allocation.revision;
        return data!.setTargets.errors;
      } catch (error) {
        const { code, message } = readFailure(error);
        if (code === "CONFLICT") setConflict(message);
        throw error;
      }
    });
    queue.current = work.catch(() => undefined);
    return work;
  };
  const stood = (entry: Entry): Entry | null => {
    const row = sheet.rows.find((one) => (entry.unitId ? one.unit.id === entry.unitId : one.code === entry.code));
    return row ? { unitId: row.unit.id, value: row.draftExempt ? null : row.draft, exempt: row.draftExempt } : null;
  };
  return {
    conflict,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    /** Stores numbers and remembers what stood there before. */
    async set(entries: Entry[]): Promise<RowError[]> {
      const before = entries.map(stood).filter((entry) => entry !== null);
      const errors = await store(entries);
      const bad = new Set(errors.map(({ row }) => row - 1));
      setDone((all) => [...all, { before, after: entries.filter((_, place) => !bad.has(place)) }]);
      setUndone([]);
      return errors;
    },
    async undo() {
      const last = done.at(-1);
      if (!last) return;
      await store(last.before);
      setDone((all) => all.slice(0, -1));
      setUndone((all) => [...all, last]);
    },
    async redo() {
      const last = undone.at(-1);
      if (!last) return;
      await store(last.after);
      setUndone((all) => all.slice(0, -1));
      setDone((all) => [...all, last]);
    },
    /** After the plan was read again. */
    settle(current: number) {
      revision.current = current;
      setConflict(null);
      setDone([]);
      setUndone([]);
    },
  };
}

export type Sheet = ReturnType<typeof useSheet>;
