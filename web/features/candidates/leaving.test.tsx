import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { personOf, stepOf } from "../../test/people.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const takeOver = (more = {}) => stepOf("TAKE_OVER", "Tiếp nhận hồ sơ chuyển đến", more);
const outside = stepOf("SEND_OUTSIDE", "Nơi ngoài thành phố đã nhận hồ sơ", { onward: false, needs: ["number"] });
const moved = { state: "MOVED" as const, stateVi: "Đã chuyển nơi khác", letGo: true, next: [] };
const decided = { state: "DECIDED" as const, stateVi: "Đã có quyết định kết nạp", letGo: true, next: [] };
const worldOf = (role: "BRANCH_SECRETARY" | "WARD_STAFF", more: Parameters<typeof personOf>[2]) =>
  makeWorld(role, { people: [personOf("p1", "Nguyễn Thị Hoài An", more)] });

test("a branch that let a case go reads that the committee above acts next, may keep it, and ends it when it left the city", async () => {
  await page.viewport(390, 844);
  const world = worldOf("BRANCH_SECRETARY", { ...moved, aside: [takeOver({ onward: false }), outside] });
  const { screen } = await renderApp(world, "/people/p1");
  await expect.element(screen.getByText(/Đến lượt đảng ủy cấp trên/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Giữ lại hồ sơ, theo dõi tiếp" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Tiếp nhận hồ sơ chuyển đến" })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("region", { name: "Việc khác" })).not.toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await screen.getByRole("button", { name: "Nơi ngoài thành phố đã nhận hồ sơ" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText("Số văn bản").fill("9-GBN");
  await dialog.getByRole("button", { name: "Ghi bước này" }).click();
  await expect
    .poll(() => world.sent.at(-1))
    .toMatchObject({ field: "recordStep", input: { event: "SEND_OUTSIDE", facts: { number: "9-GBN" } } });
});

test("whoever stands above reads that it is their turn, and what follows a decision that was forwarded", async () => {
  const world = worldOf("WARD_STAFF", { ...decided, aside: [], can: ["read", "handOverCase", "sendCase"] });
  const { screen } = await renderApp(world, "/people/p1");
  await expect.element(screen.getByText(/Đến lượt đơn vị mình/)).toBeVisible();
  await expect.element(screen.getByText(/người kết nạp được tính ở nơi làm lễ/)).toBeVisible();
  for (const name of ["Giao hồ sơ cho chi bộ khác", "Chuyển sang phường, xã khác"])
    await expect.element(screen.getByRole("button", { name })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

test("the branch that was given the case takes it over; the ward reads that it waits for that branch", async () => {
  const given = { ...moved, letGo: false };
  const { screen } = await renderApp(worldOf("BRANCH_SECRETARY", { ...given, next: [takeOver()], aside: [] }), "/people/p1");
  await expect.element(screen.getByRole("button", { name: "Tiếp nhận hồ sơ chuyển đến" })).toBeVisible();
  await screen.unmount();
  const held = { ...given, next: [takeOver({ mine: false })], aside: [], can: ["read", "handOverCase"] };
  const { screen: ward } = await renderApp(worldOf("WARD_STAFF", held), "/people/p1");
  await expect.element(ward.getByText("Chờ chi bộ")).toBeVisible();
  await expect.element(ward.getByRole("button", { name: "Tiếp nhận hồ sơ chuyển đến" })).not.toBeInTheDocument();
});

test("whose dossier left the city may be followed again", async () => {
  const gone = {
    state: "MOVED_OUT" as const,
    stateVi: "Đã chuyển hồ sơ ra ngoài thành phố",
    ended: true,
    letGo: true,
    next: [],
    aside: [],
  };
  const world = worldOf("BRANCH_SECRETARY", gone);
  const { screen } = await renderApp(world, "/people/p1");
  await expect.element(screen.getByText("Không còn bước nào")).toBeVisible();
  await expect.element(screen.getByText(/Đến lượt/)).not.toBeInTheDocument();
});
