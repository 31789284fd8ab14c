import { expect, test } from "vitest";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("a date that does not exist is refused before anything is sent", async () => {
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen } = await renderApp(world, "/record");
  await screen.getByLabelText("Ngày", { exact: true }).fill("31");
  await screen.getByLabelText("Tháng", { exact: true }).fill("2");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await screen.getByRole("link", { name: /Ngày không có thật/ }).click();
  await expect.element(screen.getByLabelText("Ngày", { exact: true })).toHaveFocus();
  await expect.element(screen.getByLabelText("Ngày", { exact: true })).toHaveValue("31");
  expect(world.sent).toEqual([]);
});

test("when no answer comes the typed text stays, and trying again uses the same key, so nothing counts twice", async () => {
  const world = makeWorld("BRANCH_SECRETARY", { results: [] });
  const { screen } = await renderApp(world, "/record");
  await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  await screen.getByLabelText("Ngày", { exact: true }).fill("5");
  await screen.getByLabelText("Tháng", { exact: true }).fill("3");
  await screen.getByLabelText("Năm", { exact: true }).fill("2026");
  await screen.getByLabelText(/Ghi chú/).fill("Lễ kết nạp tại nhà văn hóa");
  world.offline = true;
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Không kết nối được với máy chủ");
  await expect.element(screen.getByLabelText(/Ghi chú/)).toHaveValue("Lễ kết nạp tại nhà văn hóa");
  world.offline = false;
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect.element(screen.getByText("Kết nạp đảng viên: 1 đảng viên, ngày 05/03/2026.")).toBeVisible();
  const keys = world.sent.map(({ input }) => (input as { clientKey: string }).clientKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  expect(world.results).toHaveLength(1);
  expect(world.sent[1]?.input).toMatchObject({
    unitId: "branch",
    indicator: "ADMISSIONS",
    occurredOn: "2026-03-05",
    quantity: 1,
    sourceGroup: "STUDENT",
  });
});

test("nobody comes from no source group: one has to be chosen before anything is sent", async () => {
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen } = await renderApp(world, "/record");
  await expect.element(screen.getByLabelText("Nhóm nguồn")).toHaveValue("");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await screen.getByRole("link", { name: "Chọn nhóm nguồn" }).click();
  await expect.element(screen.getByLabelText("Nhóm nguồn")).toHaveFocus();
  expect(world.sent).toEqual([]);
});

test("the next result gets a key of its own", async () => {
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen } = await renderApp(world, "/record");
  await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await screen.getByRole("button", { name: "Ghi thêm kết quả" }).click();
  await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect.element(screen.getByText("Đã ghi kết quả")).toBeVisible();
  expect(new Set(world.sent.map(({ input }) => (input as { clientKey: string }).clientKey)).size).toBe(2);
});

test("the receipt shows every target the result moved, a share too, as it was and as it is; one nobody gave is left out", async () => {
  const recorded = async (unasked: string[]) => {
    const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { unasked }), "/record");
    await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
    await screen.getByRole("button", { name: "Ghi kết quả" }).click();
    await expect.element(screen.getByText("Trước khi ghi: 1,2% (1/85) → nay: 2,4% (2/85).")).toBeVisible();
    return screen;
  };
  const both = await recorded([]);
  await expect.element(both.getByText("Trước khi ghi: 1 → nay: 2.")).toBeVisible();
  await expect.element(both.getByRole("region", { name: "Kết nạp đảng viên" }).getByText("2 trên 3")).toBeVisible();
  await both.unmount();
  const share = await recorded(["ADMISSIONS"]);
  await expect
    .element(share.getByRole("region", { name: "Tỷ lệ kết nạp trên tổng số đảng viên" }).getByText("Chỉ tiêu từ 3%"))
    .toBeVisible();
  await expect.element(share.getByText("Chưa giao")).not.toBeInTheDocument();
});

test("when what the result moved does not come it is said so, and asking again brings it", async () => {
  const failures = new Map([["scoreboard", [{ code: "UNAVAILABLE", message: "Máy chủ đang bận. Thử lại sau ít phút." }]]]);
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { failures }), "/record");
  await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("UNAVAILABLE");
  await expect.element(screen.getByText("Đã ghi kết quả")).toBeVisible();
  await screen.getByRole("button", { name: "Thử lại" }).click();
  await expect.element(screen.getByText("Trước khi ghi: 1,2% (1/85) → nay: 2,4% (2/85).")).toBeVisible();
});

test("what the server finds wrong is shown at its field", async () => {
  const failures = new Map([
    ["recordResult", [{ code: "PERIOD_CLOSED", message: "Kỳ này đã khóa sổ. Ghi điều chỉnh vào kỳ đang mở.", field: "occurredOn" }]],
  ]);
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { failures }), "/record");
  await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await screen.getByRole("link", { name: /Kỳ này đã khóa sổ/ }).click();
  await expect.element(screen.getByLabelText("Ngày", { exact: true })).toHaveFocus();
});

test("a number of members may be zero, a number of admissions may not", async () => {
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen } = await renderApp(world, "/record");
  await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  await screen.getByLabelText("Số lượng").fill("0");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect.element(screen.getByRole("link", { name: "Nhập một số nguyên từ 1 trở lên" })).toBeVisible();
  await screen.getByLabelText("Nội dung").selectOptions("MEMBERS");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect.element(screen.getByText("Đã ghi kết quả")).toBeVisible();
  expect(world.sent[0]?.input).toMatchObject({ indicator: "MEMBERS", quantity: 0, sourceGroup: null });
});

test("a unit where nothing may be recorded offers no form", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { can: ["read"] }), "/record");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("không ghi được kết quả cho Chi bộ Tổ dân phố số 5");
});

test("taking a result back asks for the reason and folds the two into one line that opens", async () => {
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen } = await renderApp(world);
  await expect.element(screen.getByText("20/10/2026 · Kết nạp đảng viên: +1 đảng viên")).toBeVisible();
  await screen.getByRole("button", { name: "Thu hồi" }).first().click();
  await screen.getByRole("button", { name: "Thu hồi kết quả" }).click();
  await expect.element(screen.getByRole("link", { name: "Nhập lý do thu hồi" })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await screen.getByLabelText("Lý do thu hồi").fill("Ghi nhầm chi bộ");
  await screen.getByRole("button", { name: "Thu hồi kết quả" }).click();
  const folded = screen.getByText("đã thu hồi", { exact: true });
  await expect.element(folded).toBeVisible();
  await expect.element(screen.getByText("Ghi nhầm chi bộ")).not.toBeVisible();
  await folded.click();
  await expect.element(screen.getByText("Ghi nhầm chi bộ")).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({ field: "reverseResult", input: { resultId: "r2", reason: "Ghi nhầm chi bộ" } });
});
