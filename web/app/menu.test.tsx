import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { axeFindings } from "../test/axe.ts";
import { renderApp } from "../test/renderApp.tsx";
import { makeWorld } from "../test/world.ts";

const ward = () => {
  const world = makeWorld("WARD_STAFF");
  return { ...world, can: [...world.can, "readCandidates", "readClasses", "readMembers"] };
};

test("a ward's pages stand in one row of groups; a group opens by keyboard, Escape gives the focus back, a page closes it", async () => {
  const { screen, history } = await renderApp(ward(), "/units");
  const pages = screen.getByRole("navigation", { name: "Các trang" });
  const group = pages.getByRole("button", { name: "Chỉ tiêu, kết quả" });
  const link = pages.getByRole("link", { name: "Giao chỉ tiêu" });
  await expect.element(group).toHaveAttribute("aria-expanded", "false");
  await expect.element(link).not.toBeInTheDocument();
  expect(pages.element().getBoundingClientRect().height).toBeLessThan(60);

  (group.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(link).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await expect.element(group).toHaveFocus();
  await expect.element(link).not.toBeInTheDocument();

  await userEvent.keyboard(" {Tab}");
  await expect.element(link).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: "Giao chỉ tiêu" })).toBeVisible();
  expect(history.location.pathname).toBe("/targets");
  await expect.element(link).not.toBeInTheDocument();
});

test("another group, or the page itself, closes the group that is open", async () => {
  const { screen } = await renderApp(ward(), "/units");
  const pages = screen.getByRole("navigation", { name: "Các trang" });
  await pages.getByRole("button", { name: "Kết nạp" }).click();
  await expect.element(pages.getByRole("link", { name: "Lớp bồi dưỡng" })).toBeVisible();
  await pages.getByRole("button", { name: "Đảng viên" }).click();
  await expect.element(pages.getByRole("link", { name: "Lớp bồi dưỡng" })).not.toBeInTheDocument();
  await expect.element(pages.getByRole("link", { name: "Chuyển sinh hoạt" })).toBeVisible();
  await screen.getByRole("heading", { level: 1 }).click();
  await expect.element(pages.getByRole("link", { name: "Chuyển sinh hoạt" })).not.toBeInTheDocument();
});

test("who has few pages sees them side by side, without groups", async () => {
  const { screen } = await renderApp(makeWorld("CITY_ADMINISTRATOR"), "/users");
  const pages = screen.getByRole("navigation", { name: "Các trang" });
  await expect.element(pages.getByRole("link", { name: "Người dùng" })).toHaveAttribute("aria-current", "page");
  await expect.element(pages.getByRole("link", { name: "Nhật ký" })).toBeVisible();
  await expect.element(pages.getByRole("button")).not.toBeInTheDocument();
});

test("on a phone one button says where one is and opens every page under the name of its group", async () => {
  await page.viewport(390, 844);
  const { screen, history } = await renderApp(ward(), "/units");
  const pages = screen.getByRole("navigation", { name: "Các trang" });
  const all = pages.getByRole("button", { name: "Tất cả các trang" });
  await expect.element(all).toHaveTextContent("Tổ chức đảng");
  await all.click();
  const group = pages.getByRole("list", { name: "Chỉ tiêu, kết quả" });
  await expect.element(group.getByRole("link", { name: "Giao chỉ tiêu" })).toBeVisible();
  await expect.element(pages.getByRole("link", { name: "Tổ chức đảng" })).toHaveAttribute("aria-current", "page");
  expect(await axeFindings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await pages.getByRole("link", { name: "Tổ chức đảng" }).click();
  await expect.element(group).not.toBeInTheDocument();
  await all.click();
  await group.getByRole("link", { name: "Giao chỉ tiêu" }).click();
  expect(history.location.pathname).toBe("/targets");
  await expect.element(group).not.toBeInTheDocument();
  await expect.element(all).toHaveTextContent("Giao chỉ tiêu");
});
