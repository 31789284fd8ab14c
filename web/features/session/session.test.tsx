import { expect, test } from "vitest";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("signing in leads to the address that was asked for", async () => {
  const world = makeWorld("BRANCH_SECRETARY", { signedIn: false });
  const { screen } = await renderApp(world, "/record");
  await screen.getByLabelText("Tên đăng nhập").fill("tdp5.dongda");
  await screen.getByLabelText("Mật khẩu", { exact: true }).fill("mat-khau-rat-dai");
  await screen.getByRole("button", { name: "Đăng nhập" }).click();
  await expect.element(screen.getByRole("heading", { name: "Ghi kết quả", level: 1 })).toBeVisible();
  expect(world.sent).toEqual([{ field: "signIn", input: { login: "tdp5.dongda", password: "mat-khau-rat-dai" } }]);
});

test("a wrong password is said in plain words, with what was typed still there", async () => {
  const failures = new Map([["signIn", [{ code: "SIGN_IN_FAILED", message: "Tên đăng nhập hoặc mật khẩu không đúng. Nhập lại cả hai." }]]]);
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { signedIn: false, failures }));
  await screen.getByLabelText("Tên đăng nhập").fill("dongda.canbo");
  await screen.getByLabelText("Mật khẩu", { exact: true }).fill("sai");
  await screen.getByRole("button", { name: "Đăng nhập" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Nhập lại cả hai");
  await expect.element(screen.getByRole("alert")).toHaveTextContent("SIGN_IN_FAILED");
  await expect.element(screen.getByLabelText("Tên đăng nhập")).toHaveValue("dongda.canbo");
});

test("an empty form sends nothing and leads to each field", async () => {
  const world = makeWorld("WARD_STAFF", { signedIn: false });
  const { screen } = await renderApp(world);
  await screen.getByRole("button", { name: "Đăng nhập" }).click();
  await expect.element(screen.getByRole("alert")).toHaveFocus();
  await screen.getByRole("link", { name: "Nhập mật khẩu" }).click();
  await expect.element(screen.getByLabelText("Mật khẩu", { exact: true })).toHaveFocus();
  expect(world.sent).toEqual([]);
});

test("nothing is open before the temporary password has been changed", async () => {
  const world = makeWorld("WARD_STAFF", { mustChangePassword: true });
  const { screen } = await renderApp(world, "/targets");
  await expect.element(screen.getByRole("heading", { name: "Đổi mật khẩu" })).toBeVisible();
  await screen.getByLabelText("Mật khẩu tạm thời").fill("tam-thoi");
  await screen.getByLabelText("Mật khẩu mới", { exact: true }).fill("ngắn");
  await screen.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect.element(screen.getByRole("link", { name: "Mật khẩu mới cần ít nhất 12 ký tự" })).toBeVisible();
  await screen.getByLabelText("Mật khẩu mới", { exact: true }).fill("mot cau ngan de nho");
  await screen.getByLabelText("Nhập lại mật khẩu mới").fill("mot cau ngan de nho");
  await screen.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect.element(screen.getByRole("heading", { name: "Giao chỉ tiêu", level: 1 })).toBeVisible();
});

test("who cannot change the temporary password now can leave", async () => {
  const world = makeWorld("WARD_STAFF", { mustChangePassword: true });
  const { screen } = await renderApp(world);
  await screen.getByRole("button", { name: "Đăng xuất" }).click();
  await expect.element(screen.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
});

test("a person with two posts sees both and which one is in use", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { posts: 2 }), "/posts");
  await expect.element(screen.getByText("Đang dùng")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Chọn chức vụ này" })).toBeVisible();
});

test("a person without a post is told whom to ask", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { posts: 0 }));
  await expect.element(screen.getByText(/chưa được giao chức vụ nào/)).toBeVisible();
});

test("a session that has ended asks to sign in again and keeps the address", async () => {
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen, history } = await renderApp(world, "/record");
  await expect.element(screen.getByRole("button", { name: "Ghi kết quả" })).toBeVisible();
  world.signedIn = false;
  world.failures.set("recordResult", [{ code: "UNAUTHENTICATED", message: "Phiên làm việc đã hết. Đăng nhập lại để tiếp tục." }]);
  await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect.element(screen.getByRole("heading", { name: "Đăng nhập" })).toBeVisible();
  expect(history.location.pathname).toBe("/record");
});

test("a change of post in another tab takes the whole page", async () => {
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen } = await renderApp(world, "/record");
  await expect.element(screen.getByRole("button", { name: "Ghi kết quả" })).toBeVisible();
  world.failures.set("recordResult", [{ code: "POST_CHANGED", message: "Đồng chí đã chuyển sang chức vụ khác." }]);
  await screen.getByLabelText("Nhóm nguồn").selectOptions("STUDENT");
  await screen.getByRole("button", { name: "Ghi kết quả" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Chức vụ đã đổi ở thẻ khác");
  await expect.element(screen.getByRole("button", { name: "Tải lại trang" })).toBeVisible();
});
