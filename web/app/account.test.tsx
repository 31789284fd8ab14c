import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { axeFindings } from "../test/axe.ts";
import { renderApp } from "../test/renderApp.tsx";
import { makeWorld } from "../test/world.ts";

test("the account menu opens by keyboard, is read right, and leads to the password page", async () => {
  const { screen, history } = await renderApp(makeWorld("WARD_STAFF", { posts: 2 }), "/targets");
  await expect.element(screen.getByRole("heading", { name: "Giao chỉ tiêu" })).toBeVisible();
  await screen.getByRole("button", { name: "Nguyễn Thị Hạnh" }).click();
  await expect.element(screen.getByRole("menuitem", { name: "Đổi chức vụ" })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await expect.element(screen.getByRole("menuitem", { name: "Đổi chức vụ" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.element(screen.getByRole("heading", { name: "Đổi mật khẩu" })).toBeVisible();
  expect(history.location.pathname).toBe("/password");
});

test("signing out leads back to the sign-in", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets");
  await screen.getByRole("button", { name: "Nguyễn Thị Hạnh" }).click();
  await screen.getByRole("menuitem", { name: "Đăng xuất mọi nơi" }).click();
  await expect.element(screen.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
  expect(world.signedIn).toBe(false);
});

test("larger type is chosen once and kept", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"));
  await screen.getByRole("button", { name: "A++, cỡ chữ rất lớn" }).click();
  expect(document.documentElement.style.fontSize).toBe("130%");
  expect(localStorage.getItem("textSize")).toBe("130%");
  await screen.getByRole("button", { name: "A, cỡ chữ thường" }).click();
});

test("the first thing the Tab key reaches leads to the content", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"));
  await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.tab();
  await expect.element(screen.getByRole("link", { name: "Đến nội dung chính" })).toHaveFocus();
});
