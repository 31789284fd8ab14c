import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { letterOf } from "../../test/members.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

const late = { overdue: true, workingDaysLeft: -3, dueOn: "2026-11-18" };
const comer = () => letterOf("t1", "Nguyễn Thị Ánh", { dueConfirmed: false, toName: "Đảng bộ phường Đống Đa", can: ["receiveMember"] });
const lent = () =>
  letterOf("t3", "Lê Ngọc Nam", {
    ...{ kind: "TEMPORARY", state: "RECEIVED", until: "2026-10-31", receivedOn: "2026-05-05" },
    ...{ overdue: true, can: ["returnMember"], memberId: "m3" },
  });
const all = () => [
  comer(),
  letterOf("t2", "Nguyễn Xuân Lâm", { ...late, memberId: "m2", can: ["callBackMember"] }),
  lent(),
  letterOf("t4", "Vũ Thị Mơ", { state: "CALLED_BACK" }),
];
function ward(change: Partial<World> = {}): World {
  const world = makeWorld("WARD_STAFF", { letters: all(), ...change });
  return { ...world, can: [...world.can, "readMembers"] };
}

test("letters on the way stand overdue first; the chips show who is away for a time and what is closed", async () => {
  const { screen, history } = await renderApp(ward(), "/transfers");
  await expect.element(screen.getByText("Quá hạn nộp giấy 3 ngày làm việc (18/11/2026)")).toBeVisible();
  await expect.element(screen.getByRole("heading", { level: 2 }).first()).toHaveTextContent("Nguyễn Xuân Lâm");
  await expect.element(screen.getByText("Hạn nộp giấy: còn 23 ngày làm việc (24/12/2026, tạm tính)")).toBeVisible();
  await expect.element(screen.getByText("Chờ Đảng bộ phường Láng tiếp nhận")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Sinh hoạt tạm thời" }).click();
  await expect.element(screen.getByText("Hết hạn tạm thời, chưa trở về")).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Lê Ngọc Nam" })).toHaveAttribute("href", "/members/m3");
  expect(history.location.search).toBe("?view=AWAY");
  await screen.getByRole("button", { name: "Đã thu hồi, đã trở về" }).click();
  await expect.element(screen.getByText("Đã thu hồi giấy")).toBeVisible();
});

test("a member is taken into a branch that is found by typing; without one nothing is sent, and a refusal is read in the dialog", async () => {
  const failures = new Map([["receiveMember", [{ code: "BAD_INPUT", message: "Ngày này trước ngày giới thiệu.", field: "on" }]]]);
  const world = ward({ failures });
  const { screen } = await renderApp(world, "/transfers");
  await screen.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await expect.element(dialog.getByRole("link", { name: "Chọn chi bộ tiếp nhận" })).toBeVisible();
  expect(world.sent).toEqual([]);
  await dialog.getByRole("combobox", { name: "Chi bộ tiếp nhận" }).fill("Tổ dân phố số 2");
  await dialog.getByRole("option", { name: /Chi bộ Tổ dân phố số 2/ }).click();
  await dialog.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await dialog.getByRole("link", { name: "Ngày này trước ngày giới thiệu." }).click();
  await expect.element(dialog.getByLabelText("Ngày", { exact: true })).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(screen.getByText("Nguyễn Thị Ánh")).not.toBeInTheDocument();
});

test("on a phone a letter is called back and a stay is ended, each with its day", async () => {
  await page.viewport(390, 844);
  const world = ward();
  const { screen } = await renderApp(world, "/transfers");
  const dialog = screen.getByRole("dialog");
  await screen.getByRole("button", { name: "Thu hồi giấy" }).click();
  await dialog.getByRole("button", { name: "Thu hồi giấy" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Sinh hoạt tạm thời" }).click();
  await screen.getByRole("button", { name: "Đã trở về", exact: true }).click();
  await dialog.getByRole("button", { name: "Đã trở về" }).click();
  await expect.element(screen.getByText("Không có ai đang sinh hoạt tạm thời.")).toBeVisible();
  expect(world.sent.map(({ field }) => field)).toEqual(["callBackMember", "returnMember"]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test("the home of sender and host names who is beyond the last day of a stay, and whom the ward is to take in", async () => {
  const { screen } = await renderApp(ward(), "/");
  const away = screen.getByRole("region", { name: "1 đảng viên hết hạn sinh hoạt tạm thời" });
  await expect.element(away.getByText("Hết hạn từ 31/10/2026, chưa ghi trở về")).toBeVisible();
  await expect.element(away.getByRole("link", { name: "Lê Ngọc Nam" })).toHaveAttribute("href", "/members/m3");
  await expect.element(away.getByRole("link", { name: "Ghi đồng chí đã trở về" })).toHaveAttribute("href", "/transfers?view=AWAY");
  await expect.element(screen.getByRole("heading", { name: "Chuyển sinh hoạt cần chú ý (2)" })).toBeVisible();
});
