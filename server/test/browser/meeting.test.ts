import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, visit } from "./browser.ts";

afterAll(closeBrowser);

const focused = (page: Page) =>
  page.evaluate<string>(
    "(document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()",
  );

/** Goes on by Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by Tab to ${name}`);
}

test("a ward records a meeting by keyboard alone: every vote down the grid, the numbers given in one go, a decision kept as a file", async () => {
  const { page } = await visit("dongda.canbo");
  await page.goto(`${new URL(page.url()).origin}/queue/meeting`);
  await page.getByRole("heading", { name: "Phiên họp xét kết nạp" }).waitFor();
  const votes = page.getByLabel(/^Số phiếu tán thành: /);
  await votes.first().waitFor();
  const count = await votes.count();
  expect(count).toBeGreaterThan(0);

  await tabTo(page, /^Số ủy viên Ban Thường vụ/);
  await page.keyboard.type("11");
  await tabTo(page, /^Số quyết định đầu tiên/);
  await page.keyboard.type("701");
  await tabTo(page, /^Người ký quyết định/);
  await page.keyboard.type("Nguyễn Văn Ký");
  await tabTo(page, /^Số phiếu tán thành: /);
  for (let at = 0; at < count; at++) {
    await page.keyboard.type("9");
    await page.keyboard.press("Enter");
  }
  expect(await page.getByText("Cần ít nhất 6/11, có 9: đủ").count()).toBe(count);
  await tabTo(page, /^Ghi kết quả phiên họp$/);
  await page.keyboard.press("Enter");

  const decided = page.getByRole("region", { name: /^Đã quyết định ngày/ });
  await decided.getByText(/, số 701-QĐ\/ĐU \(9\/11 phiếu\)/).waitFor();
  await decided.getByText(new RegExp(`, số ${700 + count}-QĐ/ĐU`)).waitFor();
  await tabTo(page, /^Quyết định: .* PDF$/);
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  // Other decisions of the day may stand before ours.
  expect((await download).suggestedFilename()).toMatch(/^Quyet-dinh-\d+-qd-du\.pdf$/);
});
