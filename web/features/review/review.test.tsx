import { expect, test } from "vitest";
import { thisMonth } from "../../parts/months.ts";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const branchWorld = () => {
  const world = makeWorld("BRANCH_SECRETARY");
  world.can.push("readMonthReviews", "readMonthReview", "saveMonthReview", "sendMonthReview");
  return world;
};
const kept = { progress: "STEADY", activities: "FULL", helperMet: true, note: null };

test("a branch keeps what was, answers for who is new, and sends once; who is missing is named", async () => {
  const world = branchWorld();
  const { screen } = await renderApp(world, "/review");
  await expect.element(screen.getByText("Còn 3 người")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Giữ nguyên tất cả (2)" }).click();
  await expect.element(screen.getByText("Còn 1 người")).toBeVisible();
  await screen.getByRole("button", { name: "Gửi", exact: true }).click();
  await expect.element(screen.getByRole("link", { name: "Trần Mới Đến: trả lời đủ ba câu" })).toBeVisible();
  expect(world.sent).toEqual([]);
  const fresh = screen.getByRole("region", { name: "Trần Mới Đến" });
  for (const name of ["Tiến bộ", "Thiếu"]) await fresh.getByRole("radio", { name }).click();
  await fresh.getByRole("radio", { name: "Không" }).last().click();
  await screen.getByRole("button", { name: "Gửi", exact: true }).click();
  await expect.element(screen.getByRole("button", { name: "Sửa và gửi lại" })).toBeVisible();
  expect(world.sent).toMatchObject([
    {
      field: "saveMonthReview",
      input: {
        month: thisMonth(),
        revision: 0,
        people: [
          { personId: "p1", ...kept },
          { personId: "p2", ...kept },
          { personId: "p3", progress: "IMPROVED", activities: "PARTLY", helperMet: false },
        ],
      },
    },
    { field: "sendMonthReview", input: { month: thisMonth(), revision: 1 } },
  ]);
  expect(await axeFindings()).toEqual([]);
});

test("whoever leaves with answers that were not saved is asked first; staying keeps them", async () => {
  const world = branchWorld();
  const { screen, history } = await renderApp(world, "/review");
  const progress = () => screen.getByRole("region", { name: "Đỗ Văn An" }).getByRole("radio", { name: "Tiến bộ" });
  await progress().click();
  history.push("/people");
  await screen.getByRole("button", { name: "Ở lại" }).click();
  expect(history.location.pathname).toBe("/review");
  await expect.element(progress()).toBeChecked();
  history.push("/people");
  await expect.element(screen.getByRole("dialog", { name: "Chưa lưu" })).toBeVisible();
  await screen.getByRole("button", { name: "Rời trang, bỏ phần chưa lưu" }).click();
  await expect.poll(() => history.location.pathname).toBe("/people");
  expect(world.sent).toEqual([]);
});

test("another month is another page: it is asked before the answers of this one are left", async () => {
  const { screen, history } = await renderApp(branchWorld(), "/review");
  const progress = () => screen.getByRole("region", { name: "Đỗ Văn An" }).getByRole("radio", { name: "Tiến bộ" });
  await progress().click();
  const month = screen.getByLabelText("Tháng", { exact: true });
  await month.selectOptions(month.element().querySelectorAll("option")[1]!);
  await screen.getByRole("button", { name: "Ở lại" }).click();
  expect(history.location.search).not.toContain("month=");
  await expect.element(progress()).toBeChecked();
});

test("who was slower sees both answers and chooses whose hold; a note the server refuses is shown at its person", async () => {
  const world = branchWorld();
  const { screen } = await renderApp(world, "/review");
  await screen.getByRole("region", { name: "Đỗ Văn An" }).getByRole("radio", { name: "Tiến bộ" }).click();
  world.failures.set("saveMonthReview", [{ code: "CONFLICT", message: "Vừa được sửa.", field: "revision" }]);
  world.reviews.own.revision = 4;
  world.reviews.own.people[0] = { ...world.reviews.own.people[0]!, progress: "NEEDS_HELP", activities: "FULL", helperMet: true };
  await screen.getByRole("button", { name: "Lưu nháp" }).click();
  await expect.element(screen.getByText(/Của đồng chí: Phấn đấu trong tháng: Tiến bộ/)).toBeVisible();
  await expect.element(screen.getByText(/Vừa được lưu: Phấn đấu trong tháng: Cần giúp thêm/)).toBeVisible();
  await screen.getByRole("button", { name: "Giữ nội dung của tôi" }).click();
  const card = screen.getByRole("region", { name: "Đỗ Văn An" });
  await card.getByRole("button", { name: "Thêm ghi chú cho Đỗ Văn An" }).click();
  await card.getByLabelText("Ghi chú").fill("Theo đạo");
  const message = "Ghi chú không nêu tôn giáo.";
  world.failures.set("saveMonthReview", [{ code: "BAD_INPUT", message, field: "people.0.note" }]);
  await screen.getByRole("button", { name: "Lưu nháp" }).click();
  await expect.element(card.getByText(message)).toBeVisible();
  await card.getByLabelText("Ghi chú").fill("Nhiệt tình");
  await screen.getByRole("button", { name: "Lưu nháp" }).click();
  await expect
    .poll(() => world.sent)
    .toMatchObject([
      { field: "saveMonthReview", input: { revision: 4, people: [{ personId: "p1", progress: "IMPROVED", note: "Nhiệt tình" }] } },
    ]);
});

test("a ward sees which branches have not sent, those first; a city is told how many", async () => {
  const ward = makeWorld("WARD_STAFF");
  ward.can.push("readMonthReviews", "readMonthReview");
  const none = { needHelp: 0, absent: 0, notMet: 0 };
  const sentAt = "2026-11-23T02:00:00.000Z";
  ward.reviews.progress = {
    ...{ expected: 2, sent: 1 },
    branches: [
      { unit: { id: "b1", name: "Chi bộ số 1" }, state: "SENT", version: 1, sentAt, late: true, people: 4, ...none, needHelp: 2 },
      { unit: { id: "b2", name: "Chi bộ số 2" }, state: "NONE", version: 0, sentAt: null, late: false, people: 3, ...none },
    ],
  };
  const { screen } = await renderApp(ward, "/review");
  await expect.element(screen.getByText("1 trên 2 chi bộ đã gửi")).toBeVisible();
  const rows = screen.getByRole("row");
  await expect.element(rows.nth(1)).toHaveTextContent(/Chi bộ số\s2.*Chưa gửi/);
  await expect.element(rows.nth(2)).toHaveTextContent(/Chi bộ số\s1.*Gửi muộn/);
  await expect.element(screen.getByText("1 chi bộ gửi muộn")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("after the tenth a branch is told until when it still sends", async () => {
  const world = branchWorld();
  Object.assign(world.reviews.own, { dueOn: "2026-01-10", lastOn: "2026-01-31" });
  const { screen } = await renderApp(world, "/review");
  await expect.element(screen.getByText("Quá hạn 10/01/2026, vẫn gửi được đến 31/01/2026")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Gửi", exact: true })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("what was sent late is marked and can be corrected", async () => {
  const world = branchWorld();
  const versions = [{ version: 1, sentAt: "2026-01-12T02:00:00.000Z", people: 3 }];
  Object.assign(world.reviews.own, { state: "SENT", version: 1, late: true, versions });
  const { screen } = await renderApp(world, "/review");
  await expect.element(screen.getByText(/Gửi muộn .*12\/01\/2026/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Sửa và gửi lại" })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("a city is told the numbers alone", async () => {
  const city = makeWorld("CITY_BOARD");
  city.can.push("readMonthReviews");
  city.reviews.progress = { expected: 12, sent: 9, branches: [] };
  const { screen } = await renderApp(city, "/review");
  await expect.element(screen.getByText("9 trên 12 chi bộ đã gửi")).toBeVisible();
  await expect.element(screen.getByText(/Thành phố chỉ xem số chi bộ/)).toBeVisible();
  await expect.element(screen.getByRole("table")).not.toBeInTheDocument();
});
