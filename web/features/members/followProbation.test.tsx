import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { memberOf } from "../../test/members.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const probationer = (can: string[]) =>
  memberOf("m1", "Lý Thị Hạnh", { standing: "PROBATIONARY", joinedOn: "2025-11-03", officialOn: null, can });

async function onPage(can: string[], more: object = {}) {
  const world = { ...makeWorld("BRANCH_SECRETARY", { members: [probationer(can)], ...more }) };
  world.can.push("readMembers");
  const { screen, history } = await renderApp(world, "/members/m1");
  await expect.element(screen.getByRole("heading", { name: "Lý Thị Hạnh" })).toBeVisible();
  return { world, screen, history };
}

test("a listed probationer is followed by keyboard from the day of the ceremony, and their case opens", async () => {
  const { world, screen, history } = await onPage(["updateMember", "followProbation"]);
  await screen.getByRole("button", { name: "Theo dõi thời gian dự bị" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(/^Hệ thống mở hồ sơ từ thời gian dự bị/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  const day = dialog.getByRole("group", { name: "Ngày tổ chức lễ kết nạp" }).getByLabelText("Ngày", { exact: true });
  await day.fill("19");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => history.location.pathname).toBe("/people/c1");
  expect(world.sent.findLast(({ field }) => field === "followProbation")?.input).toMatchObject({ memberId: "m1", on: "2025-11-19" });
});

test("the day is that of joining until another is typed; what the server says against it stands beside it", async () => {
  const message = "Ngày tổ chức lễ kết nạp không thể trước ngày vào Đảng trong danh sách.";
  const failures = new Map([["followProbation", [{ code: "BAD_INPUT", message, field: "on" }]]]);
  const { world, screen } = await onPage(["followProbation"], { failures });
  await screen.getByRole("button", { name: "Theo dõi thời gian dự bị" }).click();
  await screen.getByRole("button", { name: "Bắt đầu theo dõi" }).click();
  await expect.element(screen.getByRole("dialog").getByText(message).first()).toBeVisible();
  expect(world.sent.findLast(({ field }) => field === "followProbation")?.input).toMatchObject({ on: "2025-11-03" });
});

test("nobody is asked to follow who is followed already", async () => {
  const { screen } = await onPage(["updateMember"]);
  await expect.element(screen.getByRole("heading", { name: "Đảng viên dự bị" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Theo dõi thời gian dự bị" })).not.toBeInTheDocument();
});
