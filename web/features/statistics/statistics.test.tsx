import { expect, test } from "vitest";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";
import { lastHalfYear } from "./periods.ts";

test("a number kept back is one word, the rest exact, and units told together stand on one line", async () => {
  const { screen } = await renderApp(makeWorld("CITY_BOARD"), "/statistics?period=2026S1");
  await expect.element(screen.getByRole("row", { name: "Tổng số 120 100 120%" })).toBeVisible();
  await expect.element(screen.getByRole("row", { name: /^Dân tộc thiểu số ít hơn 5 hoặc gộp/ })).toBeVisible();
  await expect.element(screen.getByRole("row", { name: /^Tôn giáo 14 không công bố/ })).toBeVisible();
  await expect.element(screen.getByRole("row", { name: "Đảng bộ phường Đống Đa; Đảng bộ xã Hòa Lạc Tôn giáo 14 90" })).toBeVisible();
});

test("the period chosen stands in the address", async () => {
  const { screen, history } = await renderApp(makeWorld("CITY_BOARD"), "/statistics?period=2026S1");
  await screen.getByLabelText("Kỳ").selectOptions("quý II/2026");
  await expect.poll(() => history.location.search).toContain("2026Q2");
});

test.each([
  ["2026-11-22", "2026S1"],
  ["2026-03-01", "2025S2"],
])("on %s the page opens with the half-year that closed last, %s", (day, period) => {
  expect(lastHalfYear(day)).toBe(period);
});
