import { expect, test } from "vitest";
import { axeFindings } from "../../test/axe.ts";
import { personOf } from "../../test/people.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

async function opened(world: World) {
  const { screen, history } = await renderApp(world, "/people/new");
  const born = screen.getByRole("group", { name: "Ngày sinh" });
  const fill = async (name = "Đỗ Thị Hoài Ủy", day = "9") => {
    await screen.getByLabelText("Họ và tên").fill(name);
    await born.getByLabelText("Ngày", { exact: true }).fill(day);
    await born.getByLabelText("Tháng", { exact: true }).fill("2");
    await born.getByLabelText("Năm", { exact: true }).fill("2000");
    await screen.getByLabelText("Nữ").click();
    await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  };
  const send = () => screen.getByRole("button", { name: "Thêm người này" }).click();
  return { screen, history, born, fill, send };
}

test("four facts are enough; the name is ready for typing, and the next person starts with an empty form and a key of its own", async () => {
  sessionStorage.clear();
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen, history, fill, send } = await opened(world);
  await expect.element(screen.getByLabelText("Họ và tên")).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  await fill();
  await send();
  await expect.element(screen.getByText("Đã thêm Đỗ Thị Hoài Ủy.")).toBeVisible();
  expect(world.sent.at(-1)?.input).toMatchObject({
    unitId: "branch",
    fullName: "Đỗ Thị Hoài Ủy",
    bornOn: "2000-02-09",
    sex: "FEMALE",
    sourceGroup: "STUDENT",
  });
  await screen.getByRole("button", { name: "Thêm người nữa" }).click();
  await expect.element(screen.getByLabelText("Họ và tên")).toHaveValue("");
  await fill("Lê Văn Bền");
  await send();
  await screen.getByRole("link", { name: "Mở hồ sơ người này" }).click();
  await expect.element(screen.getByRole("heading", { level: 1, name: "Lê Văn Bền" })).toBeVisible();
  const keys = world.sent.filter(({ field }) => field === "openCase").map(({ input }) => (input as { clientKey: string }).clientKey);
  expect(new Set(keys).size).toBe(2);
  expect(history.location.href).not.toMatch(/B%E1%BB%81n|Bền/);
});

test("31/02 is no day: it is said at the boxes, and nothing is sent", async () => {
  sessionStorage.clear();
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen, born, fill, send } = await opened(world);
  await fill("Đỗ Thị Hoài Ủy", "31");
  await send();
  await screen.getByRole("link", { name: /^Ngày sinh: Ngày không có thật/ }).click();
  await expect.element(born.getByLabelText("Ngày", { exact: true })).toHaveFocus();
  expect(world.sent).toEqual([]);
});

test("somebody is not found on a day to come: the day's boxes say so before anything is sent", async () => {
  sessionStorage.clear();
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen, fill, send } = await opened(world);
  await fill();
  const on = screen.getByRole("group", { name: "Ngày phát hiện" });
  await on.getByLabelText("Năm", { exact: true }).fill("2099");
  await send();
  await screen.getByRole("link", { name: /^Ngày phát hiện: Ngày chưa đến/ }).click();
  await expect.element(on.getByLabelText("Ngày", { exact: true })).toHaveFocus();
  expect(world.sent).toEqual([]);
});

test("what was typed outlives a reload, and is forgotten once it is sent", async () => {
  sessionStorage.clear();
  const world = makeWorld("BRANCH_SECRETARY");
  const first = await opened(world);
  await first.fill();
  await first.screen.unmount();
  const again = await opened(world);
  await expect.element(again.screen.getByLabelText("Họ và tên")).toHaveValue("Đỗ Thị Hoài Ủy");
  await expect.element(again.born.getByLabelText("Năm", { exact: true })).toHaveValue("2000");
  await again.send();
  await expect.element(again.screen.getByText("Đã thêm Đỗ Thị Hoài Ủy.")).toBeVisible();
  expect(JSON.stringify(sessionStorage)).not.toContain("Ủy");
});

test("signing out leaves no name in the browser", async () => {
  sessionStorage.clear();
  const { screen, fill } = await opened(makeWorld("BRANCH_SECRETARY"));
  await fill();
  expect(JSON.stringify(sessionStorage)).toContain("Ủy");
  await screen
    .getByRole("button", { name: /Tài khoản|Nguyễn|Trần|Lê/ })
    .first()
    .click();
  await screen.getByText("Đăng xuất", { exact: true }).click();
  await expect.element(screen.getByLabelText("Tên đăng nhập")).toBeVisible();
  expect(JSON.stringify(sessionStorage)).not.toContain("Ủy");
});

test("somebody of the same name and birthday is asked about; confirmed, the person is sent again as another one", async () => {
  sessionStorage.clear();
  const message = "Chi bộ đang theo dõi một người cùng họ tên và ngày sinh. Xác nhận đây là người khác để thêm.";
  const failures = new Map([["openCase", [{ code: "CONFLICT", message, field: "fullName" }]]]);
  const world = makeWorld("BRANCH_SECRETARY", { failures });
  const { screen, fill, send } = await opened(world);
  await fill();
  await send();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Chi bộ đang theo dõi một người tên Đỗ Thị Hoài Ủy, cùng ngày sinh");
  await expect.element(screen.getByLabelText("Họ và tên")).toHaveValue("Đỗ Thị Hoài Ủy");
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Đây là người khác" }).click();
  await expect.element(screen.getByText("Đã thêm Đỗ Thị Hoài Ủy.")).toBeVisible();
  expect(world.sent.map(({ input }) => (input as { differentPerson: boolean }).differentPerson)).toEqual([false, true]);
});

test("when no answer comes the typed text stays and trying again adds the person once", async () => {
  sessionStorage.clear();
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen, fill, send } = await opened(world);
  await fill();
  world.offline = true;
  await send();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Không kết nối được với máy chủ");
  world.offline = false;
  await send();
  await expect.element(screen.getByText("Đã thêm Đỗ Thị Hoài Ủy.")).toBeVisible();
  expect(world.people).toHaveLength(1);
});

test("who may add nobody is told whose it is", async () => {
  const { screen } = await renderApp(makeWorld("BASE_COMMITTEE"), "/people/new");
  await expect.element(screen.getByText("Chỉ bí thư chi bộ thêm quần chúng ưu tú của chi bộ mình.")).toBeVisible();
});

test("somebody whose case has ended is followed again from their page: what is known stands there, and the case is theirs", async () => {
  const ended = personOf("c9", "Hồ Thị Bưởi", {
    state: "WITHDRAWN",
    stateVi: "Xin rút",
    ended: true,
    next: [],
    aside: [],
    sourceGroup: "STUDENT",
  });
  const world = makeWorld("BRANCH_SECRETARY", { people: [ended] });
  const { screen } = await renderApp(world, "/people/c9");
  await screen.getByRole("link", { name: "Theo dõi lại" }).click();
  await expect.element(screen.getByRole("heading", { level: 1, name: "Theo dõi lại" })).toBeVisible();
  await expect.element(screen.getByLabelText("Họ và tên")).toHaveValue("Hồ Thị Bưởi");
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Thêm người này" }).click();
  await expect.element(screen.getByText(/Đã thêm/)).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({
    field: "openCase",
    input: { earlierId: "c9", fullName: "Hồ Thị Bưởi", sourceGroup: "STUDENT" },
  });
  expect(JSON.stringify(sessionStorage)).not.toContain("Bưởi");
});
