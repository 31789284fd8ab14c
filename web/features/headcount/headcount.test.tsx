import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

const ward = (change: Partial<World> = {}): World => {
  const world = makeWorld("WARD_STAFF", change);
  return { ...world, can: [...world.can, "readMembers"] };
};

test("a year is read month by month from its opening to its closing, and how members stand today; unused movements have no column", async () => {
  const { screen } = await renderApp(ward(), "/headcount");
  const today = screen.getByRole("region", { name: "Đảng viên trong danh sách hôm nay" });
  await expect.element(today).toHaveTextContent(/383.*7\/90 chi bộ/);
  const form = screen.getByRole("table", { name: /^Tăng, giảm đảng viên năm/ });
  await expect.element(form.getByRole("row", { name: /Tháng 02/ })).toHaveTextContent(/3\.012.*\+5.*3\.017/);
  await expect.element(form.getByRole("row", { name: /Cả năm/ })).toHaveTextContent(/\+17.*−1.*−11.*3\.017/);
  await expect.element(form.getByRole("columnheader", { name: "Từ trần" })).not.toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
});

test("a list becomes the headcount after it is told what that changes; a day too early is refused at its field", async () => {
  const failures = new Map([["openRoll", [{ code: "BAD_INPUT", message: "Có số nhập tay từ ngày này.", field: "since" }]]]);
  const world = ward({ failures });
  const { screen } = await renderApp(world, "/headcount");
  await screen.getByRole("button", { name: "Chốt danh sách: Chi bộ Tổ dân phố số 1" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText("Danh sách có 14 người; số đang báo là 12.")).toBeVisible();
  await expect.element(dialog.getByText(/số đảng viên của chi bộ và của các cấp trên tăng 2 người/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole("button", { name: "Chốt danh sách" }).click();
  await dialog.getByRole("link", { name: "Có số nhập tay từ ngày này." }).click();
  await expect.element(dialog.getByLabelText("Ngày", { exact: true })).toHaveFocus();
  await dialog.getByRole("button", { name: "Chốt danh sách" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(world.sent.at(-1)).toMatchObject({ field: "openRoll", input: { unitId: "Chi bộ Tổ dân phố số 1" } });
});

test("a city reads the numbers alone, on a phone in English too", async () => {
  localStorage.setItem("language", "en");
  await page.viewport(390, 844);
  const { screen } = await renderApp(makeWorld("CITY_BOARD"), "/headcount");
  await expect.element(screen.getByRole("heading", { name: "Members: increase and decrease", exact: true })).toBeVisible();
  await expect.element(screen.getByText("Chi bộ Tổ dân phố số 1")).not.toBeInTheDocument();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  expect(await axeFindings()).toEqual([]);
});

test("one branch reads of itself, not of other branches", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"), "/headcount");
  await expect
    .element(screen.getByRole("region", { name: "Đảng viên trong danh sách hôm nay" }))
    .toHaveTextContent(/Chi bộ đã chốt danh sách/);
  await expect.element(screen.getByText(/^Chi bộ chưa chốt danh sách nên/)).toBeVisible();
  await expect.element(screen.getByText(/chi bộ khác|mọi chi bộ/i)).not.toBeInTheDocument();
});
