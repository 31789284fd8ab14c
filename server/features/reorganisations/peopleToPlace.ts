import type { Reader } from "../../db/reading.ts";
import type { Level } from "../../domain/levels.ts";
import type { StepAsked, StepProblem } from "../../domain/reorganisation.ts";

interface Followed {
  id: string;
  people: number;
  listed: boolean;
}

/** Whom the branch follows, in words: all of them to a ward, members alone to a city. */
function whom({ people }: Followed, level: Level): string {
  if (level !== "CITY") return `đang theo dõi ${people} người`;
  return people > 0 ? `có ${people} đảng viên` : "có người";
}

/** Branches that are divided with people in them: who goes where is chosen on the plan, so such a decision is planned ahead. */
export async function peopleToPlace(read: Reader, level: Level, steps: readonly StepAsked[], planned: boolean): Promise<StepProblem[]> {
  const divided = steps.flatMap(({ kind, unitIds }, step) =>
    kind === "SPLIT" && unitIds[0] ? [{ step, id: unitIds[0].toLowerCase() }] : [],
  );
  if (divided.length === 0) return [];
  const rows = await read.rows<Followed>("peopleToPlace", "select unit_id as id, people, listed from people_to_place($1::uuid[])", [
    divided.map(({ id }) => id),
  ]);
  const followed = new Map(rows.map((row) => [row.id, row]));
  return divided.flatMap(({ step, id }) => {
    const branch = followed.get(id);
    if (!branch) return [];
    const counted = branch.listed
      ? " Chi bộ đã chốt danh sách: số đảng viên của từng đơn vị mới theo bản phân công, không theo số nhập ở đây."
      : "";
    return [
      planned
        ? {
            ...{ step, code: "PEOPLE_TO_PLACE", field: "parts", blocking: false },
            message: `Chi bộ ${whom(branch, level)} cần phân công về đơn vị mới. Trước ngày hiệu lực, chi bộ hoặc đảng ủy cấp trên phân công từng người rồi chốt; chưa chốt thì thay đổi không thực hiện được.${counted}`,
          }
        : {
            ...{ step, code: "PEOPLE_UNPLACED", field: "effectiveOn", blocking: true },
            message: `Chi bộ ${whom(branch, level)} chưa được phân công. Chọn ngày hiệu lực từ ngày mai trở đi để chi bộ phân công người trước.`,
          },
    ];
  });
}
