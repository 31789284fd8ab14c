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

test("keys work over every column that can be filled in, and the active cell is seen", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-1", { value: 7, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets?year=2026");
  const mark = (number: number) => screen.getByLabelText(`Miễn cho Chi bộ Tổ dân phố số ${number}`);
  await screen.getByLabelText(box(1)).click();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(mark(1)).toHaveFocus();
  const shadow = () => getComputedStyle(mark(1).element().closest("td")!).boxShadow;
  expect(shadow()).not.toBe("none");
  await userEvent.keyboard("{ArrowDown}{Tab}");
  expect(shadow()).toBe("none");
  await expect.element(screen.getByLabelText(box(3))).toHaveFocus();
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  await expect.element(mark(2)).toHaveFocus();
  await userEvent.keyboard("{Home}");
  await expect.element(screen.getByLabelText(box(2))).toHaveFocus();
  await userEvent.keyboard("{End}{Control>}{End}{/Control}");
  await expect.element(mark(9)).toHaveFocus();
  await userEvent.keyboard("{Control>}{Home}{/Control}{ArrowDown}{Delete}");
  await expect.element(screen.getByText("Đã bỏ số dự kiến của Chi bộ Tổ dân phố số 2.")).toBeVisible();
  expect(rowsSent(world)).toMatchObject([[{ unitId: "ward-1", value: null, exempt: false }]]);
  await userEvent.keyboard("{ArrowRight} ");
  await expect.element(screen.getByText("Đã miễn cho Chi bộ Tổ dân phố số 2.")).toBeVisible();
  await userEvent.keyboard("{Delete}");
  await expect.element(screen.getByText("Đã bỏ miễn cho Chi bộ Tổ dân phố số 2.")).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(mark(2)).toBeChecked();
  await expect.element(mark(2)).toHaveFocus();
});

test("in a table that draws only the rows in view, the last and the first row are a key away", async () => {
  const { screen } = await renderApp(makeWorld("CITY_BOARD"), "/targets?year=2026");
  await screen.getByLabelText("Dự kiến giao cho Đảng bộ phường Ba Đình", { exact: true }).click();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  await expect.poll(() => document.activeElement?.closest("[data-index]")?.getAttribute("data-index")).toBe("125");
  await userEvent.keyboard("{Control>}{Home}{/Control}");
  await expect.element(screen.getByLabelText("Dự kiến giao cho Đảng bộ phường Ba Đình", { exact: true })).toHaveFocus();
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

test("a whole table is pasted: its serial numbers, heading and total are passed over and told", async () => {
  const world = makeWorld("CITY_BOARD", { unitsBelow: 9 });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText("Dự kiến giao cho Đảng bộ phường Ba Đình").click();
  paste("STT\tĐơn vị\tChỉ tiêu\n1\tPhường Ba Đình\t90\n2\tDong Da\t70\n\tTổng cộng\t160\n");
  const note = "Khi dán đã bỏ qua: cột số thứ tự; dòng tiêu đề (1); dòng tổng cộng (4).";
  await expect.element(screen.getByText(note)).toBeVisible();
  await expect.element(screen.getByText(/chưa nhận/)).not.toBeInTheDocument();
  expect(rowsSent(world)).toMatchObject([
    [
      { unitId: "city-0", value: 90 },
      { unitId: "city-2", value: 70 },
    ],
  ]);
  await screen.getByRole("button", { name: "Đóng" }).click();
  await expect.element(screen.getByText(note)).not.toBeInTheDocument();
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

test("a second paste leaves the lines that still wait for repair; one for the same unit takes their place", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/targets?year=2026");
  await screen.getByLabelText(box(3)).click();
  paste("4\nnăm\nsáu");
  await expect.element(screen.getByText("2 dòng chưa nhận, giữ lại để sửa")).toBeVisible();
  await screen.getByLabelText(box(5)).click();
  paste("6\nbảy");
  await expect.element(screen.getByText("“năm” không phải là số.")).toBeVisible();
  await expect.element(screen.getByText("“bảy” không phải là số.")).toBeVisible();
  await expect.element(screen.getByText("“sáu” không phải là số.")).not.toBeInTheDocument();
  await expect.element(screen.getByText("2 dòng chưa nhận, giữ lại để sửa")).toBeVisible();
});

test("a number with the mark of exemption beside it is still an exemption when it is sent again", async () => {
  const world = makeWorld("WARD_STAFF", { failures: new Map([["setTargets", [{ code: "INTERNAL", message: "Hỏng." }]]]) });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText(box(3)).click();
  paste("5\tx\n6\t");
  await screen.getByRole("button", { name: "Gửi lại 2 dòng" }).click();
  await expect
    .poll(() => rowsSent(world).at(-1))
    .toMatchObject([
      { unitId: "ward-2", value: null, exempt: true },
      { unitId: "ward-3", value: 6, exempt: false },
    ]);
  await expect.element(screen.getByText(/chưa nhận/)).not.toBeInTheDocument();
});

test("marks of exemption are pasted into their column", async () => {
  const world = makeWorld("WARD_STAFF", {
    drafts: new Map([
      ["ward-2", { value: 4, exempt: false }],
      ["ward-3", { value: 0, exempt: true }],
    ]),
  });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText(box(2)).click();
  await userEvent.keyboard("{ArrowRight}");
  paste("x\n\n\nx");
  await expect
    .poll(() => rowsSent(world).at(-1))
    .toMatchObject([
      { unitId: "ward-1", value: null, exempt: true },
      { unitId: "ward-3", value: null, exempt: false },
      { unitId: "ward-4", value: null, exempt: true },
    ]);
});

test("bad lines are there again after the page was left, for the same account, until they are repaired or dropped", async () => {
  const first = await renderApp(makeWorld("WARD_STAFF"), "/targets?year=2026");
  await first.screen.getByLabelText(box(3)).click();
  paste("4\nnăm");
  await expect.element(first.screen.getByText("1 dòng chưa nhận, giữ lại để sửa")).toBeVisible();
  await first.screen.unmount();
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/targets?year=2026");
  await expect.element(screen.getByText("“năm” không phải là số.")).toBeVisible();
  await screen.getByRole("button", { name: "Bỏ dòng" }).click();
  await expect.element(screen.getByText(/chưa nhận/)).not.toBeInTheDocument();
  expect(Object.keys(localStorage).filter((key) => key.startsWith("chitieu.repair."))).toEqual([]);
});

test("units are found by name without accents, or by code", async () => {
  const { screen } = await renderApp(makeWorld("CITY_BOARD"), "/targets?year=2026");
  await screen.getByLabelText("Tìm đơn vị").fill("hoa lac");
  await expect.element(screen.getByText("7 trên 126 đơn vị")).toBeVisible();
  await expect.element(screen.getByLabelText("Dự kiến giao cho Đảng bộ phường Ba Đình", { exact: true })).not.toBeInTheDocument();
  await screen.getByLabelText("Tìm đơn vị").fill("00003");
  await expect.element(screen.getByText("1 trên 126 đơn vị")).toBeVisible();
});
