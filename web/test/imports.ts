import type { ImportJobQuery, ImportRowsQuery } from "../gql/imports.ts";
import type { World } from "./world.ts";

type Job = ImportJobQuery["importJob"];
type Row = ImportRowsQuery["importRows"]["edges"][number]["node"];

const column = (place: number, heading: string, field: string | null, leftOut: string | null = null) => ({
  ...{ column: place, letter: String.fromCharCode(65 + place), heading, field, leftOut },
});

/** A list of thirty that was looked at; as the tests lead it on, three of its rows are bad. */
export const someImport = (more: Partial<Job> = {}): Job =>
  ({
    id: "list",
    kind: "MEMBERS",
    fileName: "dang-vien.xlsx",
    size: 20_480,
    state: "UPLOADED",
    revision: 2,
    uploadedAt: "2026-11-21T03:00:00.000Z",
    uploadedBy: "Lê Thị Cán Bộ",
    columns: [
      column(0, "Họ và tên", "fullName"),
      column(1, "Năm sinh", "born"),
      column(2, "Bố", null, "NEVER_HELD"),
      column(3, "Nơi sinh hoạt", null, "UNKNOWN"),
    ],
    absent: ["branch"],
    legacy: null,
    total: null,
    done: 0,
    counts: { added: 0, changed: 0, same: 0, conflicts: 0, faulty: 0, missing: 0, asked: 0, undone: 0, kept: 0 },
    refusal: null,
    undoUntil: null,
    can: ["read", "chooseMapping", "cancelImport"],
    ...more,
  }) as Job;

const found = { total: 30, done: 30, counts: { ...someImport().counts, added: 27, faulty: 2, conflicts: 1 } };
const bad: Row[] = [
  [5, "FAULT", "B", "Năm sinh", "DATE_IMPOSSIBLE", "Ngày này không có trong lịch. Kiểm tra lại ngày và tháng."],
  [9, "FAULT", "D", "Nơi sinh hoạt", "UNIT_UNKNOWN", "Không tìm thấy chi bộ này trong phạm vi của đơn vị."],
  [17, "CONFLICT", "B", "Năm sinh", "DIFFERS", "Khác với thông tin đang lưu."],
].map(([row, action, letter, heading, code, textVi]) => ({
  ...{ row, action, asked: false, undo: null, fullName: null },
  faults: [{ column: letter, heading, code, textVi, textEn: textVi, otherRow: null }],
})) as Row[];

/** Root fields of imports: each step is done at once. */
export function importAnswers(world: World) {
  const job = () => world.imports[0]!;
  const step = (field: string, more: Partial<Job>) => (args: { input: unknown }) => {
    world.sent.push({ field, input: args.input });
    world.imports[0] = { ...job(), revision: job().revision + 1, ...more };
    return job();
  };
  const rows = (actions: string[] | null) =>
    (job().state === "CHECKED" || job().state === "APPLIED" ? bad : []).filter(({ action }) => !actions || actions.includes(action));
  return {
    imports: () => world.imports,
    importJob: job,
    importRows: ({ actions }: { actions: string[] | null }) => ({
      edges: rows(actions).map((node) => ({ cursor: String(node.row), node })),
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    }),
    importMissing: () => ({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null } }),
    chooseMapping: step("chooseMapping", { state: "MAPPED", absent: [], can: ["read", "chooseMapping", "checkImport", "cancelImport"] }),
    checkImport: step("checkImport", {
      ...found,
      state: "CHECKED",
      can: ["read", "chooseMapping", "checkImport", "applyImport", "cancelImport", "downloadBadRows"],
    }),
    applyImport: step("applyImport", {
      ...found,
      state: "APPLIED",
      undoUntil: "2026-11-23T03:00:00.000Z",
      can: ["read", "undoImport", "downloadBadRows"],
    }),
    undoImport: step("undoImport", { state: "UNDONE", counts: { ...found.counts, undone: 27 }, undoUntil: null, can: ["read"] }),
    cancelImport: step("cancelImport", { state: "CANCELLED", can: ["read"] }),
  };
}
