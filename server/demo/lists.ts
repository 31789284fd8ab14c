import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import type { CalendarDate } from "../domain/calendar.ts";
import { partPlace } from "../imports/spool.ts";
import type { PersonalIds } from "../secrets/personalIds.ts";
import { demoId } from "./demoId.ts";
import type { DemoPlan } from "./demoPlan.ts";
import { inventNumber } from "./numbers.ts";
import { inventPerson } from "./people.ts";
import { randomFor } from "./random.ts";

/** Whose list waits to be looked at. */
const uploader = "dongda.canbo";
const headings = ["Họ và tên", "Ngày sinh", "Giới tính", "Chi bộ", "Nhóm nguồn", "Số định danh cá nhân", "Họ tên vợ (chồng)"];
const groups = ["Giáo viên", "Công nhân trực tiếp sản xuất", "Sinh viên", "Cán bộ, công chức"];
/** A day that no calendar has, and a branch that nobody knows: what a list looks like that was typed by hand. */
const wrongDay = "30/02/2001";
const wrongBranch = "Chi bộ Tổ dân phố số 99";
const newcomers = 7;

const sexes = { FEMALE: "Nữ", MALE: "Nam" } as const;
const dayOf = (date: CalendarDate) => date.split("-").reverse().join("/");

/** A list of candidates as a ward keeps it: people who are new, one who is followed already, and two rows to be mended. */
export function listOfCandidates({ cases, units }: DemoPlan, wardId: string): string {
  const branches = units.filter(({ level, parentId }) => level === 4 && parentId === wardId);
  const held = cases.find(({ unitId }) => unitId === branches[0]!.id)!;
  const rowOf = (place: number): string[] => {
    const random = randomFor(`list of ${wardId} ${place}`);
    const { fullName, sex } = inventPerson(random);
    const bornOn = `${random.between(1992, 2003)}-0${random.between(1, 9)}-${random.between(10, 28)}`;
    const number = inventNumber({ bornOn, sex }, 800_000 + place).reveal();
    return [fullName, dayOf(bornOn), sexes[sex], branches[place % branches.length]!.name, groups[place % groups.length]!, number, ""];
  };
  const rows = Array.from({ length: newcomers }, (_, place) => rowOf(place));
  rows[3]![1] = wrongDay;
  rows[5]![3] = wrongBranch;
  const known = [held.fullName, dayOf(held.bornOn), sexes[held.sex], branches[0]!.name, groups[0]!, "", ""];
  return [headings, ...rows, known].map((cells) => cells.join(";")).join("\r\n");
}

/** The list as somebody of the ward has just uploaded it: the columns are read by the server as it runs. */
export async function uploadDemoList(db: ClientBase, plan: DemoPlan, personalIds: PersonalIds): Promise<void> {
  const account = plan.accounts.find(({ login }) => login === uploader)!;
  const post = plan.posts.find(({ accountId }) => accountId === account.id)!;
  const content = Buffer.from(`\uFEFF${listOfCandidates(plan, post.unitId!)}`);
  const id = demoId("list of candidates");
  await db.query(
    `insert into import_job (id, unit_id, account_id, post_id, role, kind, file_name, size, sha256, parts, state)
     values ($1, $2, $3, $4, $5, 'CANDIDATES', 'Nguồn phát triển đảng viên.csv', $6, $7, 1, 'UPLOADED')`,
    [id, post.unitId, account.id, post.id, post.role, content.length, createHash("sha256").update(content).digest("hex")],
  );
  const sealed = personalIds.files.seal(partPlace(id, 0), content);
  await db.query("insert into import_part (job_id, part, sealed) values ($1, 0, $2)", [id, sealed]);
}
