import { expect, test } from "vitest";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const told = "Đang xem tổ chức và số liệu đến hết ngày 30/06/2025";

test("an address with a day shows that day, who had left by then, and the way back to today", async () => {
  const { screen, history } = await renderApp(makeWorld("CITY_BOARD", { unitsBelow: 4 }), "/unit/city?day=2025-06-30&year=2025");
  await expect.element(screen.getByText(told, { exact: true })).toBeVisible();
  await expect.element(screen.getByText("· đến 01/05/2025")).toBeVisible();
  await screen.getByRole("button", { name: "Về hôm nay" }).click();
  await expect.element(screen.getByText("Đang xem hiện nay · xem một ngày trước đây")).toBeVisible();
  expect(history.location.search).not.toContain("day=");
});

test("the slider goes to the end of an earlier month and takes the year along", async () => {
  const { screen, history } = await renderApp(makeWorld("CITY_BOARD", { unitsBelow: 4 }), "/unit/city");
  await screen.getByText("Đang xem hiện nay · xem một ngày trước đây").click();
  await screen.getByRole("slider", { name: "Kéo về cuối một tháng trước đây" }).fill("12");
  await expect
    .poll(() => {
      const search = new URLSearchParams(history.location.search);
      const [day, year] = [search.get("day")?.replaceAll('"', ""), search.get("year")];
      return day !== undefined && /-(28|29|30|31)$/.test(day) && day.startsWith(`${year}-`);
    })
    .toBe(true);
});

test("the tree of a past day offers no change of it", async () => {
  const { screen } = await renderApp(makeWorld("CITY_ADMINISTRATOR", { unitsBelow: 4 }), "/units?day=2025-06-30");
  await expect.element(screen.getByText(told, { exact: true })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Đổi tên" })).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Về hôm nay" }).click();
  await expect.element(screen.getByRole("button", { name: "Đổi tên" }).first()).toBeVisible();
});

test("a branch reads its own figures by today's organisation, a committee by who achieved it, until somebody chooses", async () => {
  for (const [role, unit, usual] of [
    ["BRANCH_SECRETARY", "branch", "AS_NOW"],
    ["WARD_STAFF", "ward", "AS_WAS"],
  ] as const)
    for (const tab of ["", "/targets"]) {
      const { screen } = await renderApp(makeWorld(role), `/unit/${unit}${tab}`);
      await expect.element(screen.getByLabelText("Cách tính")).toHaveValue(usual);
      await screen.getByLabelText("Cách tính").selectOptions("Theo tổ chức hiện nay");
      await expect.element(screen.getByLabelText("Cách tính")).toHaveValue("AS_NOW");
      await screen.unmount();
    }
});
