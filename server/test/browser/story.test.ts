import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { todayInVietnam } from "../../domain/calendar.ts";
import { closeBrowser, menu, visit } from "./browser.ts";

afterAll(closeBrowser);

const ward = "Đảng bộ phường Đống Đa";
const branch = "Chi bộ Tổ dân phố số 1";

/** `short`: by how many people less is given than the unit was given itself, which must be said. */
async function issue(page: Page, receiver: string, value: string, number: string, short?: number): Promise<void> {
  await menu(page, "Giao chỉ tiêu");
  const box = page.getByRole("textbox", { name: `Dự kiến giao cho ${receiver}`, exact: true });
  await page
    .getByRole("textbox", { name: /^Dự kiến giao cho/ })
    .first()
    .waitFor();
  // Rows out of sight are not on the page.
  for (let turn = 0; turn < 20 && !(await box.isVisible()); turn++) {
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(200);
  }
  await box.fill(value);
  await page.keyboard.press("Enter");
  await page.getByText("Đã lưu").first().waitFor();
  await page.getByRole("button", { name: "Ban hành…" }).click();
  if (short) await page.getByLabel(`Tôi biết và vẫn ban hành, giao thiếu ${short}`).check();
  await page.getByLabel("Số văn bản").fill(number);
  await page.getByLabel("Trích yếu").fill("Kế hoạch kết nạp đảng viên năm nay");
  await page.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await page.getByText("Đã ban hành 1 chỉ tiêu.").waitFor();
}

/** The number of admissions that a home page shows for one of its units. */
function admissionsOf(page: Page, unit: string) {
  return page.getByRole("row", { name: new RegExp(`^${unit} `) });
}

/** What the demo has of a unit so far: it goes on with the calendar, so no number stands here. */
async function countOf(page: Page, unit: string, count: RegExp): Promise<number> {
  await expect.poll(() => admissionsOf(page, unit).innerText()).toMatch(count);
  return Number(count.exec(await admissionsOf(page, unit).innerText())![1]);
}

test("a target flows from the city to a branch; what the branch records shows above, on pages open all the while", async () => {
  const city = (await visit("thanhuy.hanoi")).page;
  await issue(city, ward, "90", "45-KH/TU");

  const staff = (await visit("dongda.canbo")).page;
  await staff.getByText("45-KH/TU").waitFor();
  await staff.getByRole("button", { name: "Xác nhận đã nhận" }).click();
  await staff.getByText("45-KH/TU").waitFor({ state: "detached" });
  await issue(staff, branch, "3", "07-KH/ĐU", 87);

  // Both offices open the branch's way up: the city its wards, the ward its branches.
  await menu(city, "Trang chính");
  await menu(staff, "Trang chính");
  await city.getByLabel("Lọc theo tên hoặc mã").fill("dong da");
  await staff.getByLabel("Lọc theo tên hoặc mã").fill("to dan pho so 1");
  const admitted = await countOf(city, ward, /\((\d+)\/90\)/);
  const own = await countOf(staff, branch, /(\d+) trên 3/);

  const secretary = (await visit("tdp1.dongda", { width: 390, height: 844 })).page;
  await secretary.getByRole("link", { name: "Ghi kết quả", exact: true }).first().click();
  for (let count = 1; count <= 3; count++) {
    if (count > 1) await secretary.getByRole("button", { name: "Ghi thêm kết quả" }).click();
    await secretary.getByLabel("Nhóm nguồn").selectOption({ label: "Giáo viên" });
    await secretary.getByRole("button", { name: "Ghi kết quả" }).click();
    await secretary.getByText("Đã ghi kết quả").first().waitFor();
  }
  await expect.poll(() => admissionsOf(city, ward).innerText(), { timeout: 5000 }).toContain(`${admitted + 3}/90`);

  await menu(secretary, "Trang chính");
  const today = todayInVietnam().split("-").reverse().join("/");
  const ours = secretary.getByRole("listitem").filter({ hasText: today });
  await ours.first().getByRole("button", { name: "Thu hồi" }).click();
  await secretary.getByLabel("Lý do thu hồi").fill("Ghi nhầm ngày");
  await secretary
    .getByRole("dialog")
    .getByRole("button", { name: /Thu hồi/ })
    .click();

  await expect.poll(() => admissionsOf(city, ward).innerText(), { timeout: 5000 }).toContain(`${admitted + 2}/90`);
  await expect.poll(() => admissionsOf(staff, branch).innerText(), { timeout: 5000 }).toContain(`${own + 2} trên 3`);

  // The receipt: two standing facts of this month and group, and the reversed pair folded into one line.
  const [year, month] = todayInVietnam().split("-").map(Number);
  await staff.getByRole("link", { name: branch, exact: true }).click();
  await staff.waitForURL(/\/unit\//);
  const unitPage = new URL(staff.url()).pathname;
  await staff.goto(`${new URL(staff.url()).origin}${unitPage}/results?year=${year}&indicator=ADMISSIONS&month=${month}&group=TEACHER`);
  await staff.getByText("2 kết quả còn hiệu lực, 1 kết quả đã thu hồi.").waitFor();
}, 120_000);
