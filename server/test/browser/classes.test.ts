import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { addDays, dateInVietnam } from "../../domain/calendar.ts";
import { closeBrowser, menu, visit } from "./browser.ts";

afterAll(closeBrowser);

const title = "Lớp nhận thức của phường, khóa bổ sung";

/** A day in the three boxes of a field, so many days from now. */
async function fillDay(page: Page, name: string, ahead: number): Promise<void> {
  const [year, month, day] = addDays(dateInVietnam(new Date()), ahead).split("-").map(Number);
  const group = page.getByRole("group", { name });
  for (const [box, value] of [
    ["Ngày", day],
    ["Tháng", month],
    ["Năm", year],
  ] as const)
    await group.getByLabel(box, { exact: true }).fill(String(value));
}

test("a ward opens a class, a branch names somebody on a phone, the ward marks who came and who passed, and the person's case shows its step", async () => {
  const { page: ward } = await visit("dongda.canbo");
  await menu(ward, "Lớp bồi dưỡng");
  await ward.getByRole("link", { name: "Mở lớp" }).click();
  await ward.getByLabel("Tên lớp").fill(title);
  await ward.getByLabel("Nơi học").fill("Hội trường phường");
  await fillDay(ward, "Ngày khai giảng", 0);
  await fillDay(ward, "Ngày bế giảng", 0);
  await fillDay(ward, "Hạn cử người", 0);
  await ward.getByLabel("Số chỗ").fill("20");
  await ward.getByRole("button", { name: "Thêm buổi học" }).click();
  await fillDay(ward, "Ngày học buổi 1", 0);
  await ward.getByLabel("Nội dung buổi 1").fill("Điều lệ Đảng");
  await ward.getByRole("button", { name: "Mở lớp" }).click();
  await ward.getByRole("heading", { level: 1, name: title }).waitFor();

  const { page: phone } = await visit("tdp1.dongda", { width: 390, height: 844 });
  const due = phone.getByRole("region", { name: "Lớp bồi dưỡng" });
  await due.getByRole("link", { name: title }).click();
  const ready = phone.getByRole("checkbox", { disabled: false }).first();
  await ready.check();
  const name = (
    await phone
      .getByRole("listitem")
      .filter({ has: phone.locator("input:checked") })
      .locator("label")
      .innerText()
  ).trim();
  await phone.getByRole("button", { name: "Cử 1 người vào lớp" }).click();
  await phone.getByRole("region", { name: "Người được cử" }).getByText("Chờ duyệt").waitFor();
  expect(await phone.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);

  await ward.reload();
  await ward.getByRole("checkbox", { name }).check();
  await ward.getByRole("button", { name: "Lưu danh sách" }).click();
  await ward.getByText("Đã nhận 1/20 chỗ").waitFor();
  await ward.getByRole("button", { name: "Khai giảng" }).click();
  await ward.getByRole("button", { name: /^Lưu điểm danh/ }).click();
  await ward.getByRole("cell", { name: "1/1" }).waitFor();
  await ward.getByLabel(`Kết quả: ${name}`).selectOption({ label: "Đạt" });
  await ward.getByLabel("Số giấy đầu tiên").fill("31");
  await ward.getByRole("button", { name: "Ghi kết quả 1 người" }).click();
  await ward.getByRole("cell", { name: /^Số 31\// }).waitFor();
  await ward.getByRole("button", { name: "Kết thúc lớp" }).click();
  await ward.getByText("Đã kết thúc", { exact: true }).waitFor();

  await phone.reload();
  await phone.getByRole("link", { name }).click();
  await phone.getByRole("heading", { level: 1, name }).waitFor();
  const history = phone.getByRole("region", { name: "Quá trình" });
  await history.getByText("Ghi giấy chứng nhận").first().waitFor();
  expect(await history.innerText()).toMatch(/31\/\d{4}/);
}, 60_000);
