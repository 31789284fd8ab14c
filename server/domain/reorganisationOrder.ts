import type { Known, StepAsked, StepProblem } from "./reorganisation.ts";

/** The units that a step ends: whoever it names and does not keep as heir or part. */
function endsOf({ kind, unitIds, heirId, parts }: StepAsked): string[] {
  if (!["MERGE", "SPLIT", "GROW", "DISSOLVE"].includes(kind)) return [];
  return unitIds.filter((id) => id !== heirId && !parts?.some(({ unitId }) => unitId === id));
}

/** Every existing unit that a step names, with the input that names it. */
function namesOf({ unitIds, underId, heirId, parts }: StepAsked): [id: string, field: string][] {
  const single = { underId, heirId };
  return [
    ...unitIds.map((id): [string, string] => [id, "unitIds"]),
    ...Object.entries(single).flatMap(([field, id]): [string, string][] => (id ? [[id, field]] : [])),
    ...(parts ?? []).flatMap((part, at): [string, string][] => [
      ...(part.unitId ? [[part.unitId, `parts.${at}.unitId`] as [string, string]] : []),
      ...(part.underId ? [[part.underId, `parts.${at}.underId`] as [string, string]] : []),
      ...(part.takes ?? []).map((id): [string, string] => [id, `parts.${at}.takes`]),
    ]),
  ];
}

/** The steps of one decision follow each other: what an earlier one ends is no longer there for a later one. */
export function orderProblems(steps: readonly StepAsked[], known: Known): StepProblem[] {
  const endedAt = new Map<string, number>();
  return steps.flatMap((asked, step) => {
    const found = namesOf(asked).flatMap(([id, field]): StepProblem[] => {
      const earlier = endedAt.get(id);
      if (earlier === undefined) return [];
      const message = `${known.get(id)?.name ?? "Đơn vị"} đã kết thúc ở bước ${earlier + 1}. Bỏ đơn vị này, hoặc đổi thứ tự các bước.`;
      return [{ step, code: "ENDS_BEFORE", field, message, blocking: true }];
    });
    for (const id of endsOf(asked)) if (!endedAt.has(id)) endedAt.set(id, step);
    return found;
  });
}
