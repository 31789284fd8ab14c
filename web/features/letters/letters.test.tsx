import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { caseLetterOf } from "../../test/caseLetters.ts";
import { personOf } from "../../test/people.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const can = ["read", "readFigures", "readCandidates", "readCaseQueue", "acceptCase"];

test("a branch reads who was sent to it and takes the case over; it says what that means first", async () => {
  await page.viewport(390, 844);
  const world = makeWorld("BRANCH_SECRETARY", { can, caseLetters: [caseLetterOf("l1", "Nguyễn Thị Hoài An")] });
  const { screen } = await renderApp(world, "/letters");
  await expect.element(screen.getByRole("heading", { name: "Nguyễn Thị Hoài An" })).toBeVisible();
  await expect.element(screen.getByText("Khi chuyển: Đang bồi dưỡng, giúp đỡ · gửi ngày 20/11/2026")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await screen.getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(/nơi gửi không xem được nữa/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
  await expect.element(screen.getByText("Đã tiếp nhận", { exact: true })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Tiếp nhận hồ sơ" })).not.toBeInTheDocument();
  expect(world.sent.at(-1)).toMatchObject({ field: "acceptCase", input: { letterId: "l1" } });
});

test("whoever declines says why, and both ends read it", async () => {
  const world = makeWorld("BRANCH_SECRETARY", { can, caseLetters: [caseLetterOf("l1", "Nguyễn Thị Hoài An")] });
  const { screen } = await renderApp(world, "/letters");
  await screen.getByRole("button", { name: "Không tiếp nhận" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Không tiếp nhận" }).click();
  await expect.element(dialog.getByText("Nhập lý do không tiếp nhận").first()).toBeVisible();
  await dialog.getByLabelText("Lý do không tiếp nhận").fill("Không công tác ở đây");
  await dialog.getByRole("button", { name: "Không tiếp nhận" }).click();
  await expect.element(screen.getByText("Lý do không tiếp nhận: Không công tác ở đây")).toBeVisible();
});

test("whoever sent a case calls it back while it waits, and opens the case from here", async () => {
  const sent = caseLetterOf("l1", "Nguyễn Thị Hoài An", { can: ["callBackCase"], candidateId: "p1" });
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { can, caseLetters: [sent] }), "/letters");
  await expect.element(screen.getByRole("link", { name: "Nguyễn Thị Hoài An" })).toHaveAttribute("href", "/people/p1");
  await screen.getByRole("button", { name: "Thu hồi" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: "Thu hồi" }).click();
  await expect.element(screen.getByText("Đã thu hồi", { exact: true })).toBeVisible();
});

test("a letter that comes in shows at once, on the page and on the branch's home, which leads there", async () => {
  const world = makeWorld("BRANCH_SECRETARY", { can });
  const { screen, queueChanged } = await renderApp(world, "/letters");
  await expect.element(screen.getByText("Không có hồ sơ nào chuyển đi hoặc chuyển đến.")).toBeVisible();
  world.caseLetters = [caseLetterOf("l1", "Nguyễn Thị Hoài An")];
  queueChanged("TRANSFERS");
  await expect.element(screen.getByRole("heading", { name: "Nguyễn Thị Hoài An" })).toBeVisible();
  await screen.unmount();
  const { screen: home } = await renderApp(world);
  await expect.element(home.getByRole("heading", { name: "1 hồ sơ chuyển đến chờ tiếp nhận" })).toBeVisible();
  await home.getByRole("link", { name: "Xem và trả lời" }).click();
  await expect.element(home.getByRole("heading", { level: 1, name: "Chuyển hồ sơ" })).toBeVisible();
});

test("a case that was let go is sent to a branch of another ward, found by typing; then it says whom it waits for", async () => {
  const moved = { state: "MOVED" as const, stateVi: "Đã chuyển nơi khác", next: [], can: ["read", "handOverCase", "sendCase"] };
  const world = makeWorld("WARD_STAFF", { people: [personOf("p1", "Nguyễn Thị Hoài An", moved)] });
  const { screen } = await renderApp(world, "/people/p1");
  await screen.getByRole("button", { name: "Chuyển sang phường, xã khác" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await expect.element(dialog.getByText("Chọn phường, xã").first()).toBeVisible();
  await dialog.getByLabelText("Phường, xã").fill("hoa lac");
  await dialog.getByRole("option", { name: "Đảng bộ xã Hòa Lạc" }).click();
  await dialog.getByLabelText("Chi bộ tiếp nhận").fill("thon");
  await dialog.getByRole("option", { name: "Chi bộ Thôn 1" }).click();
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole("button", { name: "Gửi hồ sơ" }).click();
  await expect.element(screen.getByText(/đang chờ Chi bộ Thôn 1 tiếp nhận/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Chuyển sang phường, xã khác" })).not.toBeInTheDocument();
  expect(world.sent.at(-1)).toMatchObject({ field: "sendCase", input: { candidateId: "p1", unitId: "thon1" } });
});
