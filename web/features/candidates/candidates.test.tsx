import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { personOf, stepOf } from "../../test/people.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const overdue = {
  code: "CEREMONY" as const,
  nameVi: "Hạn tổ chức lễ kết nạp",
  nameEn: "Ceremony due",
  statutory: true,
  dueOn: "2026-11-17",
  confirmed: true,
  overdue: true,
  workingDaysLeft: -3,
  reminder: 100,
};
const decided = personOf("decided", "Nguyễn Đình Huy", {
  state: "DECIDED",
  stateVi: "Đã có quyết định kết nạp",
  next: [stepOf("HOLD_CEREMONY", "Tổ chức lễ kết nạp")],
  clocks: [overdue],
});
const above = personOf("above", "Đỗ Thị Ủy", {
  state: "SUBMITTED",
  stateVi: "Đã gửi cấp có thẩm quyền",
  next: [stepOf("START_APPRAISAL", "Bắt đầu thẩm định", { by: "APPRAISER", mine: false })],
});
const held = personOf("held", "Trần Đức Ánh", {
  state: "OPINIONS",
  stateVi: "Lấy ý kiến",
  next: [
    stepOf("PUT_TO_BRANCH", "Đưa ra chi bộ xét", {
      refusals: [{ code: "PAPER_MISSING_5", textVi: "Thiếu tổng hợp ý kiến (5-KNĐ).", textEn: "Summary missing." }],
    }),
  ],
});
const toClass = personOf("toClass", "Phạm Phương Uyên", {
  state: "FOSTERING",
  stateVi: "Đang bồi dưỡng, có người giúp đỡ",
  next: [
    stepOf("NOMINATE", "Cử đi học lớp nhận thức về Đảng", {
      refusals: [{ code: "CLASS_TAKES", textVi: "Cử người này vào lớp đó.", textEn: "Nominate there." }],
    }),
  ],
});
const people = () => [decided, above, held].map((one) => structuredClone(one));

test("each person is shown with where the case stands, what comes next and whose it is, and a deadline in words", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: people() }), "/people");
  const row = (name: string) => screen.getByRole("row").filter({ hasText: name });
  await expect.element(row("Nguyễn Đình Huy").getByText("Hạn tổ chức lễ kết nạp: quá hạn 3 ngày làm việc")).toBeVisible();
  await expect.element(row("Nguyễn Đình Huy").getByText("2000")).toBeVisible();
  await expect.element(row("Đỗ Thị Ủy").getByText("Chờ Ban Xây dựng Đảng thẩm định")).toBeVisible();
  await expect.element(row("Trần Đức Ánh").getByText("Còn vướng 1 điều kiện")).toBeVisible();
  await expect.element(screen.getByRole("columnheader", { name: "Chi bộ" })).not.toBeInTheDocument();
  await screen.unmount();
  const { screen: other } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: [toClass] }), "/people");
  await expect.element(other.getByText("Cử đi học lớp nhận thức về Đảng")).toBeVisible();
  await expect.element(other.getByText(/Còn vướng/)).not.toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
});

test("a chip narrows the list to a stage; an empty stage says so and leads back", async () => {
  const { screen, history } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: people() }), "/people");
  await screen.getByRole("button", { name: "Cấp trên xét" }).click();
  await expect.element(screen.getByText("1 người")).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Đỗ Thị Ủy" })).toBeVisible();
  expect(history.location.search).toBe("?stage=ABOVE");
  await screen.getByRole("button", { name: "Đã kết thúc" }).click();
  await expect.element(screen.getByText("Không có ai ở chặng này.")).toBeVisible();
  await screen.getByRole("link", { name: "Xem tất cả người đang theo dõi" }).click();
  await expect.element(screen.getByText("3 người")).toBeVisible();
});

test("a name is found without accents, and never becomes part of the address", async () => {
  const { screen, history } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: people() }), "/people");
  await screen.getByLabelText("Tìm theo họ tên").fill("tran duc");
  await expect.element(screen.getByText("1 người")).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Trần Đức Ánh" })).toBeVisible();
  expect(history.location.href).toBe("/people");
  await screen.getByLabelText("Tìm theo họ tên").fill("Bích");
  await expect.element(screen.getByText("Không tìm thấy ai có tên “Bích”.")).toBeVisible();
});

test("a branch that follows nobody is told the one next act; a committee that it is its branches' to act", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"), "/people");
  await expect.element(screen.getByText(/Chi bộ chưa theo dõi ai/)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "+ Thêm quần chúng" }).last()).toBeVisible();
  await screen.unmount();
  const base = (await renderApp(makeWorld("BASE_COMMITTEE"), "/people")).screen;
  await expect.element(base.getByText(/Các chi bộ chưa theo dõi ai/)).toBeVisible();
  await expect.element(base.getByRole("link", { name: "+ Thêm quần chúng" })).not.toBeInTheDocument();
});

test("a committee sees whose people they are, and reads on beyond the first page", async () => {
  const many = Array.from({ length: 53 }, (_, place) => personOf(`p${place}`, `Nguyễn Văn ${String.fromCharCode(65 + (place % 26))}`));
  const { screen } = await renderApp(makeWorld("BASE_COMMITTEE", { people: many }), "/people");
  await expect.element(screen.getByRole("columnheader", { name: "Chi bộ" })).toBeVisible();
  await expect.element(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "51");
  await screen.getByRole("button", { name: "Xem thêm" }).click();
  await expect.element(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "54");
  await expect.element(screen.getByRole("button", { name: "Xem thêm" })).not.toBeInTheDocument();
});

test("when the list does not come it is said so, and asking again brings it", async () => {
  const failures = new Map([["candidates", [{ code: "UNAVAILABLE", message: "Máy chủ đang bận. Thử lại sau ít phút." }]]]);
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: people(), failures }), "/people");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Máy chủ đang bận");
  await screen.getByRole("button", { name: "Thử lại" }).click();
  await expect.element(screen.getByRole("link", { name: "Trần Đức Ánh" })).toBeVisible();
});

test("on a phone people are cards that fit the screen", async () => {
  await page.viewport(390, 844);
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY", { people: people() }), "/people");
  await expect.element(screen.getByText("Hạn tổ chức lễ kết nạp: quá hạn 3 ngày làm việc")).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  expect(await axeFindings()).toEqual([]);
});
