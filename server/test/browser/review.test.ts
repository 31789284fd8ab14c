import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, menu, visit } from "./browser.ts";

afterAll(closeBrowser);

const most = 15;

/** Presses what a thumb would, and counts. */
function thumb() {
  let taps = 0;
  return {
    count: () => taps,
    async press(target: ReturnType<Page["getByRole"]>) {
      const box = await target.boundingBox();
      expect(box!.height).toBeGreaterThanOrEqual(44);
      await target.click();
      taps += 1;
    },
  };
}

test("a branch sends an unchanged month from its home within fifteen taps on a phone, corrects it, and the ward sees it", async () => {
  const { page: phone } = await visit("tdp1.dongda", { width: 390, height: 844 });
  const { press, count } = thumb();
  await press(phone.getByRole("link", { name: "Nhận xét", exact: true }));
  const keep = phone.getByRole("button", { name: /^Giữ nguyên tất cả/ });
  await keep.waitFor();
  await press(keep);
  // Whoever was not followed last month is answered for one by one.
  for (const card of await phone.getByRole("region").filter({ hasText: "Chưa nhận xét" }).all())
    for (const answer of ["Giữ vững", "Đủ", "Có"]) await press(card.locator("label").filter({ hasText: answer }));
  await press(phone.getByRole("button", { name: "Gửi", exact: true }));
  await phone.getByRole("button", { name: "Sửa và gửi lại" }).waitFor();
  expect(count()).toBeLessThanOrEqual(most);
  expect(await phone.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);

  await phone.getByRole("button", { name: "Sửa và gửi lại" }).click();
  await phone.getByRole("radio", { name: "Cần giúp thêm" }).first().check();
  await phone.getByRole("button", { name: "Gửi", exact: true }).click();
  await phone
    .getByRole("region", { name: "Các bản đã gửi" })
    .getByText(/^Bản 2/)
    .waitFor();

  const { page: staff } = await visit("dongda.canbo");
  await menu(staff, "Nhận xét tháng");
  await staff.getByRole("heading", { name: "Nhận xét tháng", level: 1 }).waitFor();
  // Those who have sent stand behind all who have not; only rows in view are drawn.
  const sent = staff.getByRole("link", { name: /^Chi bộ Tổ dân phố số\s1$/ });
  await staff.getByRole("table").waitFor();
  for (let turn = 0; turn < 30 && !(await sent.isVisible()); turn++) await staff.mouse.wheel(0, 600);
  await sent.click();
  await staff
    .getByText(/Phấn đấu trong tháng: Cần giúp thêm/)
    .first()
    .waitFor();
  // Of the city's page: numbers, and no branch.
  const { page: city } = await visit("thanhuy.hanoi");
  await menu(city, "Nhận xét tháng");
  await city.getByRole("heading", { name: "Nhận xét tháng", level: 1 }).waitFor();
  await city
    .getByText(/chi bộ đã gửi$/)
    .first()
    .waitFor();
  expect(await city.getByRole("table").count()).toBe(0);
}, 120_000);
