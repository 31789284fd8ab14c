import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type WorldDuplicate } from "../../test/world.ts";

const side = (fullName: string | null, unit: string): WorldDuplicate["sides"][number] => ({
  unit: { id: unit, name: unit },
  candidateId: fullName && `case of ${fullName}`,
  fullName,
  birthYear: fullName ? 2000 : null,
});
const request = (sides: WorldDuplicate["sides"]): WorldDuplicate => ({
  id: "d1",
  askedAt: "2026-11-20T02:41:00Z",
  answer: null,
  answeredAt: null,
  withdrawn: false,
  sides,
});
const ofWard = () => request([side("Lê Thị Hoa", "Chi bộ số 2"), side("Lê Thị Hòa", "Chi bộ số 5")]);
const can = ["read", "readFigures", "readDuplicates"];

test("a committee sees both people, answers after being asked once more, and finds the answer among those compared, to be corrected", async () => {
  await page.viewport(390, 844);
  const world = makeWorld("WARD_STAFF", { can, duplicates: [ofWard()] });
  const { screen } = await renderApp(world, "/duplicates");
  await expect.element(screen.getByText("Lê Thị Hòa", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("· sinh năm 2000 · Chi bộ số 5")).toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: "Mở hồ sơ" }).first())
    .toHaveAttribute("href", "/people/case%20of%20L%C3%AA%20Th%E1%BB%8B%20Hoa");
  expect(await axeFindings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await screen.getByRole("button", { name: "Cùng một người" }).click();
  const dialog = screen.getByRole("dialog", { name: "Trả lời: cùng một người?" });
  await dialog.getByRole("button", { name: "Cùng một người" }).click();
  await expect.element(screen.getByText("Không có số định danh nào cần đối chiếu.")).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({ field: "settleDuplicate", input: { id: "d1", answer: "SAME_PERSON" } });
  await screen.getByText("Đã đối chiếu").click();
  await expect.element(screen.getByText("Trả lời ngày 22/11/2026 09:41")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Hai người khác nhau" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Cùng một người" })).not.toBeInTheDocument();
});

test("a request whose number was taken away since stays, and says so", async () => {
  const world = makeWorld("WARD_STAFF", { can, duplicates: [{ ...ofWard(), withdrawn: true }] });
  const { screen } = await renderApp(world, "/duplicates");
  await expect.element(screen.getByText(/^Một bên đã bỏ hoặc sửa số này/)).toBeVisible();
});

test("a city reads the two wards alone, and is told to ask them", async () => {
  const world = makeWorld("CITY_BOARD", { can, duplicates: [request([side(null, "Phường Láng"), side(null, "Phường Đống Đa")])] });
  const { screen } = await renderApp(world, "/duplicates");
  await expect.element(screen.getByText("Một người ở Phường Láng")).toBeVisible();
  await expect.element(screen.getByText(/Thành phố chỉ biết hai nơi/)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Mở hồ sơ" })).not.toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
});

test("home says that numbers wait to be compared and leads there; a home without any says nothing", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { can, duplicates: [ofWard()] }));
  await expect.element(screen.getByRole("heading", { name: "1 số định danh cần đối chiếu" })).toBeVisible();
  await screen.getByRole("link", { name: "Xem và trả lời" }).click();
  await expect.element(screen.getByRole("heading", { level: 1, name: "Đối chiếu số định danh" })).toBeVisible();
  await screen.unmount();
  const { screen: other } = await renderApp(makeWorld("WARD_STAFF", { can }));
  await expect.element(other.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.element(other.getByText(/số định danh cần đối chiếu/)).not.toBeInTheDocument();
});

test("an answer that could not be given stays asked, with the reason", async () => {
  const world = makeWorld("WARD_STAFF", { can, duplicates: [ofWard()] });
  world.failures.set("settleDuplicate", [{ code: "UNAVAILABLE", message: "Máy chủ đang bận. Thử lại sau ít phút." }]);
  const { screen } = await renderApp(world, "/duplicates");
  await screen.getByRole("button", { name: "Hai người khác nhau" }).click();
  const dialog = screen.getByRole("dialog", { name: "Trả lời: hai người khác nhau?" });
  await dialog.getByRole("button", { name: "Hai người khác nhau" }).click();
  await expect.element(dialog.getByText("Máy chủ đang bận. Thử lại sau ít phút.")).toBeVisible();
  await dialog.getByRole("button", { name: "Hai người khác nhau" }).click();
  await expect.element(screen.getByText("Không có số định danh nào cần đối chiếu.")).toBeVisible();
});
