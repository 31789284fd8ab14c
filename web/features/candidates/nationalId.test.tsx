import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { personOf } from "../../test/people.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

const can = ["read", "updateCandidate", "readNationalId"];
const known = (more = {}) => makeWorld("BRANCH_SECRETARY", { people: [personOf("c1", "Nguyễn Thị Hoài An", { can, ...more })] });
const updates = (world: World) => world.sent.filter(({ field }) => field === "updateCandidate").map(({ input }) => input);
const typed = "001300012345";

test("a number is entered by itself; then it stands there in groups, with what has to be looked into", async () => {
  await page.viewport(390, 844);
  const world = known();
  world.numberNotes = [{ code: "TO_SETTLE", textVi: "Số này cần cấp trên đối chiếu; đã gửi yêu cầu.", textEn: "" }];
  const { screen } = await renderApp(world, "/people/c1");
  const facts = screen.getByRole("region", { name: "Thông tin về người này" });
  await expect.element(facts.getByText("Chưa nhập")).toBeVisible();
  await facts.getByRole("button", { name: "Nhập số" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Lưu số" }).click();
  await expect.element(dialog.getByRole("link", { name: "Nhập 12 chữ số trên thẻ căn cước." })).toBeVisible();
  await dialog.getByLabelText("Số định danh cá nhân").fill(typed);
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole("button", { name: "Lưu số" }).click();
  await expect.element(facts.getByText("001 300 012 345")).toBeVisible();
  await expect.element(facts.getByText("Số này cần cấp trên đối chiếu; đã gửi yêu cầu.")).toBeVisible();
  expect(updates(world)).toEqual([expect.objectContaining({ nationalId: typed, fullName: "Nguyễn Thị Hoài An", revision: 1 })]);
  await facts.getByRole("button", { name: "Che số" }).click();
  await expect.element(facts.getByText("Đã có, đang được che")).toBeVisible();
  expect(document.body.textContent).not.toContain("012 345");
  expect(JSON.stringify([localStorage, sessionStorage])).not.toContain(typed);
});

test("what the server says against a number stands at its field, and the number stays typed", async () => {
  const world = known();
  const message = "Số định danh cá nhân phải có đúng 12 chữ số. Xem lại trên thẻ căn cước.";
  world.failures.set("updateCandidate", [{ code: "BAD_INPUT", message, field: "nationalId" }]);
  const { screen } = await renderApp(world, "/people/c1");
  await screen.getByRole("button", { name: "Nhập số" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText("Số định danh cá nhân").fill("12");
  await dialog.getByRole("button", { name: "Lưu số" }).click();
  await expect.element(dialog.getByText(message).first()).toBeVisible();
  await expect.element(dialog.getByLabelText("Số định danh cá nhân")).toHaveValue("12");
});

test("where somebody else changed the person meanwhile, the number is kept on top of it", async () => {
  const world = known();
  world.failures.set("updateCandidate", [
    { code: "CONFLICT", message: "Hồ sơ vừa được người khác cập nhật.", field: "revision", theirs: {} },
  ]);
  const { screen } = await renderApp(world, "/people/c1");
  await screen.getByRole("button", { name: "Nhập số" }).click();
  world.people = [personOf("c1", "Nguyễn Thị An", { can, revision: 7 })];
  await screen.getByRole("textbox", { name: "Số định danh cá nhân" }).fill(typed);
  await screen.getByRole("button", { name: "Lưu số" }).click();
  await expect.element(screen.getByText("001 300 012 345")).toBeVisible();
  expect(updates(world)[1]).toMatchObject({ nationalId: typed, fullName: "Nguyễn Thị An", revision: 7 });
});

test("a number that is kept can be removed; whoever may only read opens it and changes nothing", async () => {
  const world = known({ nationalIdKept: true });
  const { screen } = await renderApp(world, "/people/c1");
  await screen.getByRole("button", { name: "Sửa số" }).click();
  await screen.getByRole("button", { name: "Xóa số đã lưu" }).click();
  await expect.element(screen.getByText("Chưa nhập")).toBeVisible();
  expect(updates(world)).toEqual([expect.objectContaining({ nationalId: "" })]);
  await screen.unmount();
  const reader = makeWorld("BASE_COMMITTEE", { people: [personOf("c1", "Nguyễn Thị An", { can: ["read"], nationalIdKept: true })] });
  const { screen: other } = await renderApp(reader, "/people/c1");
  await expect.element(other.getByText("Đã có, đang được che")).toBeVisible();
  await expect.element(other.getByRole("button", { name: /số$/ })).not.toBeInTheDocument();
});
