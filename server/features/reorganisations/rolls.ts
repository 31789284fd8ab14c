import type { Reader } from "../../db/reading.ts";
import type { StepAsked, StepProblem } from "../../domain/reorganisation.ts";

const message =
  "Các chi bộ này không cùng chốt danh sách đảng viên. Sau thay đổi, danh sách của chi bộ tiếp nhận là chưa chốt và số đảng viên lại nhập tay: ghi đủ tên vào danh sách rồi chốt lại.";

/** Branches that go into one of which the list is the headcount only partly: the heir's list is it no longer (migration 0029, pass_people). */
export async function rollsClosing(read: Reader, steps: readonly StepAsked[]): Promise<StepProblem[]> {
  const goingIn = steps.map(({ kind, unitIds, heirId, parts }) => {
    const heir = heirId ?? parts?.[0]?.unitId ?? null;
    return kind === "MERGE" || (kind === "DISSOLVE" && heir) ? { heir, units: [...new Set([...unitIds, ...(heir ? [heir] : [])])] } : null;
  });
  const asked = goingIn.flatMap((one) => one?.units ?? []);
  if (asked.length === 0) return [];
  const rows = await read.rows<{ id: string; kept: boolean }>(
    "rollsOf",
    `select u.id, exists (select from case_start s join indicator i on i.id = s.indicator_id and i.code = 'MEMBERS' where s.unit_id = u.id) as kept
     from unit u where u.id = any ($1::uuid[]) and u.level = 4`,
    [asked],
  );
  const kept = new Map(rows.map((row) => [row.id, row.kept]));
  return goingIn.flatMap((one, step) => {
    const rolls = (one?.units ?? []).filter((id) => kept.has(id)).map((id) => kept.get(id));
    const stays = one?.heir && rolls.every(Boolean);
    return rolls.includes(true) && !stays ? [{ step, code: "ROLL_CLOSES", field: "unitIds", message, blocking: false }] : [];
  });
}
