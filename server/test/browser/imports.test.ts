import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, menu, visit } from "./browser.ts";

afterAll(closeBrowser);
const phone = { width: 390, height: 844 };

/** How many of the list are told under these words. */
const count = (page: Page, words: string) => page.locator("dt", { hasText: words }).locator("xpath=following-sibling::dd[1]").innerText();

async function confirm(page: Page, button: RegExp, action: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("dialog").getByRole("button", { name: action, exact: true }).click();
}

test("a ward takes a list of candidates in: columns, check, bad rows named, applied, seen by the branch, and undone on a phone", async () => {
  const { page } = await visit("dongda.canbo");
  await menu(page, "Nhập danh sách");
  await page.getByRole("link", { name: "Nguồn phát triển đảng viên.csv" }).click();
  await page.getByRole("heading", { name: "Chọn nội dung của từng cột" }).waitFor();
  // What stands of a spouse is never read, whoever asks.
  await page.getByText("Họ tên vợ (chồng)").waitFor();
  expect(await page.getByLabel(/Họ tên vợ/).count()).toBe(0);
  await page.getByRole("button", { name: "Kiểm tra" }).click();
  await page.getByText("Đã kiểm tra, chưa ghi").waitFor();
  const counted = ["Thêm mới", "Mâu thuẫn với dữ liệu đang lưu", "Dòng không đọc được"].map((words) => count(page, words));
  expect(await Promise.all(counted)).toEqual(["5", "1", "2"]);
  await page.getByText("Ngày này không có trong lịch.").waitFor();
  await confirm(page, /^Ghi 5 dòng tốt/, "Ghi vào hệ thống");
  await page.getByText(/^Hoàn tác được đến/).waitFor();

  await page.getByRole("combobox", { name: "Các dòng" }).selectOption({ label: "Dòng thêm mới (sau khi ghi)" });
  const first = page.getByRole("row", { name: /^Dòng 2\b/ });
  const newcomer = (await first.getByRole("cell").nth(1).innerText()).trim();
  const { page: branch } = await visit("tdp1.dongda");
  await menu(branch, "Quần chúng ưu tú");
  await branch.getByRole("link", { name: newcomer }).waitFor();

  await page.setViewportSize(phone);
  await confirm(page, /^Hoàn tác$/, "Hoàn tác");
  await page.getByText("Đã hoàn tác", { exact: true }).first().waitFor();
  expect(await count(page, "Đã hoàn tác")).toBe("5");
}, 120_000);
