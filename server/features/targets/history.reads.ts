import DataLoader from "dataloader";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { dateInVietnam } from "../../domain/calendar.ts";
import type { Target } from "../../entities/Target.ts";
import type { TargetStep } from "../../entities/targetLife.ts";
import { stepsStatement } from "./life.sql.ts";

type StepRow = Omit<TargetStep, "difference"> & { forTarget: string };

const kept = new WeakMap<Reader, DataLoader<string, StepRow[]>>();

function stepsOf({ reading }: Caller): DataLoader<string, StepRow[]> {
  const known = kept.get(reading);
  if (known) return known;
  const loader = new DataLoader<string, StepRow[]>(async (ids) => {
    const rows = await reading.rows<StepRow>("targetSteps", stepsStatement, [ids]);
    return ids.map((id) => rows.filter((row) => row.forTarget === id));
  });
  kept.set(reading, loader);
  return loader;
}

/** Everything that happened to a target until the day it is looked at, oldest first; a closed one ends with its close. */
export async function historyOf(caller: Caller, target: Target): Promise<TargetStep[]> {
  let before: number | null = null;
  const steps: TargetStep[] = [];
  for (const row of await stepsOf(caller).load(target.id)) {
    if (target.asOf && dateInVietnam(new Date(row.at)) > target.asOf) break;
    const difference: number | null = row.kind === "ISSUED" && before !== null ? row.value! - before : null;
    if (row.kind === "ISSUED") before = row.value;
    steps.push({ ...row, difference });
  }
  if (target.closed)
    steps.push({ ...closing, at: `${target.closedOn ?? target.period.endsBefore}T00:00:00+07:00`, version: target.version });
  return steps;
}

const closing = {
  kind: "CLOSED",
  value: null,
  difference: null,
  exempt: false,
  reason: null,
  byUnit: null,
  byRole: null,
  instrument: null,
} as const;
