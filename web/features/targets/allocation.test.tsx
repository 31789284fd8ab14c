import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const box = (number: number) => `Dự kiến giao cho Chi bộ Tổ dân phố số ${number}`;
const rowsSent = (world: ReturnType<typeof makeWorld>) =>
  world.sent.filter(({ field }) => field === "setTargets").map(({ input }) => (input as { rows: object[] }).rows);

/** What a spreadsheet leaves on the clipboard, pasted into the box that has the focus. */
function paste(text: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

test("numbers are stored as they are left, the rest stays in sight, and what is missing is said in words", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText(box(1)).fill("5");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByLabelText(box(2))).toHaveFocus();
  await userEvent.keyboard("30{Enter}");
  const sum = screen.getByRole("region", { name: "Tổng giao:" });
  await expect.element(sum).toHaveTextContent("Còn lại: 5");
  await expect.element(sum).toHaveTextContent("Tổng giao: 35 / 40 đảng viên");
  await expect.element(sum).toHaveTextContent("Còn thiếu 5");
  expect(rowsSent(world)).toMatchObject([
    [{ unitId: "ward-0", value: 5, exempt: false }],
    [{ unitId: "ward-1", value: 30, exempt: false }],
  ]);
});

test("each number is sent with the revision that the one before left", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText(box(1)).fill("5");
  await userEvent.keyboard("{Enter}6{Enter}");
  await expect.poll(() => world.sent.map(({ input }) => (input as { revision?: number }).revision)).toContain(1);
  await expect.element(screen.getByText(/Sửa lần cuối: Nguyễn Thị Hạnh/)).toBeVisible();
});

test("Shift+Enter and the arrows move between rows, Escape brings back what stood there", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-1", { value: 7, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText(box(2)).click();
  await userEvent.keyboard("99{Escape}");
  await expect.element(screen.getByLabelText(box(2))).toHaveValue("7");
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(screen.getByLabelText(box(3))).toHaveFocus();
  await userEvent.keyboard("{Shift>}{Enter}{/Shift}{ArrowUp}");
  await expect.element(screen.getByLabelText(box(1))).toHaveFocus();
  expect(rowsSent(world)).toEqual([]);
});

test("an emptied box takes the draft back; what is no number is refused and stays", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText(box(1)).fill("ba");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText("Nhập một số nguyên từ 0 trở lên")).toBeVisible();
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("ba");
  expect(rowsSent(world)).toEqual([]);
  await screen.getByLabelText(box(1)).fill("");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => rowsSent(world).at(-1)).toMatchObject([{ unitId: "ward-0", value: null }]);
});

test("an exempt unit is marked as exempt, not as zero", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText("Miễn cho Chi bộ Tổ dân phố số 3").click();
  await expect.poll(() => rowsSent(world).at(-1)).toMatchObject([{ unitId: "ward-2", value: null, exempt: true }]);
  await expect.element(screen.getByLabelText(box(3))).toBeDisabled();
});

test("a share is typed as a percentage and sent as basis points", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets?indicator=ADMISSION_SHARE");
  await screen.getByLabelText(box(1)).fill("3,5");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => rowsSent(world).at(-1)).toMatchObject([{ value: 350 }]);
  await expect.element(screen.getByRole("region", { name: "Cách chia" })).not.toBeInTheDocument();
});

test("undo and redo go through the numbers in order", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText(box(1)).fill("8");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("button", { name: "Hoàn tác" })).toBeEnabled();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("5");
  await screen.getByRole("button", { name: "Làm lại" }).click();
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("8");
});

test("a block from a spreadsheet is taken by code or name; bad lines are named, repaired and sent again", async () => {
  const world = makeWorld("CITY_BOARD", { unitsBelow: 9 });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText("Dự kiến giao cho Đảng bộ phường Ba Đình").click();
  paste("Mã\tĐơn vị\tChỉ tiêu\n1\tBa Đình\t90\n00002\tHoàn Kiếm\tba mươi\n99999\tỞ đâu\t40\nDang bo phuong Dong Da\t\t70\n");
  await expect.element(screen.getByText("2 dòng chưa nhận, giữ lại để sửa")).toBeVisible();
  await expect.element(screen.getByText("“ba mươi” không phải là số.")).toBeVisible();
  await expect.element(screen.getByText(/Không có đơn vị trực thuộc nào mang mã hoặc tên “99999”/)).toBeVisible();
  await expect.element(screen.getByLabelText("Dự kiến giao cho Đảng bộ phường Ba Đình")).toHaveValue("90");
  expect(rowsSent(world)).toMatchObject([
    [
      { unitId: "city-0", value: 90 },
      { unitId: "city-2", value: 70 },
    ],
  ]);
  await screen.getByLabelText("Chỉ tiêu", { exact: true }).nth(1).fill("30");
  await screen.getByRole("button", { name: "Bỏ dòng" }).nth(1).click();
  await screen.getByRole("button", { name: "Gửi lại 1 dòng" }).click();
  await expect.element(screen.getByLabelText("Dự kiến giao cho Đảng bộ phường Hoàn Kiếm")).toHaveValue("30");
  await expect.element(screen.getByText(/chưa nhận/)).not.toBeInTheDocument();
});

test("a single column fills down from the focused row, and a row that the server refuses is kept", async () => {
  const world = makeWorld("WARD_STAFF", {
    rowErrors: [{ row: 2, code: "UNIT_CLOSED", field: "unit", message: "Chi bộ đã kết thúc hoạt động." }],
  });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText(box(3)).click();
  paste("4\n5\n6");
  await expect.element(screen.getByText("Chi bộ đã kết thúc hoạt động.")).toBeVisible();
  expect(rowsSent(world)).toMatchObject([
    [
      { unitId: "ward-2", value: 4 },
      { unitId: "ward-3", value: 5 },
      { unitId: "ward-4", value: 6 },
    ],
  ]);
});

test("whoever comes second is told who changed what, and sends nothing over it", async () => {
  const message = "Kế hoạch đã thay đổi trong lúc đồng chí làm: Trần Văn Bình đổi quy tắc chia lúc 09:41.";
  const world = makeWorld("WARD_STAFF", { failures: new Map([["setTargets", [{ code: "CONFLICT", message }]]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText(box(1)).fill("5");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(message);
  world.revision = 4;
  await screen.getByRole("button", { name: "Tải lại" }).click();
  await expect.element(screen.getByRole("alert")).not.toBeInTheDocument();
});

test("rules are tried while they are typed and kept by the button; a number opens to why it is so", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets");
  const rules = screen.getByRole("region", { name: "Cách chia" });
  await expect.element(rules.getByRole("list", { name: "Quy tắc chia" })).toHaveTextContent("Chia theo số đảng viên,");
  await rules.getByLabelText("Loại quy tắc").selectOptions("FLOOR");
  await rules.getByRole("button", { name: "Thêm quy tắc" }).click();
  await rules.getByLabelText(/Mỗi đơn vị ít nhất/).fill("2");
  const whatIf = screen.getByRole("region", { name: "Nếu chia như trên" });
  await expect.element(whatIf).toHaveTextContent("9 đơn vị đổi số");
  await expect
    .poll(() => world.sent.at(-1)?.input)
    .toMatchObject({
      dryRun: true,
      revision: 0,
      rules: [
        { kind: "SHARE_OF_MEMBERS", basisPoints: 300 },
        { kind: "FLOOR", people: 2 },
      ],
    });
  expect(world.revision).toBe(0);
  await rules.getByRole("button", { name: "Chia theo quy tắc" }).click();
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("5");
  await expect.element(screen.getByRole("region", { name: "Tổng giao:" })).toHaveTextContent("Còn lại: 0");
  await expect.element(whatIf).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Vì sao Chi bộ Tổ dân phố số 1 có số này" }).click();
  const why = screen.getByRole("dialog");
  await expect.element(why).toHaveTextContent("Theo 27 đảng viên = 0,81");
  await expect.element(why).toHaveTextContent("+0,37");
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("button", { name: "Vì sao Chi bộ Tổ dân phố số 1 có số này" })).toHaveFocus();
});

test("what cannot be divided stands above the rest", async () => {
  const message = "Mức tối thiểu của 9 đơn vị cần 45 người, chỉ tiêu là 40: thiếu 5.";
  const world = makeWorld("WARD_STAFF", {
    rules: [{ kind: "FLOOR", people: 5, basisPoints: null, change: null, from: null, kinds: null, sectors: null, unitIds: null }],
    messages: [{ code: "FLOORS_EXCEED_TARGET", message, impossible: true }],
  });
  const { screen } = await renderApp(world, "/targets");
  await expect.element(screen.getByText("Không chia được như quy tắc đòi hỏi")).toBeVisible();
  await expect.element(screen.getByText(message)).toBeVisible();
});

test("drafts are issued together under one instrument, and every missing part of it is named", async () => {
  const world = makeWorld("WARD_STAFF", { ownTarget: 5, drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect.element(screen.getByRole("link", { name: "Nhập số văn bản" })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Nhập trích yếu" })).toBeVisible();
  await screen.getByLabelText("Số văn bản").fill("05-KH/ĐU");
  await screen.getByLabelText("Trích yếu").fill("Giao chỉ tiêu kết nạp đảng viên năm 2026");
  await screen.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect.element(screen.getByText("Đã ban hành 1 chỉ tiêu.")).toBeVisible();
  await expect.element(screen.getByText("Đã ban hành, chờ xác nhận")).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({
    field: "issueTargets",
    input: { unitId: "ward", revision: 0, shortBy: null, instrument: { number: "05-KH/ĐU", issuer: "Đảng bộ phường Đống Đa" } },
  });
});

test("a sum that falls short blocks issuing, says by how much, and is issued only by whoever says so", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await expect.element(screen.getByText(/Chưa ban hành được: tổng giao còn thiếu 35/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: /^Ban hành/ })).not.toBeInTheDocument();
  await screen.getByLabelText("Tôi biết và vẫn ban hành, giao thiếu 35").click();
  await screen.getByLabelText("Số văn bản").fill("05-KH/ĐU");
  await screen.getByLabelText("Trích yếu").fill("Giao chỉ tiêu");
  await screen.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect.poll(() => world.sent.at(-1)).toMatchObject({ field: "issueTargets", input: { shortBy: 35 } });
});

test("who may not issue is not offered the form, and who may not plan no rules", async () => {
  const drafts = new Map([["ward-0", { value: 5, exempt: false }]]);
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { drafts, can: ["read", "setTarget"] }), "/targets");
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("5");
  await expect.element(screen.getByRole("heading", { name: "Ban hành chỉ tiêu" })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("heading", { name: "Cách chia" })).not.toBeInTheDocument();
});
