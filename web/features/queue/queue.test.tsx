import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { queueStep, someQueue, waiting } from "../../test/queue.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const base = () => makeWorld("BASE_COMMITTEE", { queue: someQueue() });
const focused = () => document.activeElement?.textContent ?? "";

test("the queue is walked by keys alone: J and arrows go on, K goes back, the detail follows, Enter opens the person", async () => {
  const { screen, history } = await renderApp(base(), "/queue");
  await expect.element(screen.getByRole("heading", { name: "Hồ sơ chờ xử lý" })).toBeVisible();
  await expect.poll(focused).toContain("Nguyễn Thị Hoài An");
  await expect.element(screen.getByRole("article", { name: "Nguyễn Thị Hoài An" })).toBeVisible();
  await userEvent.keyboard("j");
  await expect.poll(focused).toContain("Trần Văn Bình");
  await expect.element(screen.getByRole("article", { name: "Trần Văn Bình" })).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{End}");
  await expect.poll(focused).toContain("Phạm Quốc Cường");
  await userEvent.keyboard("jk");
  await expect.poll(focused).toContain("Lê Thị Ngọc Ánh");
  expect(history.location.search).toContain("case=c3");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => history.location.pathname).toBe("/people/c3");
});

test("deadlines are told in working days and words, the most pressing first, and what stands in the way is named", async () => {
  const { screen } = await renderApp(base(), "/queue");
  const rows = screen.getByRole("list", { name: "4 hồ sơ, gấp nhất ở trên" });
  await expect.element(rows.getByText("Hạn quyết định: quá hạn 3 ngày làm việc")).toBeVisible();
  await expect.element(rows.getByText("Hạn quyết định: còn 12 ngày làm việc")).toBeVisible();
  await expect.poll(focused).toContain("Nguyễn Thị Hoài An");
  await userEvent.keyboard("{End}");
  await expect.poll(focused).toContain("Phạm Quốc Cường");
  const detail = screen.getByRole("article", { name: "Phạm Quốc Cường" });
  await expect.element(detail.getByText(/^Thiếu giấy giới thiệu/)).toBeVisible();
  await expect.element(detail.getByText("Bắt đầu thẩm định: việc của Ban Xây dựng Đảng thẩm định")).toBeVisible();
});

test("where the ward's class takes people nothing is said to be in the way: the person's page is one link further", async () => {
  const taken = { code: "CLASS_TAKES" as const, textVi: "Cử người này vào lớp đó.", textEn: "Nominate this person there." };
  const nominate = queueStep("NOMINATE", "Cử đi học lớp nhận thức về Đảng", { by: "BRANCH", refusals: [taken] });
  const world = makeWorld("BRANCH_SECRETARY", { queue: [waiting("c9", "Phạm Phương Uyên", [nominate])] });
  const { screen, history } = await renderApp(world, "/queue");
  const detail = screen.getByRole("article", { name: "Phạm Phương Uyên" });
  await expect.element(detail.getByText("Cử người này vào lớp đó.")).toBeVisible();
  await expect.element(detail.getByText("Còn vướng:")).not.toBeInTheDocument();
  await detail.getByRole("link", { name: "Chọn lớp cho người này" }).click();
  await expect.poll(() => history.location.pathname).toBe("/people/c9");
});

test("the queue is narrowed to one kind of work, each said with its number, and a link to a kind without work shows all", async () => {
  const { screen, history } = await renderApp(base(), "/queue?todo=DECIDE");
  await expect.element(screen.getByRole("button", { name: "Tất cả (4)" })).toHaveAttribute("aria-pressed", "true");
  await screen.getByRole("button", { name: "Nộp hồ sơ lên cấp có thẩm quyền (2)" }).click();
  await expect.poll(() => history.location.search).toContain("todo=SUBMIT");
  await expect.element(screen.getByRole("list", { name: "2 hồ sơ, gấp nhất ở trên" })).toBeVisible();
  await expect.element(screen.getByText("Nguyễn Thị Hoài An")).not.toBeInTheDocument();
});

test("a queue of as many cases as are ever shown says that there can be more", async () => {
  const [one] = someQueue();
  const many = Array.from({ length: 200 }, (_, at) => ({ ...one!, id: `many-${at}` }));
  const { screen } = await renderApp(makeWorld("BASE_COMMITTEE", { queue: many }), "/queue");
  await expect.element(screen.getByText("Danh sách dài: chỉ hiện 200 mục đầu.")).toBeVisible();
});

test("who comes back to the page reads what waits now, and the case that took the place of a finished one is looked at", async () => {
  const world = base();
  const { screen } = await renderApp(world, "/queue?case=c2");
  await expect.element(screen.getByRole("article", { name: "Trần Văn Bình" })).toBeVisible();
  world.queue = someQueue().filter(({ id }) => id !== "c2");
  window.dispatchEvent(new Event("focus"));
  await expect.element(screen.getByRole("article", { name: "Lê Thị Ngọc Ánh" })).toBeVisible();
});

test("on a phone every case is a card with all it needs", async () => {
  await page.viewport(390, 844);
  const { screen } = await renderApp(base(), "/queue");
  await expect.element(screen.getByRole("link", { name: "Trần Văn Bình" })).toBeVisible();
  expect(document.querySelectorAll("article").length).toBe(4);
  expect(await axeFindings()).toEqual([]);
});

test("an answer that does not come is said with its code, and asking again brings the queue", async () => {
  const failures = new Map([["caseQueue", [{ code: "UNAVAILABLE", message: "Máy chủ đang bận. Thử lại sau ít phút." }]]]);
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { failures, queue: someQueue() }), "/queue");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("UNAVAILABLE");
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Thử lại" }).click();
  await expect.element(screen.getByRole("article", { name: "Nguyễn Thị Hoài An" })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("while the queue is on its way and when nothing waits, the page says so", async () => {
  const world = makeWorld("BASE_COMMITTEE");
  let come = () => {};
  world.held.set("CaseQueue", new Promise<void>((resolve) => (come = resolve)));
  const { screen } = await renderApp(world, "/queue");
  await expect.element(screen.getByText("Đang tải")).toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
  come();
  await expect.element(screen.getByText("Không có hồ sơ chờ đồng chí.")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("a case that comes in and one that somebody else takes out show at once, without anybody touching the page", async () => {
  const world = base();
  const [first, ...others] = someQueue();
  world.queue = others;
  const { screen, queueChanged } = await renderApp(world, "/queue");
  await expect.element(screen.getByRole("list", { name: "3 hồ sơ, gấp nhất ở trên" })).toBeVisible();
  world.queue = [first!, ...others];
  queueChanged("CASES");
  await expect.element(screen.getByRole("list", { name: "4 hồ sơ, gấp nhất ở trên" })).toBeVisible();
  world.queue = others.slice(1);
  // Of letters nothing here is read again.
  queueChanged("TRANSFERS");
  await new Promise((done) => setTimeout(done, 700));
  await expect.element(screen.getByRole("list", { name: "4 hồ sơ, gấp nhất ở trên" })).toBeVisible();
  queueChanged("CASES");
  await expect.element(screen.getByRole("list", { name: "2 hồ sơ, gấp nhất ở trên" })).toBeVisible();
});
