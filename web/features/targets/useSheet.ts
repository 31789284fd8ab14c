import { useApolloClient, useMutation } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import {
  AllocationDocument,
  RestoreVariantDocument,
  SetTargetsDocument,
  type SetTargetsMutation,
  type SheetFragment,
} from "../../gql/targets.ts";
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

/** What every change of a plan names. */
export type Turn = SheetAddress & { clientKey: string; revision: number };

/** Numbers set by hand, or the whole draft replaced: what stood before is then kept by the server, and both change places. */
type Step = { before: Entry[]; after: Entry[] } | "replaced";

/** Changes of a plan: sent one after the other, each with the revision that the one before left, so that they can be undone in order. */
export function useSheet({ unitId, indicator, period }: SheetAddress, sheet: SheetFragment) {
  const client = useApolloClient();
  const [send] = useMutation(SetTargetsDocument);
  const [restore] = useMutation(RestoreVariantDocument);
  const revision = useRef(sheet.revision);
  const latest = useRef(sheet);
  useEffect(() => {
    revision.current = Math.max(revision.current, sheet.revision);
    latest.current = sheet;
  }, [sheet]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [done, setDone] = useState<Step[]>([]);
  const [undone, setUndone] = useState<Step[]>([]);
  /** Somebody else has changed the plan: nothing more is sent before it was looked at again. */
  const [conflict, setConflict] = useState<string | null>(null);

  const inTurn = <Answer extends { allocation: SheetFragment }>(work: (turn: Turn) => Promise<Answer>): Promise<Answer> => {
    const turn = queue.current.then(async () => {
      try {
        const answer = await work({ clientKey: newKey(), unitId, indicator, period, revision: revision.current });
        const { allocation } = answer;
        revision.current = allocation.revision;
        latest.current = allocation;
        client.writeQuery({ query: AllocationDocument, variables: { unitId, indicator, period }, data: { allocation } });
        return answer;
      } catch (error) {
        const { code, message, field } = readFailure(error);
        if (code === "CONFLICT" && field !== "name") setConflict(message);
        throw error;
      }
    });
    queue.current = turn.catch(() => undefined);
    return turn;
  };
  const store = async (rows: Entry[]): Promise<RowError[]> =>
    (await inTurn(async (turn) => (await send({ variables: { input: { ...turn, rows } } })).data!.setTargets)).errors;
  const takeBack = (variantId: string) =>
    inTurn(async (turn) => ({ allocation: (await restore({ variables: { input: { ...turn, variantId } } })).data!.restoreVariant }));
  const replay = async (step: Step, side: "before" | "after") => {
    if (step !== "replaced") return store(step[side]);
    const other = latest.current.variants.find(({ name }) => name === null);
    if (other) await takeBack(other.id);
  };
  const stood = (entry: Entry): Entry | null => {
    const row = latest.current.rows.find((one) => (entry.unitId ? one.unit.id === entry.unitId : one.code === entry.code));
    return row ? { unitId: row.unit.id, value: row.draftExempt ? null : row.draft, exempt: row.draftExempt } : null;
  };
  /** Only the last replacing can be undone: of what stood before, one is kept. */
  const replaced = () => {
    setDone(["replaced"]);
    setUndone([]);
  };
  return {
    conflict,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    inTurn,
    /** Stores numbers and remembers what stood there before. */
    async set(entries: Entry[]): Promise<RowError[]> {
      const before = entries.map(stood).filter((entry) => entry !== null);
      const errors = await store(entries);
      const bad = new Set(errors.map(({ row }) => row - 1));
      setDone((all) => [...all, { before, after: entries.filter((_, place) => !bad.has(place)) }]);
      setUndone([]);
      return errors;
    },
    async restore(variantId: string) {
      await takeBack(variantId);
      replaced();
    },
    async undo() {
      const last = done.at(-1);
      if (!last) return;
      await replay(last, "before");
      setDone((all) => all.slice(0, -1));
      setUndone((all) => [...all, last]);
    },
    async redo() {
      const last = undone.at(-1);
      if (!last) return;
      await replay(last, "after");
      setUndone((all) => all.slice(0, -1));
      setDone((all) => [...all, last]);
    },
    /** After the rules have divided anew. */
    divided(current: number) {
      revision.current = current;
      replaced();
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
