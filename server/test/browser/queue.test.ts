import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, visit } from "./browser.ts";

afterAll(closeBrowser);

/** What has the focus, in words. */
const focused = (page: Page) => page.evaluate<string>("document.activeElement?.textContent ?? ''");

async function openQueue(login: string): Promise<Page> {
  const { page } = await visit(login);
  await page.locator("main h1").first().waitFor();
  await tabTo(page, "Kết nạp");
  await page.keyboard.press("Enter");
  await tabTo(page, "Hồ sơ chờ xử lý");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Hồ sơ chờ xử lý", level: 1 }).waitFor();
  await page.locator("button[aria-current=true]").waitFor();
  return page;
}

/** Presses Tab until what has the focus says these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    if ((await focused(page)).replaceAll("\u2060", "").startsWith(words)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab led to “${words}”`);
}

/** Goes on in the list until the named person is looked at. */
async function goTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press("j");
  }
  throw new Error(`${name} is not in the queue`);
}

/** Opens the form of a step, fills the fields named by their labels, and records it, all with keys. */
async function record(page: Page, step: string, fields: Record<string, string> = {}): Promise<void> {
  await tabTo(page, step);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Ghi bước này" }).waitFor();
  for (const [label, value] of Object.entries(fields)) {
    for (let press = 0; press < 30 && !(await hasFocus(page, label)); press++) await page.keyboard.press("Tab");
    await page.keyboard.type(value);
  }
  await page.keyboard.press("Enter");
  await page.getByText(new RegExp(`^Đã ghi: ${step}`)).waitFor();
  await page.getByRole("button", { name: "Ghi bước này" }).waitFor({ state: "detached" });
}

const hasFocus = (page: Page, label: string) =>
  page.evaluate<boolean>(`document.activeElement?.labels?.[0]?.textContent?.startsWith(${JSON.stringify(label)}) ?? false`);

test("a base committee and a ward take a case from their queues to the decision by keys alone, with the clock of the decision running", async () => {
  const base = await openQueue("yte.dongda");
  const ward = await openQueue("dongda.canbo");
  const name = (await base.locator("button[aria-current=true] .strong").innerText()).trim();
  await record(base, "Đảng ủy cơ sở ra nghị quyết", { "Số ủy viên của cấp ủy": "9", "Số phiếu tán thành": "9" });
  await goTo(base, name);
  await record(base, "Nộp hồ sơ lên cấp có thẩm quyền");
  await expect.poll(() => base.getByRole("button", { name }).count()).toBe(0);

  // The ward's page has stood open all the while, and nobody has touched it.
  await ward.getByRole("button", { name }).waitFor({ timeout: 10_000 });
  await goTo(ward, name);
  await ward
    .getByRole("article", { name })
    .getByText(/^Hạn quyết định: còn 60 ngày làm việc$/)
    .waitFor();
  await record(ward, "Bắt đầu thẩm định");
  await goTo(ward, name);
  await record(ward, "Ban Thường vụ quyết định kết nạp", {
    "Số ủy viên của cấp ủy": "11",
    "Số phiếu tán thành": "11",
    "Số văn bản": "31-QĐ/ĐU",
    "Người ký": "Nguyễn Văn Ký",
  });
  await expect.poll(() => ward.getByRole("button", { name }).count()).toBe(0);
  // The focus is never lost: it stands on the case that took the place.
  expect(await ward.evaluate<string>("document.activeElement?.tagName")).toBe("BUTTON");
}, 240_000);
