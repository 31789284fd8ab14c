import { expect, test } from "vitest";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("a plan is made for a year, a term, a half-year or a quarter, and the address says which", async () => {
  const { screen, history } = await renderApp(makeWorld("WARD_STAFF"), "/targets?year=2026");
  const search = () => new URLSearchParams(history.location.search);
  await screen.getByLabelText("Giao cho", { exact: true }).selectOptions("Quý");
  await expect.poll(() => search().get("period")).toBe("2026Q1");
  await screen.getByLabelText("Quý", { exact: true }).selectOptions("Quý III");
  await expect.poll(() => search().get("period")).toBe("2026Q3");
  await screen.getByLabelText("Giao cho", { exact: true }).selectOptions("6 tháng");
  await expect.poll(() => search().get("period")).toBe("2026S1");
  await screen.getByLabelText("Giao cho", { exact: true }).selectOptions("Nhiệm kỳ");
  await expect.poll(() => search().get("period")).toBe("TERM2025");
  await expect.poll(() => search().get("year")).toBeNull();
});

test("a term's plan shows its years' shares, what was issued of them, and the way to each", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/targets?period=TERM2025");
  const years = screen.getByRole("region", { name: "Chia theo năm" });
  await expect.element(years.getByRole("row", { name: /^Kế hoạch năm 2028/ })).toHaveTextContent("9090");
  await expect.element(years.getByRole("row", { name: /^Cả nhiệm kỳ/ })).toHaveTextContent("450270");
  await years.getByRole("link", { name: "Kế hoạch năm 2029" }).click();
  await expect.element(screen.getByLabelText("Năm", { exact: true })).toHaveValue("2029");
});

test("years that were issued nobody add up to 0; without an issued year there is no sum", async () => {
  const sum = (issuedYears: (number | null)[]) =>
    renderApp(makeWorld("WARD_STAFF", { issuedYears }), "/targets?period=TERM2025").then(({ screen }) => ({
      screen,
      row: screen.getByRole("region", { name: "Chia theo năm" }).getByRole("row", { name: /^Cả nhiệm kỳ/ }),
    }));
  const { screen, row } = await sum([0, 0, null, null, null]);
  await expect.element(row).toHaveTextContent(/4500$/);
  await screen.unmount();
  await expect.element((await sum([null, null, null, null, null])).row).toHaveTextContent(/450–$/);
});

test("a year's plan says what the term leaves, takes its share as the number to divide, and fills in each unit's", async () => {
  const within = { period: { id: "TERM2025" }, target: 450, given: 270, left: 180, share: 90 };
  const world = makeWorld("WARD_STAFF", { within });
  const { screen } = await renderApp(world, "/targets?year=2029");
  await expect.element(screen.getByText("Cả nhiệm kỳ 2025–2030 giao 450; các năm khác đã giao 270; còn 180.")).toBeVisible();
  await screen.getByRole("button", { name: "Lấy 90 làm số cần chia" }).click();
  await expect.element(screen.getByLabelText("Số cần chia")).toHaveValue("90");
  await screen.getByRole("button", { name: "Điền phần của từng đơn vị" }).click();
  await expect.element(screen.getByText("Đã điền 9 số.")).toBeVisible();
  await expect.element(screen.getByLabelText("Dự kiến giao cho Chi bộ Tổ dân phố số 1", { exact: true })).toHaveValue("1");
});
