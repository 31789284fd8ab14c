import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("18,000 rows are drawn only in view", async () => {
  await page.viewport(1280, 900);
  const { screen } = await renderApp(makeWorld("CITY_BOARD", { unitsBelow: 18_000 }), "/targets/preview?year=2026");
  await screen.getByLabelText("Số cần chia").fill("11000");
  await screen.getByRole("button", { name: "Xem trước" }).click();
  await expect.element(screen.getByText("18.000 đơn vị")).toBeVisible();
  expect(document.querySelectorAll("tbody tr").length).toBeLessThan(120);
  const since = performance.now();
  await screen.getByLabelText("Hiện").selectOptions("floor");
  await expect.element(screen.getByText("6.000 đơn vị")).toBeVisible();
  expect(performance.now() - since).toBeLessThan(3000);
  await screen.getByLabelText("Tìm tên hoặc mã").fill("ba dinh");
  await expect.poll(() => document.querySelector("table[aria-label='Xem trước chỉ tiêu'] tbody th")?.textContent).toContain("Ba Đình");
});

test("a preview says what cannot be divided and sends the rules of each level", async () => {
  const conflict = {
    unit: { id: "city-1", level: "WARD", name: "Đảng bộ phường Hoàn Kiếm" },
    code: "FLOORS_EXCEED_TARGET",
    message: "Cần 30, có 20.",
    target: 20,
    sum: 30,
  };
  const world = makeWorld("CITY_BOARD", { unitsBelow: 9, conflicts: [conflict] });
  const { screen } = await renderApp(world, "/targets/preview?year=2026");
  await expect.element(screen.getByLabelText("Số cần chia")).toHaveValue("40");
  await screen.getByRole("button", { name: "Xem trước" }).click();
  await expect.element(screen.getByText("1 đơn vị không chia được như quy tắc")).toBeVisible();
  await expect.element(screen.getByText("Cần 30, có 20.")).toBeVisible();
  const used = screen.getByRole("list", { name: "Quy tắc đã dùng" });
  await expect.element(used).toHaveTextContent("Thành phố chia cho phường, xã: Chia theo số đảng viên, 3 %");
  await expect.element(used).toHaveTextContent("Chia theo số đảng viên, 3 % (theo quy tắc của cấp Thành phố)");
  await expect.element(screen.getByRole("table", { name: "Tổng theo cấp" })).toHaveTextContent(/Phường, xãSố đơn vị9/);
});
