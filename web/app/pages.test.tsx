import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Role } from "../parts/viewer.ts";
import { axeFindings } from "../test/axe.ts";
import { renderApp } from "../test/renderApp.tsx";
import { makeWorld } from "../test/world.ts";

const pages: [Role, string][] = [
  ["CITY_BOARD", "/"],
  ["CITY_BOARD", "/unit/city-2?year=2026"],
  ["CITY_BOARD", "/watch"],
  ["CITY_BOARD", "/statistics"],
  ["BASE_COMMITTEE", "/statistics?period=202603"],
  ["WARD_STAFF", "/"],
  ["WARD_STAFF", "/targets"],
  ["CITY_BOARD", "/targets/preview"],
  ["WARD_STAFF", "/unit/ward/targets"],
  ["BASE_COMMITTEE", "/"],
  ["BRANCH_SECRETARY", "/"],
  ["BRANCH_SECRETARY", "/record"],
  ["BRANCH_SECRETARY", "/unit/branch/results"],
  ["BRANCH_SECRETARY", "/unit/branch/history"],
  ["BRANCH_SECRETARY", "/unit/elsewhere"],
  ["BRANCH_SECRETARY", "/posts"],
  ["BRANCH_SECRETARY", "/password"],
  ["CITY_ADMINISTRATOR", "/"],
  ["CITY_ADMINISTRATOR", "/users"],
  ["CITY_ADMINISTRATOR", "/units"],
  ["CITY_ADMINISTRATOR", "/reorganise"],
  ["CITY_ADMINISTRATOR", "/reorganisations"],
  ["BRANCH_SECRETARY", "/procedure"],
  ["BRANCH_SECRETARY", "/procedure?step=HOLD_BRANCH_MEETING"],
  ["CITY_ADMINISTRATOR", "/privacy"],
  ["WARD_STAFF", "/privacy/register"],
  ["CITY_ADMINISTRATOR", "/procedure/calendar"],
  ["CITY_ADMINISTRATOR", "/procedure/calendar?edit=2027"],
  ["AUDITOR", "/"],
  ["AUDITOR", "/audit"],
  ["OPERATOR", "/"],
];

const sights = [
  { width: 1280, language: "vi" },
  { width: 390, language: "en" },
  { width: 320, language: "vi" },
];

for (const { width, language } of sights) {
  test.each(pages)(`%s at %s, ${width} px wide, in ${language}: axe finds nothing and nothing runs out sideways`, async (role, address) => {
    localStorage.setItem("language", language);
    await page.viewport(width, 900);
    const { screen } = await renderApp(makeWorld(role), address);
    await expect.element(screen.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expect.element(screen.getByRole("main")).not.toHaveTextContent(/^$/);
    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
}

const withTables = pages.filter(([role]) => role !== "BRANCH_SECRETARY");

// A desktop of 1440 px at 200 % zoom.
test.each(withTables)("%s at %s, 720 px wide: the table fits without running out sideways", async (role, address) => {
  await page.viewport(720, 768);
  const { screen } = await renderApp(makeWorld(role), address);
  await expect.element(screen.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect.poll(() => document.querySelector("main table, main .sheet")).not.toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(720);
});

test("a page that does not exist says so and leads home", async () => {
  const { screen } = await renderApp(makeWorld("CITY_BOARD"), "/no/such/page");
  await expect.element(screen.getByText("Không có trang này. Đồng chí kiểm tra lại đường dẫn.")).toBeVisible();
});

test("whoever comes by a link to a page of others reads that once, and finds nothing to fill in", async () => {
  for (const address of ["/users", "/imports", "/audit", "/classes/new", "/screening/new", "/reorganise", "/queue/meeting"]) {
    const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"), address);
    const main = screen.getByRole("main");
    await expect.element(main.getByRole("heading", { name: "Không mở được nội dung này" })).toBeVisible();
    expect(main.getByRole("heading").elements()).toHaveLength(1);
    expect([...main.element().querySelectorAll("input, select, textarea, button")]).toEqual([]);
    await screen.unmount();
  }
});
