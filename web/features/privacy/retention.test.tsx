import { expect, test } from "vitest";
import { today } from "../../lib/fmt.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("a city's administrator sees the period and the proofs and sets another period, which is shown at once", async () => {
  const world = makeWorld("CITY_ADMINISTRATOR");
  const { screen } = await renderApp(world, "/privacy");
  await expect.element(screen.getByText("Giữ tên 24 tháng sau khi đóng hồ sơ")).toBeVisible();
  await expect.element(screen.getByText(/Đã xóa: họ tên, ngày sinh, số định danh/)).toBeVisible();
  await screen.getByRole("button", { name: "Đặt thời hạn khác" }).click();
  await expect.element(screen.getByText(/không lấy lại được/)).toBeVisible();
  await screen.getByLabelText(/Số tháng/).fill("18");
  await screen.getByRole("button", { name: "Lưu thời hạn" }).click();
  await expect.element(screen.getByText("Giữ tên 18 tháng sau khi đóng hồ sơ")).toBeVisible();
  expect(world.sent).toMatchObject([{ field: "setRetention", input: { months: 18, since: today() } }]);
});

test("whoever may not set it is offered no button", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/privacy");
  await expect.element(screen.getByText("Giữ tên 24 tháng sau khi đóng hồ sơ")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Đặt thời hạn khác" })).not.toBeInTheDocument();
});
