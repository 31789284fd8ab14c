import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("a branch secretary finds the procedure in the account's menu; the rules in force come first and say that they are not certain", async () => {
  const { screen, history } = await renderApp(makeWorld("BRANCH_SECRETARY"), "/");
  await screen.getByRole("button", { name: "Nguyễn Thị Hạnh" }).click();
  await screen.getByRole("menuitem", { name: "Quy trình kết nạp" }).click();
  await expect.element(screen.getByRole("heading", { name: "Quy trình kết nạp" })).toBeVisible();
  expect(history.location.pathname).toBe("/procedure");
  await expect.element(screen.getByLabelText("Bộ quy định")).toHaveValue("RS-2026-07");
  await expect.element(screen.getByText("Cần xác nhận")).toBeVisible();
  await expect.element(screen.getByText("208-QĐ/TW, 26/07/2026")).toBeVisible();
});

test("choosing a set shows its papers and what it changed", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/procedure");
  const changes = screen.getByRole("region", { name: "Thay đổi so với bộ trước" });
  await expect.element(changes.getByText("Hạn tổ chức lễ kết nạp tính từ ngày ra quyết định, không từ ngày nhận.")).toBeVisible();
  await screen.getByLabelText("Bộ quy định").selectOptions("01/07/2025 – 25/07/2026 (đã thay thế)");
  await expect.element(screen.getByText("294-QĐ/TW, 26/05/2025")).toBeVisible();
  await expect.element(screen.getByText("Đã đối chiếu văn bản")).toBeVisible();
  await expect.element(changes).not.toBeInTheDocument();
});

test("a step opened by keyboard says whose it is, where it leads, what may stand in its way; closing gives the focus back", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"), "/procedure");
  const step = screen.getByRole("button", { name: "3 Chi bộ họp xét" });
  await expect.element(step).toBeVisible();
  (step.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  const dialog = screen.getByRole("dialog", { name: "Chi bộ họp xét" });
  await expect.element(dialog.getByText("Chi bộ", { exact: true })).toBeVisible();
  await expect.element(dialog.getByText("“Chi bộ đã thông qua”")).toBeVisible();
  await expect.element(dialog.getByText("Không được thông qua thì: “Chi bộ chưa thông qua”")).toBeVisible();
  await expect.element(dialog.getByText("Chưa đủ 18 tuổi vào ngày chi bộ họp.")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(step).toHaveFocus();
});

test("a deadline is told at the step that starts it, in words; numbers have names and units", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR"), "/procedure?step=SUBMIT");
  await expect.element(screen.getByRole("dialog").getByText("Hạn quyết định: 60 ngày làm việc")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  const numbers = screen.getByRole("table", { name: "Các con số" });
  await expect.element(numbers.getByRole("rowheader", { name: "Thời gian dự bị" })).toBeVisible();
  await expect.element(numbers.getByText("12 tháng")).toBeVisible();
});

test("underneath the picture is a list: lanes in order, in each its steps with the state they lead to", async () => {
  const { screen } = await renderApp(makeWorld("OPERATOR"), "/procedure");
  const lanes = screen.getByRole("region", { name: "Các bước từ quần chúng ưu tú đến đảng viên chính thức" });
  await expect.element(lanes.getByRole("heading", { name: "Cấp đề nghị" })).toBeVisible();
  const headings = [...document.querySelectorAll("section ol h3")].map((heading) => heading.textContent);
  expect(headings).toEqual(["Chi bộ", "Cấp đề nghị", "Ban Xây dựng Đảng thẩm định", "Ban Thường vụ quyết định"]);
  await expect.element(screen.getByText("Dẫn đến: Đảng viên chính thức")).toBeInTheDocument();
  await expect.element(screen.getByRole("link", { name: "Lịch ngày làm việc" })).not.toBeInTheDocument();
});
