import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { personOf, stepOf } from "../../test/people.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

const can = ["read", "updateCandidate", "readViews"];
const known = () => makeWorld("BRANCH_SECRETARY", { people: [personOf("c1", "Nguyễn Thị Hoài An", { can })] });
const quicker = (revision: number) => ({
  code: "CONFLICT",
  message: "Hồ sơ vừa được người khác cập nhật.",
  field: "revision",
  theirs: { revision, state: "IDENTIFIED", stateVi: "Phát hiện", stateEn: "Identified" },
});

async function opened(world: World) {
  const { screen } = await renderApp(world, "/people/c1");
  await screen.getByRole("button", { name: "Sửa thông tin" }).click();
  await expect.element(screen.getByRole("dialog")).toBeVisible();
  return screen;
}
const updates = (world: World) => world.sent.filter(({ field }) => field === "updateCandidate").map(({ input }) => input);

test("what nobody asked is said so, and asked where it holds a step up", async () => {
  const unasked = { code: "EDUCATION_UNASKED" as const, textVi: "Chưa ghi trình độ học vấn.", textEn: "" };
  const person = personOf("c1", "Nguyễn Thị An", {
    ...{ can: ["updateCandidate"], education: null, youthUnion: null, youthUnionHere: null, tradeUnionHere: null },
    next: [stepOf("RECEIVE_APPLICATION", "Nhận đơn xin vào Đảng", { refusals: [unasked] })],
  });
  const world = makeWorld("BRANCH_SECRETARY", { people: [person] });
  const { screen } = await renderApp(world, "/people/c1");
  const facts = screen.getByRole("region", { name: "Thông tin về người này" });
  await expect.element(facts.getByText("chưa hỏi", { exact: true }).nth(4)).toBeVisible();
  const where = screen.getByRole("region", { name: "Hồ sơ đang ở đâu" });
  await where.getByRole("button", { name: "Sửa thông tin" }).click();
  const form = screen.getByRole("dialog");
  await expect.element(form.getByLabelText("Trình độ học vấn")).toHaveValue("");
  await form.getByLabelText("Trình độ học vấn").selectOptions("HIGHER");
  await form.getByRole("radiogroup", { name: "Đoàn viên Đoàn Thanh niên" }).getByLabelText("Có").click();
  await form.getByRole("button", { name: "Lưu thông tin" }).click();
  await expect.element(form).not.toBeInTheDocument();
  expect(updates(world)[0]).toMatchObject({ education: "HIGHER", youthUnion: true, youthUnionHere: null, tradeUnionHere: null });
});

test("where somebody else was quicker, mine and theirs stand side by side and each is chosen; nothing typed is lost", async () => {
  await page.viewport(390, 844);
  const world = known();
  world.failures.set("updateCandidate", [quicker(4)]);
  const screen = await opened(world);
  await screen.getByLabelText("Họ và tên").fill("Nguyễn Thị Hoài Anh");
  await screen.getByLabelText("Nghề nghiệp").selectOptions("STUDENT");
  world.people = [personOf("c1", "Nguyễn Thị An", { can, education: "HIGHER", revision: 4 })];
  await screen.getByRole("button", { name: "Lưu thông tin" }).click();
  await expect.element(screen.getByText("Người khác vừa sửa thông tin này")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  // What I touched is mine at first, what only they touched is theirs.
  await expect.element(screen.getByRole("radio", { name: "Đồng chí nhập: Nguyễn Thị Hoài Anh" })).toBeChecked();
  await expect.element(screen.getByRole("radio", { name: "Người khác đã lưu: Cao đẳng, đại học trở lên" })).toBeChecked();
  await screen.getByRole("radio", { name: "Người khác đã lưu: Nguyễn Thị An" }).click();
  await screen.getByRole("button", { name: "Lưu theo lựa chọn" }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(updates(world)[1]).toMatchObject({ revision: 4, fullName: "Nguyễn Thị An", education: "HIGHER", occupation: "STUDENT" });
});

test("a step recorded meanwhile asks nothing: what was typed is saved on top of it", async () => {
  const world = known();
  world.failures.set("updateCandidate", [quicker(2)]);
  const screen = await opened(world);
  await screen.getByLabelText("Họ và tên").fill("Nguyễn Thị Hoài Anh");
  world.people = [personOf("c1", "Nguyễn Thị Hoài An", { can, revision: 2 })];
  await screen.getByRole("button", { name: "Lưu thông tin" }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(updates(world).map((input) => (input as { revision: number }).revision)).toEqual([1, 2]);
});

test("who has looked at a record is told with post, time, facts and reason, page by page", async () => {
  const { screen } = await renderApp(known(), "/people/c1");
  const views = screen.getByRole("region", { name: "Ai đã xem hồ sơ này" });
  await views.getByRole("button", { name: "Xem danh sách" }).click();
  await expect.element(views.getByText("Lý do: Kiểm tra theo Kế hoạch số 12-KH/UBKT")).toBeVisible();
  await expect.element(views.getByText("Đã xem: họ và tên, ngày sinh").first()).toBeVisible();
  await expect.element(views.getByText("Lần cuối lúc 22/11/2026 09:41, 2 lần trong ngày")).toBeVisible();
  await views.getByRole("button", { name: "Xem thêm" }).click();
  await expect.element(views.getByText("Trần Văn 24")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
