import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { today } from "../../lib/fmt.ts";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { requestOf } from "../../test/requests.ts";
import { makeWorld, type World } from "../../test/world.ts";

function worldOf(role: World["role"], requests: World["privacy"]["requests"], more: string[] = []): World {
  const world = makeWorld(role);
  return { ...world, privacy: { ...world.privacy, requests }, can: [...world.can, "readPrivacy", ...more] };
}
const staff = ["readSubjectRequests", "receiveSubjectRequest"];

test("a branch sees what waits with its clocks, opens it, and acknowledges it; the committee's answer is then waited for", async () => {
  const world = worldOf("BRANCH_SECRETARY", [requestOf("r1", "Trần Thị Hỏi")], staff);
  const { screen } = await renderApp(world, "/privacy/requests");
  await expect.element(screen.getByText("Xem dữ liệu đang lưu về mình")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("link", { name: "Trần Thị Hỏi" }).click();
  await expect.element(screen.getByRole("heading", { name: "Việc tiếp theo: báo cho người yêu cầu biết đã nhận" })).toBeVisible();
  await screen.getByRole("button", { name: "Báo đã nhận yêu cầu" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: "Ghi đã báo" }).click();
  await expect.element(screen.getByText("Chờ Đảng bộ phường Đống Đa trả lời.")).toBeVisible();
  expect(world.sent).toMatchObject([{ field: "acknowledgeSubjectRequest", input: { requestId: "r1", revision: 1, on: today() } }]);
});

test("on a phone a committee refuses to erase a member: without ground and words nothing is sent", async () => {
  await page.viewport(390, 844);
  const request = requestOf("r2", "Lê Văn Xóa", {
    kind: "ERASE",
    state: "ACKNOWLEDGED",
    acknowledgedOn: "2026-11-04",
    can: ["answerSubjectRequest"],
  });
  const world = worldOf("WARD_STAFF", [request], staff);
  const { screen } = await renderApp(world, "/privacy/requests/r2");
  await expect.element(screen.getByText(/pháp luật buộc lưu giữ nên không xóa được/)).toBeVisible();
  await screen.getByRole("button", { name: "Trả lời yêu cầu" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Từ chối" }).click();
  await dialog.getByRole("button", { name: "Ghi trả lời" }).click();
  await expect.element(dialog.getByRole("link", { name: "Chọn căn cứ không đáp ứng" })).toBeVisible();
  expect(world.sent).toEqual([]);
  await dialog.getByLabelText("Căn cứ không đáp ứng").selectOptions("KEPT_BY_LAW");
  await dialog.getByLabelText(/Giải thích/).fill("Đang là đảng viên.");
  await dialog.getByRole("button", { name: "Ghi trả lời" }).click();
  await expect.element(screen.getByRole("heading", { name: "Yêu cầu đã được trả lời" })).toBeVisible();
  expect(world.sent).toMatchObject([{ input: { outcome: "REFUSED", ground: "KEPT_BY_LAW", words: "Đang là đảng viên." } }]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test("a request is taken down from a person's page", async () => {
  const world = worldOf("BRANCH_SECRETARY", [], staff);
  const { screen } = await renderApp(world, "/privacy/requests/new?memberId=m1");
  await screen.getByRole("radio", { name: "Sửa dữ liệu sai" }).click();
  await screen.getByRole("radio", { name: "Đối chiếu căn cước" }).click();
  await screen.getByRole("button", { name: "Ghi yêu cầu" }).click();
  await expect.element(screen.getByRole("heading", { level: 1, name: "Nguyễn Thị Hỏi" })).toBeVisible();
  expect(world.sent).toMatchObject([{ input: { memberId: "m1", kind: "CORRECT", identity: "ID_CARD", receivedOn: today() } }]);
});

test("an auditor's list gives no name, and the request asks why before it does", async () => {
  const { screen } = await renderApp(worldOf("AUDITOR", [requestOf("r1", "Trần Thị Hỏi")], ["readSubjectRequests"]), "/privacy/requests");
  await expect.element(screen.getByText(/^Danh sách này không nêu tên/)).toBeVisible();
  await expect.element(screen.getByText("Trần Thị Hỏi")).not.toBeInTheDocument();
  await screen.getByRole("link", { name: "Xem dữ liệu đang lưu về mình" }).click();
  await screen.getByLabelText(/Lý do/).fill("Kiểm tra thời hạn");
  await expect.element(screen.getByText("Trần Thị Hỏi")).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Mở hồ sơ" }).click();
  await expect.element(screen.getByRole("heading", { level: 1, name: "Trần Thị Hỏi" })).toBeVisible();
});

test("what was written down too late is said so, and what was granted but is to be done by hand", async () => {
  const said = {
    state: "ANSWERED",
    outcome: "GRANTED",
    acknowledgedOn: "2026-11-04",
    answeredOn: "2026-11-05",
    can: [],
    clocks: [],
  } as const;
  const recorded = { recordedOn: "2026-11-03", acknowledgeRecordedOn: "2026-11-04", answerRecordedOn: "2026-11-20" };
  const request = requestOf("r3", "Phạm Văn Giữ", { ...said, can: [], clocks: [], kind: "RESTRICT", ...recorded, late: ["ANSWER"] });
  const { screen } = await renderApp(worldOf("WARD_STAFF", [request], staff), "/privacy/requests/r3");
  await expect.element(screen.getByText("Đáp ứng toàn bộ · ghi vào hệ thống ngày 20/11/2026, muộn hạn")).toBeVisible();
  await expect.element(screen.getByText(/^Hệ thống chỉ ghi lại quyết định này: người này vẫn có trong danh sách/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("the city sees numbers alone, and its home says how many are overdue", async () => {
  const { screen } = await renderApp(worldOf("CITY_BOARD", [requestOf("r1", "Trần Thị Hỏi")]), "/privacy/requests");
  await expect.element(screen.getByText("Thành phố chỉ thấy số lượng và số quá hạn, không thấy người yêu cầu.")).toBeVisible();
  await expect.element(screen.getByText("Trần Thị Hỏi")).not.toBeInTheDocument();
  const home = await renderApp(worldOf("CITY_BOARD", [requestOf("r1", "Trần Thị Hỏi")]), "/");
  await expect.element(home.screen.getByText("1 yêu cầu quá hạn").first()).toBeVisible();
});
