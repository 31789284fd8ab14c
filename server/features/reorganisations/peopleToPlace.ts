import type { Reader } from "../../db/reading.ts";
import type { StepAsked, StepProblem } from "../../domain/reorganisation.ts";

interface Followed {
  id: string;
  people: number;
  listed: boolean;
}

/** Branches that are divided with people in them: who goes where is chosen on the plan, so such a decision is planned ahead. */
export async function peopleToPlace(read: Reader, steps: readonly StepAsked[], planned: boolean): Promise<StepProblem[]> {
  const divided = steps.flatMap(({ kind, unitIds }, step) =>
    kind === "SPLIT" && unitIds[0] ? [{ step, id: unitIds[0].toLowerCase() }] : [],
  );
  if (divided.length === 0) return [];
  const rows = await read.rows<Followed>("peopleToPlace", "select unit_id as id, people, listed from people_to_place($1::uuid[])", [
    divided.map(({ id }) => id),
  ]);
  const followed = new Map(rows.map((row) => [row.id, row]));
  return divided.flatMap(({ step, id }) => {
    const { people, listed } = followed.get(id) ?? { people: 0, listed: false };
    if (people === 0) return [];
    const counted = listed
      ? " Chi bộ đã chốt danh sách: số đảng viên của từng đơn vị mới theo bản phân công, không theo số nhập ở đây."
      : "";
    return [
      planned
        ? {
            ...{ step, code: "PEOPLE_TO_PLACE", field: "parts", blocking: false },
            message: `Chi bộ đang theo dõi ${people} người. Trước ngày hiệu lực, chi bộ hoặc đảng ủy cấp trên phân công từng người về đơn vị mới rồi chốt; chưa chốt thì thay đổi không thực hiện được.${counted}`,
          }
        : {
            ...{ step, code: "PEOPLE_UNPLACED", field: "effectiveOn", blocking: true },
            message: `Chi bộ đang theo dõi ${people} người chưa được phân công. Chọn ngày hiệu lực từ ngày mai trở đi để chi bộ phân công người trước.`,
          },
    ];
  });
}
