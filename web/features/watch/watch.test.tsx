import { expect, test } from "vitest";
import { thisYear } from "../../lib/thisYear.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("units to watch are listed with their causes; those chosen are reminded together", async () => {
  const world = makeWorld("CITY_BOARD", { unitsBelow: 9 });
  const { screen } = await renderApp(world, "/watch?year=2026");
  await expect.element(screen.getByRole("table").getByText("Nhiều năm chưa kết nạp").first()).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Chọn đơn vị để nhắc" })).toBeDisabled();
  await screen.getByLabelText("Chọn Đảng bộ phường Số 0").click();
  await screen.getByLabelText("Chọn Đảng bộ phường Số 2").click();
  await screen.getByRole("button", { name: "Nhắc 2 đơn vị đã chọn" }).click();
  await screen.getByLabelText("Nội dung").fill("Đề nghị báo cáo nguyên nhân.");
  await screen.getByRole("button", { name: "Gửi lời nhắc" }).click();
  await expect
    .poll(() => world.sent)
    .toMatchObject([
      { field: "remindUnits", input: { unitIds: ["city-0", "city-2"], kind: "WATCH", text: "Đề nghị báo cáo nguyên nhân." } },
    ]);
  await expect.element(screen.getByRole("heading", { name: "Lời nhắc đã gửi" })).toBeVisible();
});

test("nobody is watched for a year that has not begun, and the page says why", async () => {
  const { screen } = await renderApp(makeWorld("CITY_BOARD"), `/watch?year=${thisYear() + 1}`);
  await expect.element(screen.getByText(/chưa bắt đầu: chưa tính tiến độ/)).toBeVisible();
  await expect.element(screen.getByText(/Không có đơn vị nào cần theo dõi/)).not.toBeInTheDocument();
});

test("a cause chosen is in the address", async () => {
  const { screen, history } = await renderApp(makeWorld("WARD_LEADER"), "/watch");
  await screen.getByLabelText("Lý do").selectOptions("MISSED_LAST_YEAR");
  await expect.poll(() => history.location.search).toContain("reason=MISSED_LAST_YEAR");
});
