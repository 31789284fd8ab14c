import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("a branch on a phone acknowledges and asks for another number in two taps and its reason", async () => {
  await page.viewport(390, 844);
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen } = await renderApp(world);
  await screen.getByRole("button", { name: "Đề nghị điều chỉnh" }).click();
  await screen.getByLabelText("Số đề nghị").fill("30");
  await screen.getByRole("button", { name: "Gửi đề nghị lên cấp trên" }).click();
  await expect.element(screen.getByText("Nhập lý do đề nghị").first()).toBeVisible();
  await screen.getByLabelText("Lý do").fill("Chi bộ chỉ còn hai quần chúng trong độ tuổi");
  await screen.getByRole("button", { name: "Gửi đề nghị lên cấp trên" }).click();
  await expect.element(screen.getByRole("button", { name: "Đề nghị điều chỉnh" })).not.toBeInTheDocument();
  expect(world.sent).toEqual([
    {
      field: "askAdjustment",
      input: expect.objectContaining({ targetId: "t1", value: 30, reason: "Chi bộ chỉ còn hai quần chúng trong độ tuổi" }),
    },
  ]);
});

test("the targets of a unit say where they stand, against every baseline, with versions, requests and exemptions", async () => {
  const world = makeWorld("WARD_STAFF");
  world.life.asked = { value: 35, reason: "Ít nguồn" };
  const { screen } = await renderApp(world, "/unit/ward/targets?year=2026");
  await expect.element(screen.getByRole("heading", { name: "Kết nạp đảng viên, năm 2026" })).toBeVisible();
  await expect.element(screen.getByText("Đến nay cần đạt 89,0% của chỉ tiêu, tính đều theo ngày.").first()).toBeVisible();
  await expect.element(screen.getByText("Đang chờ cấp trên trả lời").first()).toBeVisible();
  await expect.element(screen.getByText("Số kết nạp tối thiểu: từ 01/01/2026 đến trước 01/01/2027")).toBeVisible();
  await screen.getByText("Quá trình giao và điều chỉnh").first().click();
  await expect.element(screen.getByText(/Giao lần 1/).first()).toBeVisible();
});

test("an own target below what was assigned needs a reason before it is sent", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/unit/ward/targets?year=2026");
  await screen.getByRole("button", { name: "Đặt theo nghị quyết" }).click();
  await screen.getByLabelText("Chỉ tiêu", { exact: true }).nth(1).fill("30");
  await screen.getByLabelText("Số văn bản").fill("01-NQ/ĐH");
  await screen.getByLabelText("Trích yếu").fill("Nghị quyết Đại hội");
  await screen.getByRole("button", { name: "Đặt chỉ tiêu", exact: true }).click();
  await expect.element(screen.getByText("Nêu lý do đặt thấp hơn cấp trên giao").first()).toBeVisible();
  expect(world.sent).toEqual([]);
  await screen.getByLabelText("Lý do đặt thấp hơn cấp trên giao").fill("Nguồn giảm");
  await screen.getByRole("button", { name: "Đặt chỉ tiêu", exact: true }).click();
  await expect
    .poll(() => world.sent)
    .toEqual([{ field: "setOwnTarget", input: expect.objectContaining({ value: 30, undercutReason: "Nguồn giảm", period: "2026" }) }]);
});

test("an exemption is asked with rule, ground and evidence", async () => {
  const world = makeWorld("BASE_COMMITTEE");
  const { screen } = await renderApp(world, "/unit/base/targets?year=2026");
  await screen.getByRole("button", { name: "Đề nghị miễn" }).click();
  await screen.getByLabelText("Căn cứ").selectOptions("ALL_MEMBERS");
  await screen.getByLabelText("Lý do").fill("Toàn bộ viên chức đã là đảng viên");
  await screen.getByLabelText("Số văn bản minh chứng").fill("12-TTr/ĐU");
  await screen.getByRole("button", { name: "Gửi đề nghị lên cấp trên" }).click();
  await expect
    .poll(() => world.sent)
    .toEqual([
      {
        field: "proposeExemption",
        input: expect.objectContaining({ rule: "FLOOR", ground: "ALL_MEMBERS", evidence: "12-TTr/ĐU", startsOn: "2026-01-01" }),
      },
    ]);
});

test("whoever receives a number is told what makes it so", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"), "/unit/branch/targets?year=2026");
  await screen.getByText("Vì sao con số này?").click();
  await expect.element(screen.getByText("Theo 27 đảng viên = 0,81")).toBeVisible();
  await expect.element(screen.getByText("+0,37", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("1 · làm tròn lên")).toBeVisible();
});

test("an approved exemption is ended before its time, with a reason, and says so afterwards", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/unit/ward/targets?year=2026");
  await screen.getByRole("button", { name: "Chấm dứt miễn trước hạn" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Chấm dứt miễn trước hạn" }).click();
  await expect.element(dialog.getByText("Nhập lý do chấm dứt").first()).toBeVisible();
  await dialog.getByLabelText("Lý do chấm dứt").fill("Đã có nguồn");
  await dialog.getByRole("button", { name: "Chấm dứt miễn trước hạn" }).click();
  await expect.element(screen.getByText("Đảng bộ xã Đa Phúc chấm dứt ngày 21/11/2026: Đã có nguồn")).toBeVisible();
  expect(world.sent).toMatchObject([{ field: "endExemption", input: { exemptionId: "x1", reason: "Đã có nguồn" } }]);
});

test("targets follow the day that figures are looked at, and offer nothing to do on it", async () => {
  const { screen, history } = await renderApp(makeWorld("WARD_STAFF"), "/unit/ward?day=2026-06-30&year=2026");
  await screen.getByRole("link", { name: "Chỉ tiêu được giao" }).click();
  await expect.element(screen.getByText("Đang xem tổ chức và số liệu đến hết ngày 30/06/2026", { exact: true })).toBeVisible();
  expect(history.location.search).toContain("2026-06-30");
  await expect.element(screen.getByRole("button", { name: "Đặt theo nghị quyết" })).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Về hôm nay" }).click();
  await expect.element(screen.getByRole("button", { name: "Đặt theo nghị quyết" })).toBeVisible();
});
