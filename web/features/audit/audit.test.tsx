import { expect, test } from "vitest";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("the log says in words who did what to whom, and what it was before: no code, no id, no field name", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR"), "/audit");
  await expect.element(screen.getByRole("rowheader", { name: "Ban hành chỉ tiêu" })).toBeVisible();
  for (const words of [
    "Trần Văn Bình",
    "Chỉ tiêu: Kết nạp đảng viên",
    "Kỳ: quý III/2026",
    "Mức chỉ tiêu: 3 → 5",
    "Điểm trái quy tắc đã xác nhận: mức tối đa không chứa hết số cần chia, số giao cao hơn mức tối đa",
    "Người liên quan: Lê Thị Ngọc Ánh",
  ])
    await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
  await expect.element(screen.getByText(/^Vai trò: /)).toBeVisible();
  const page = document.querySelector("main")?.textContent ?? "";
  expect(page).not.toMatch(/[A-Z]{2,}_[A-Z]+|[0-9a-f]{8}-[0-9a-f]{4}|indicator|"|null/);
  expect(await axeFindings()).toEqual([]);
});

test("a year of working days is told with its days as days, what is no longer published too", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR"), "/audit?act=PROCEDURE");
  await expect.element(screen.getByRole("rowheader", { name: "Đặt lịch ngày làm việc" })).toBeVisible();
  const told = [...document.querySelectorAll("main td li")].map((line) => line.textContent).filter((line) => !line?.startsWith("Đơn vị"));
  expect(told).toEqual([
    "Năm: 2027",
    "Lịch nghỉ đã công bố: Có → Chưa",
    "Ngày nghỉ: 16/04/2027 → 15/04/2027, 16/04/2027",
    "Ngày làm bù: – → 17/04/2027",
  ]);
});

test("of a refusal the reason is told, and nothing else is called one", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR"), "/audit");
  const refused = screen.getByRole("row", { name: /Đỗ Thị Hạnh/ });
  await expect.element(refused).toBeVisible();
  const told = [...refused.element().querySelectorAll("td li")].map((line) => line.textContent);
  expect(told).toEqual(["Lý do: Không có quyền"]);
});

const rows = () =>
  [...document.querySelectorAll("main [scope=row], main th[scope=row]")].map((row) => row.textContent?.replace(/^Việc/, ""));

test("signing in is left out until it is asked for, which is one click and stays in the address", async () => {
  const { screen, history } = await renderApp(makeWorld("AUDITOR"), "/audit");
  await expect
    .poll(rows)
    .toEqual(["Ban hành chỉ tiêu", "Giao chức vụ", "Đặt lịch ngày làm việc", "Nhập danh sách dừng vì lỗi", "Mở lớp bồi dưỡng"]);
  await screen.getByLabelText("Hiện cả đăng nhập, đăng xuất").click();
  await expect
    .poll(rows)
    .toEqual([
      "Ban hành chỉ tiêu",
      "Giao chức vụ",
      "Đăng nhập",
      "Đặt lịch ngày làm việc",
      "Nhập danh sách dừng vì lỗi",
      "Mở lớp bồi dưỡng",
    ]);
  expect(history.location.search).toBe("?signIns=true");
  await screen.getByLabelText("Việc", { exact: true }).selectOptions("Người dùng, chức vụ, mật khẩu");
  await expect.poll(rows).toEqual(["Giao chức vụ"]);
});

test("a link opens the log as it was looked at: person, kind of act and days", async () => {
  const { screen, history } = await renderApp(makeWorld("AUDITOR"), "/audit?person=Bình&act=TARGETS&from=2026-11-21&until=2026-11-21");
  await expect.poll(rows).toEqual(["Ban hành chỉ tiêu"]);
  await expect.element(screen.getByLabelText("Người thực hiện")).toHaveValue("Bình");
  await expect.element(screen.getByRole("group", { name: "Từ ngày" }).getByLabelText("Ngày")).toHaveValue("21");
  await screen.getByRole("button", { name: "Bỏ mọi điều kiện" }).click();
  await expect
    .poll(rows)
    .toEqual(["Ban hành chỉ tiêu", "Giao chức vụ", "Đặt lịch ngày làm việc", "Nhập danh sách dừng vì lỗi", "Mở lớp bồi dưỡng"]);
  expect(history.location.search).toBe("");
});

test("a day that does not exist, or days the wrong way round, are said so and nothing is searched", async () => {
  const { screen, history } = await renderApp(makeWorld("AUDITOR"), "/audit");
  const type = async (group: string, [day, month, year]: [string, string, string]) => {
    const boxes = screen.getByRole("group", { name: group });
    await boxes.getByLabelText("Ngày").fill(day);
    await boxes.getByLabelText("Tháng").fill(month);
    await boxes.getByLabelText("Năm").fill(year);
  };
  await type("Từ ngày", ["31", "2", "2026"]);
  await screen.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect.element(screen.getByText("Không có ngày này. Nhập đủ ngày, tháng, năm.")).toBeVisible();
  await type("Từ ngày", ["20", "11", "2026"]);
  await type("Đến ngày", ["19", "11", "2026"]);
  await screen.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect.element(screen.getByText("Ngày kết thúc không được trước ngày bắt đầu.")).toBeVisible();
  expect(history.location.search).toBe("");
  await type("Đến ngày", ["20", "11", "2026"]);
  await screen.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect.poll(rows).toEqual(["Giao chức vụ"]);
  expect(history.location.search).toBe("?from=2026-11-20&until=2026-11-20");
  expect(await axeFindings()).toEqual([]);
});

test("an import that stopped is told as a failure, its counts in words", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR"), "/audit?act=IMPORTS");
  await expect.element(screen.getByRole("rowheader", { name: "Nhập danh sách dừng vì lỗi" })).toBeVisible();
  await expect.element(screen.getByText("Không thành công")).toBeVisible();
  await expect.element(screen.getByText("Hệ thống tự làm")).toBeVisible();
  const told = [...document.querySelectorAll("main td li")].map((line) => line.textContent);
  expect(told).toContain("Số dòng: 12");
  expect(told).toContain("Số dòng lỗi: 3");
  expect(told).toContain("Loại hình: Đảng viên");
  expect(document.querySelector("main")?.textContent).not.toContain("Đã thực hiện");
});
