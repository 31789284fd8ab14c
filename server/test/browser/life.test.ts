import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, menu, visit } from "./browser.ts";

afterAll(closeBrowser);

const ward = "Đảng bộ phường Láng";
const name = "Lương Thị Khánh Hòa";

/** Fills the step's form by its labels and records it; the form closes when it is kept. */
async function record(page: Page, step: RegExp, fields: Record<string, string> = {}): Promise<void> {
  await page.getByRole("button", { name: step }).first().click();
  const send = page.getByRole("button", { name: "Ghi bước này" });
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).first().fill(value);
  await send.click();
  await send.waitFor({ state: "detached" });
}

/** Who helps: two members who have shared the candidate's place for years. */
async function assignHelpers(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Phân công người giúp đỡ" }).first().click();
  const form = page.getByRole("dialog");
  for (const [place, helper] of ["Bùi Minh Đức", "Hồ Thị Ánh"].entries()) {
    const one = form.getByRole("group", { name: `Người giúp đỡ ${place + 1}` });
    await one.getByLabel("Họ và tên").fill(helper);
    for (const [box, typed] of [
      ["Ngày", "1"],
      ["Tháng", "9"],
      ["Năm", "2019"],
    ] as const)
      await one.getByLabel(box, { exact: true }).fill(typed);
  }
  await form.getByRole("button", { name: "Ghi bước này" }).click();
  await form.waitFor({ state: "detached" });
}

/** What nobody asked when the person was first mentioned is asked before an application is received. */
async function sayEducation(page: Page): Promise<void> {
  await page.getByText("Chưa ghi trình độ học vấn.").first().waitFor();
  await page.getByRole("button", { name: "Sửa thông tin" }).first().click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Trình độ học vấn").selectOption({ label: "Tốt nghiệp trung học phổ thông" });
  await form.getByRole("button", { name: "Lưu thông tin" }).click();
  await form.waitFor({ state: "detached" });
}

async function openInQueue(login: string): Promise<Page> {
  const { page } = await visit(login);
  await menu(page, "Hồ sơ chờ xử lý");
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.getByRole("article", { name }).waitFor();
  return page;
}

/** What the city's page says its ward has admitted this year. */
async function admissions(city: Page): Promise<number> {
  const row = await city.getByRole("row", { name: new RegExp(`^${ward} `) }).innerText();
  return Number(/(\d+)(?:\/| trên )\d+/.exec(row)?.[1]);
}

test("one person goes from the first mention on a phone to the ceremony through the hands of branch, base committee and ward, and the city's admissions rise by one then, not before", async () => {
  const city = (await visit("thanhuy.hanoi")).page;
  await city.getByLabel("Lọc theo tên hoặc mã").fill("phuong lang");
  await expect.poll(() => admissions(city)).toBeGreaterThan(0);
  const before = await admissions(city);

  const { page: phone } = await visit("daihoc-1.lang", { width: 390, height: 844 });
  await menu(phone, "Quần chúng ưu tú");
  await phone.getByRole("link", { name: "+ Thêm quần chúng" }).first().click();
  await phone.getByLabel("Họ và tên").fill(name);
  const born = phone.getByRole("group", { name: "Ngày sinh" });
  await born.getByLabel("Ngày", { exact: true }).fill("29");
  await born.getByLabel("Tháng", { exact: true }).fill("2");
  await born.getByLabel("Năm", { exact: true }).fill("1996");
  await phone.getByLabel("Nữ", { exact: true }).check();
  await phone.getByLabel("Nhóm nguồn").selectOption({ label: "Viên chức khác" });
  await phone.getByRole("button", { name: "Thêm người này" }).click();
  await phone.getByRole("link", { name: "Mở hồ sơ người này" }).click();
  await record(phone, /^Đưa vào danh sách nguồn/);
  await assignHelpers(phone);
  await record(phone, /^Cử đi học lớp nhận thức/, { "Số chỗ còn lại của lớp": "12" });

  const staff = await openInQueue("lang.canbo");
  await record(staff, /^Ghi giấy chứng nhận/, { "Số văn bản": "88/2026" });

  await phone.reload();
  await sayEducation(phone);
  await record(phone, /^Nhận đơn xin vào Đảng/);
  await record(phone, /^Nhận lý lịch/);
  await record(phone, /^Gửi yêu cầu thẩm tra/, { "Số nơi được hỏi": "1" });
  await record(phone, /^Ghi công văn trả lời/);
  await record(phone, /^Kết luận thẩm tra/);
  await phone.getByText("Chưa làm được vì:").waitFor();
  await record(phone, /^Ghi Giới thiệu của đảng viên Bùi Minh Đức/);
  await record(phone, /^Ghi Giới thiệu của đảng viên Hồ Thị Ánh/);
  await record(phone, /^Ghi Nghị quyết giới thiệu của Đoàn/);
  await record(phone, /^Ghi Tổng hợp ý kiến/);
  await record(phone, /^Đưa ra chi bộ xét/);
  const votes = { "Số đảng viên chính thức của chi bộ": "9", "Đảng viên chính thức dự họp": "9", "Số phiếu tán thành": "8" };
  await record(phone, /^Chi bộ họp xét kết nạp/, votes);
  expect(await phone.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);

  const base = await openInQueue("daihoc.lang");
  await record(base, /^Đảng ủy cơ sở ra nghị quyết/, { "Số ủy viên của cấp ủy": "7", "Số phiếu tán thành": "7" });
  await base.getByRole("button", { name: new RegExp(name) }).click();
  await record(base, /^Nộp hồ sơ/);

  await staff.reload();
  await staff.getByRole("button", { name: new RegExp(name) }).click();
  await staff
    .getByRole("article", { name })
    .getByText(/^Hạn quyết định: còn 60 ngày làm việc$/)
    .waitFor();
  await record(staff, /^Bắt đầu thẩm định/);
  await staff.getByRole("button", { name: new RegExp(name) }).click();
  const carried = { "Số ủy viên của cấp ủy": "11", "Số phiếu tán thành": "11", "Số văn bản": "77-QĐ/ĐU" };
  await record(staff, /^Ban Thường vụ quyết định kết nạp/, carried);

  await phone.reload();
  await phone.getByText(/Hạn tổ chức lễ kết nạp: còn 30 ngày làm việc/).waitFor();
  expect(await admissions(city)).toBe(before);
  await record(phone, /^Tổ chức lễ kết nạp/);
  await phone.getByText("Đảng viên dự bị").first().waitFor();
  await expect.poll(() => admissions(city), { timeout: 10_000 }).toBe(before + 1);
}, 300_000);
