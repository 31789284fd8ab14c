import { expect, test } from "vitest";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("a new user's password is shown once, after unit and role have been chosen", async () => {
  const world = makeWorld("CITY_ADMINISTRATOR");
  const { screen } = await renderApp(world, "/users");
  await screen.getByRole("button", { name: "Thêm người dùng" }).click();
  await screen.getByLabelText("Họ và tên", { exact: true }).fill("Nguyễn Văn An");
  await screen.getByLabelText("Tên đăng nhập", { exact: true }).fill("nguyen.van.an");
  await screen.getByRole("combobox", { name: "Đơn vị công tác" }).fill("Ba Đình");
  expect(await axeFindings()).toEqual([]);
  await screen
    .getByRole("option", { name: /Đảng bộ phường Ba Đình/ })
    .first()
    .click();
  await screen.getByLabelText("Vai trò").selectOptions("WARD_LEADER");
  await screen.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect.element(screen.getByText("tam-thoi-2026")).toBeVisible();
  expect(world.sent.at(-1)?.input).toMatchObject({
    fullName: "Nguyễn Văn An",
    login: "nguyen.van.an",
    unitId: "city-0",
    role: "WARD_LEADER",
  });
  await screen.getByRole("button", { name: "Tôi đã ghi lại" }).click();
  await expect.element(screen.getByText("tam-thoi-2026")).not.toBeInTheDocument();
});

test("every dialog can be left by a button that says so, and nothing is sent", async () => {
  const world = makeWorld("CITY_ADMINISTRATOR");
  const { screen } = await renderApp(world, "/users");
  for (const opens of ["Thêm người dùng", "Giao chức vụ", "Cấp lại mật khẩu"]) {
    await screen.getByRole("button", { name: opens }).first().click();
    await screen.getByRole("dialog").getByRole("button", { name: "Hủy" }).click();
    await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  }
  expect(world.sent).toEqual([]);
});

test("a password is reset only after asking once more", async () => {
  const { screen } = await renderApp(makeWorld("CITY_ADMINISTRATOR"), "/users");
  await screen.getByRole("button", { name: "Cấp lại mật khẩu" }).first().click();
  await expect.element(screen.getByText(/Đồng chí Trần Văn Bình sẽ bị đăng xuất/)).toBeVisible();
  await screen.getByRole("dialog").getByRole("button", { name: "Cấp lại mật khẩu" }).click();
  await expect.element(screen.getByText("tam-thoi-2026")).toBeVisible();
});

test("acts appear only where the server allows them", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR"), "/users");
  await expect.element(screen.getByRole("rowheader", { name: "Trần Văn Bình" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Cấp lại mật khẩu" })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: "Thêm người dùng" })).not.toBeInTheDocument();
});
