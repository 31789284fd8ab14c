import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { classOf } from "../../test/classes.ts";
import { personOf, recorded, stepOf, type WorldPerson } from "../../test/people.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const missing = {
  code: "PAPER_MISSING_5" as const,
  textVi: "Thiếu tổng hợp ý kiến (5-KNĐ).",
  textEn: "The summary of opinions is missing.",
};
const helpers = [
  { listed: true, name: "Lê Văn Bền", kind: "MEMBER" as const, togetherSince: "2020-01-01" },
  { listed: null, name: "Phạm Thị Ánh", kind: "MEMBER" as const, togetherSince: "2021-01-01" },
];
const papers = [
  recorded("RECORD_PAPER", "Ghi giấy tờ", "2026-10-02", { paper: "3-KND", helper: 1, number: "03", keptAt: "Tủ hồ sơ số 2" }),
  recorded("ASSIGN_HELPERS", "Phân công người giúp đỡ", "2026-07-01", { helpers }),
  { ...recorded("PAUSE", "Tạm dừng", "2026-06-20", { reason: "Đi học xa" }), undone: true },
  recorded("IDENTIFY", "Phát hiện quần chúng ưu tú", "2026-06-01", { by: "MASS_BODY" }),
];
const held = (more: Partial<WorldPerson> = {}) =>
  personOf("p1", "Nguyễn Thị Hoài An", {
    state: "OPINIONS",
    stateVi: "Lấy ý kiến",
    since: "2026-10-01",
    next: [stepOf("PUT_TO_BRANCH", "Đưa ra chi bộ xét", { refusals: [missing] })],
    history: papers.map((step) => structuredClone(step)),
    ...more,
  });

test("the stage, the clock and what stands in the way of the next step come first, in words", async () => {
  const clock = { code: "DECISION" as const, nameVi: "Hạn quyết định", nameEn: "", statutory: true, dueOn: "2026-12-01", confirmed: true };
  const people = [held({ clocks: [{ ...clock, overdue: false, workingDaysLeft: 12, reminder: null }] })];
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { people }), "/people/p1");
  const where = screen.getByRole("region", { name: "Hồ sơ đang ở đâu" });
  await expect.element(where.getByRole("heading", { name: "Lấy ý kiến" })).toBeVisible();
  await expect.element(where.getByText(/^Chặng 3\/6: Hồ sơ · từ ngày 01\/10\/2026/)).toBeVisible();
  await expect.element(where.getByText("Hạn quyết định: còn 12 ngày làm việc")).toBeVisible();
  await expect.element(where.getByText("Chưa làm được vì:")).toBeVisible();
  await expect.element(where.getByText(/Thiếu tổng hợp ý kiến/)).toBeVisible();
  await expect.element(where.getByRole("button")).not.toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
});

test("whose turn it is stands there when it is not ours, and no button", async () => {
  const next = [stepOf("RESOLVE_AT_BASE", "Đảng ủy cơ sở ra nghị quyết (8-KNĐ)", { by: "PROPOSER", mine: false })];
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: [held({ next, aside: [] })] }), "/people/p1");
  await expect.element(screen.getByText("Chờ cấp ủy cơ sở")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: /ra nghị quyết|Ghi/ })).not.toBeInTheDocument();
});

test("that a class records the next step is told to whoever holds the class; to the branch it waits for them", async () => {
  const records = { code: "CLASS_RECORDS" as const, textVi: "Ghi ở trang của lớp đó.", textEn: "It is recorded at the class." };
  const next = [stepOf("START_CLASS", "Bắt đầu học", { by: "CLASS_HOLDER", mine: false, refusals: [records] })];
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: [held({ next })] }), "/people/p1");
  const where = screen.getByRole("region", { name: "Hồ sơ đang ở đâu" });
  await expect.element(where.getByText("Chờ nơi mở lớp")).toBeVisible();
  await expect.element(where.getByText("Ghi ở trang của lớp đó.")).not.toBeInTheDocument();
  await screen.unmount();
  const mine = [held({ next: next.map((step) => ({ ...step, mine: true })) })];
  const { screen: holder } = await renderApp(makeWorld("WARD_STAFF", { people: mine }), "/people/p1");
  await expect.element(holder.getByText("Ghi ở trang của lớp đó.")).toBeVisible();
});

test("whoever compares national IDs is led there from the case that waits for it; nobody else", async () => {
  const waits = { code: "OPEN_ELSEWHERE" as const, textVi: "Số định danh cần được đối chiếu trước.", textEn: "" };
  const people = () => [held({ next: [stepOf("DECIDE", "Quyết định kết nạp", { refusals: [waits] })] })];
  for (const [can, links] of [
    [["readDuplicates"], 1],
    [[], 0],
  ] as const) {
    const world = makeWorld("WARD_STAFF", { people: people() });
    const { screen } = await renderApp({ ...world, can: [...world.can, ...can] }, "/people/p1");
    const where = screen.getByRole("region", { name: "Hồ sơ đang ở đâu" });
    await expect.element(where.getByText("Số định danh cần được đối chiếu trước.")).toBeVisible();
    expect(where.getByRole("link", { name: "Xem và trả lời" }).elements()).toHaveLength(links);
    await screen.unmount();
  }
});

test("while a class of the ward takes people, to be nominated there is the one way onward", async () => {
  const taken = { code: "CLASS_TAKES" as const, textVi: "Cử người này vào lớp đó.", textEn: "Nominate this person there." };
  const next = [stepOf("NOMINATE", "Cử đi học lớp nhận thức", { refusals: [taken] })];
  const world = makeWorld("BRANCH_SECRETARY", { people: [held({ next })], classes: [classOf("k1")] });
  const { screen } = await renderApp(world, "/people/p1");
  const where = screen.getByRole("region", { name: "Hồ sơ đang ở đâu" });
  await expect.element(where.getByText("Cử người này vào lớp đó.")).toBeVisible();
  await expect.element(where.getByText("Chưa làm được vì:")).not.toBeInTheDocument();
  await where.getByRole("button", { name: /Lớp bồi dưỡng nhận thức về Đảng khóa III/ }).click();
  await expect
    .poll(() => world.sent.find(({ field }) => field === "nominateForClass")?.input)
    .toMatchObject({ classId: "k1", candidateIds: ["p1"] });
});

test("what leads on stands above what turns the case back", async () => {
  const next = [stepOf("RETURN", "Trả hồ sơ để bổ sung"), stepOf("DECIDE", "Quyết định kết nạp")];
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { people: [held({ next })] }), "/people/p1");
  const where = screen.getByRole("region", { name: "Hồ sơ đang ở đâu" });
  await expect.element(where.getByRole("button", { name: "Quyết định kết nạp" })).toBeVisible();
  const names = where.getByRole("button", { name: /kết nạp|hồ sơ/ });
  expect(names.elements().map((button) => button.textContent)).toEqual(["Quyết định kết nạp", "Trả hồ sơ để bổ sung"]);
});

test("papers are told as facts alone: there or missing, number, day and place; the missing one is recorded with one button", async () => {
  const world = makeWorld("BRANCH_SECRETARY", { people: [held()] });
  const { screen } = await renderApp(world, "/people/p1");
  const list = screen.getByRole("region", { name: "Giấy tờ trong hồ sơ" });
  const row = (name: RegExp) => list.getByRole("listitem").filter({ hasText: name });
  await expect.element(row(/Lê Văn Bền/).getByText("ngày 02/10/2026 · số 03 · cất tại Tủ hồ sơ số 2")).toBeVisible();
  await expect.element(row(/Phạm Thị Ánh/).getByText("Chưa có")).toBeVisible();
  await expect.element(list.getByText(/10.-.KNĐ/)).not.toBeInTheDocument();
  await expect
    .element(screen.getByText("Giới thiệu của đảng viên (3-KNĐ) · người giúp đỡ thứ 1 · số 03 · cất tại Tủ hồ sơ số 2", { exact: true }))
    .toBeVisible();
  await row(/Phạm Thị Ánh/)
    .getByRole("button")
    .click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByLabelText("Giấy tờ")).toHaveValue("3-KND");
  await dialog.getByRole("button", { name: "Ghi bước này" }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(world.sent.at(-1)?.input).toMatchObject({
    candidateId: "p1",
    revision: 1,
    event: "RECORD_PAPER",
    facts: { paper: "3-KND", helper: 2 },
  });
});

test("history is newest first; what was taken back is struck through and said so", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: [held()] }), "/people/p1");
  const lines = screen.getByRole("region", { name: "Quá trình" }).getByRole("listitem");
  await expect.element(lines.first()).toHaveTextContent("02/10/2026 Ghi giấy tờ");
  await expect.element(lines.nth(2)).toHaveTextContent("20/06/2026 Tạm dừng (đã thu hồi)");
  await expect
    .element(lines.nth(1))
    .toHaveTextContent(
      "Lê Văn Bền (Đảng viên, cùng nơi từ 01/01/2020) · Phạm Thị Ánh (Đảng viên, không có trong danh sách chi bộ, cùng nơi từ 01/01/2021)",
    );
  await expect.element(lines.last()).toHaveTextContent("đoàn thể giới thiệu");
});

test("the last step is taken back with a reason", async () => {
  const world = makeWorld("BRANCH_SECRETARY", { people: [held()] });
  const { screen } = await renderApp(world, "/people/p1");
  await screen.getByRole("button", { name: "Thu hồi bước cuối" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(/Thu hồi “Ghi giấy tờ” ngày 02\/10\/2026/)).toBeVisible();
  await dialog.getByRole("button", { name: "Thu hồi", exact: true }).click();
  await expect.element(dialog.getByRole("link", { name: "Nêu lý do thu hồi" })).toBeVisible();
  await dialog.getByLabelText("Lý do thu hồi").fill("Ghi nhầm người");
  await dialog.getByRole("button", { name: "Thu hồi", exact: true }).click();
  await expect.element(screen.getByText("Đã thu hồi bước cuối.")).toBeVisible();
  await expect.element(screen.getByText("(đã thu hồi)").first()).toBeVisible();
  expect(world.sent.at(-1)?.input).toMatchObject({ candidateId: "p1", revision: 1, reason: "Ghi nhầm người" });
});

test("whoever may not take a step back is offered nothing of the kind; what nobody asked is said so", async () => {
  const { screen } = await renderApp(makeWorld("BASE_COMMITTEE", { people: [held({ can: ["read"], aside: [] })] }), "/people/p1");
  const facts = screen.getByRole("region", { name: "Thông tin về người này" });
  await expect.element(facts.getByText("chưa hỏi").first()).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Thu hồi bước cuối" })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("region", { name: "Việc khác" })).not.toBeInTheDocument();
});

test("an auditor says why before anything of the person is asked for", async () => {
  const world = makeWorld("AUDITOR", { people: [held({ can: ["read"], aside: [] })] });
  const { screen } = await renderApp(world, "/people/p1");
  await screen.getByLabelText("Lý do xem hồ sơ").fill("x");
  await screen.getByRole("button", { name: "Mở hồ sơ" }).click();
  await expect.element(screen.getByRole("link", { name: "Nêu rõ lý do xem, ít nhất 10 ký tự" })).toBeVisible();
  expect(world.sent).toEqual([]);
  expect(await axeFindings()).toEqual([]);
  await screen.getByLabelText("Lý do xem hồ sơ").fill("Kiểm tra theo kế hoạch");
  await screen.getByRole("button", { name: "Mở hồ sơ" }).click();
  await expect.element(screen.getByRole("heading", { level: 1, name: "Nguyễn Thị Hoài An" })).toBeVisible();
  expect(world.sent).toEqual([{ field: "candidate", input: "Kiểm tra theo kế hoạch" }]);
});

test("a case out of one's sight reads like one that does not exist; one that cannot be read now is asked for again", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"), "/people/nobody");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Không tìm thấy mục này");
  await screen.unmount();
  const failures = new Map([["candidate", [{ code: "UNAVAILABLE", message: "Máy chủ đang bận. Thử lại sau ít phút." }]]]);
  const again = (await renderApp(makeWorld("BRANCH_SECRETARY", { people: [held()], failures }), "/people/p1")).screen;
  await again.getByRole("button", { name: "Thử lại" }).click();
  await expect.element(again.getByRole("heading", { level: 1, name: "Nguyễn Thị Hoài An" })).toBeVisible();
});

test("on a phone nothing of the page is wider than the screen", async () => {
  await page.viewport(390, 844);
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: [held()] }), "/people/p1");
  await expect.element(screen.getByRole("region", { name: "Quá trình" })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test("a case that its branch let go is given to another branch by whoever may; the button is gone then", async () => {
  const people = [held({ state: "MOVED", stateVi: "Đã chuyển nơi khác", next: [], can: ["read", "handOverCase"] })];
  const world = makeWorld("WARD_STAFF", { people });
  const { screen } = await renderApp(world, "/people/p1");
  await screen.getByRole("button", { name: "Giao hồ sơ cho chi bộ khác" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Giao hồ sơ" }).click();
  await expect.element(dialog.getByText("Chọn chi bộ tiếp nhận").first()).toBeVisible();
  const box = dialog.getByLabelText("Chi bộ tiếp nhận");
  await box.fill("Tổ dân phố số 2");
  await dialog.getByRole("option", { name: /Chi bộ Tổ dân phố số 2/ }).click();
  await dialog.getByRole("button", { name: "Giao hồ sơ" }).click();
  await expect.element(screen.getByRole("button", { name: "Giao hồ sơ cho chi bộ khác" })).not.toBeInTheDocument();
});
