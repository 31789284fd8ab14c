import { afterAll, expect, test } from "vitest";
import { closeBrowser, menu, visit } from "./browser.ts";

afterAll(closeBrowser);

const round = /^Rà soát, sàng lọc đảng viên năm \d{4}$/;

test("a branch reviews whoever is left on a phone and sends; nobody above reads it before; the ward confirms, the city is told how many", async () => {
  const { page: staff } = await visit("dongda.bithu");
  await menu(staff, "Rà soát, sàng lọc");
  await staff.getByRole("link", { name: round }).first().click();
  const row = staff.getByRole("row").filter({ hasText: /Chi bộ Tổ dân phố số\s6/ });
  await row.getByText("Chưa gửi").waitFor();
  expect(await row.getByRole("link").count()).toBe(0);

  const { page: phone } = await visit("tdp6.dongda", { width: 390, height: 844 });
  await phone.getByRole("link", { name: round }).click();
  await phone.getByRole("button", { name: "Gửi kết quả rà soát" }).waitFor();
  expect(await phone.getByRole("button", { name: "Gửi kết quả rà soát" }).isDisabled()).toBe(true);
  const reminded = phone.getByLabel(/^Kết quả: /).last();
  await reminded.selectOption({ label: "Nhắc nhở" });
  await phone
    .getByLabel(/^Tiêu chí: /)
    .last()
    .selectOption({ index: 1 });
  await phone
    .getByLabel(/^Căn cứ: /)
    .last()
    .selectOption({ index: 1 });
  await phone.getByRole("button", { name: "Những người còn lại không có vấn đề" }).click();
  await phone.getByRole("button", { name: /^Lưu kết quả \d+ người$/ }).click();
  await phone.getByText(/^Đã rà soát đủ/).waitFor();
  await phone.getByRole("button", { name: "Gửi kết quả rà soát" }).click();
  await phone.getByText("Đã gửi", { exact: true }).first().waitFor();
  expect(await phone.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);

  await staff.reload();
  await row.getByRole("link").click();
  await staff.getByText("Nhắc nhở").first().waitFor();
  await staff.getByRole("button", { name: "Xác nhận kết quả" }).click();
  await staff.getByText("Đã xác nhận", { exact: true }).first().waitFor();

  const { page: city } = await visit("thanhuy.hanoi");
  await menu(city, "Rà soát, sàng lọc");
  await city.getByRole("link", { name: round }).first().click();
  await city.getByText(/chi bộ đã gửi, đã rà soát/).waitFor();
  const told = city.getByRole("row").filter({ hasText: /Chi bộ Tổ dân phố số\s6/ });
  await told.getByText("Đã xác nhận").waitFor();
  expect(await told.getByRole("link").count()).toBe(0);
  expect(await city.getByText("Nhắc nhở").count()).toBe(0);
}, 120_000);
