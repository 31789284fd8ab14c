import { expect, test } from "vitest";
import { today } from "../../lib/fmt.ts";
import { newAuthority } from "../../test/authority.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("what a unit may is shown with its days and papers, and another capability is given by a decision", async () => {
  const world = makeWorld("CITY_ADMINISTRATOR", { unitsBelow: 4 });
  const { screen } = await renderApp(world, "/unit/city-0/authority");
  await expect.element(screen.getByRole("heading", { name: "Mở lớp bồi dưỡng" })).toBeVisible();
  await expect.element(screen.getByText("Theo quy định chung của cấp")).toBeVisible();
  await expect.element(screen.getByText("Từ 01/09/2025 đến trước 01/03/2026")).toBeVisible();
  await expect.element(screen.getByText("Kết thúc theo 11-QĐ/TU, ngày 20/02/2026, Thành ủy: Thu con dấu")).toBeVisible();
  await screen.getByRole("button", { name: "Cho thẩm quyền" }).click();
  await screen.getByLabelText("Thẩm quyền", { exact: true }).selectOptions("Phường, xã là tổ chức cơ sở đảng (208-QĐ/TW)");
  await screen.getByLabelText(/Số văn bản/).fill("15-QĐ/TU");
  await screen.getByLabelText(/Trích yếu/).fill("Về tổ chức cơ sở đảng");
  await screen.getByRole("dialog").getByRole("button", { name: "Cho thẩm quyền" }).click();
  await expect.element(screen.getByRole("heading", { name: "Phường, xã là tổ chức cơ sở đảng (208-QĐ/TW)" })).toBeVisible();
  expect(world.sent).toMatchObject([
    {
      field: "setCapability",
      input: { capability: "isBaseOrganisation", verb: "GIVE", from: today(), instrument: { number: "15-QĐ/TU", signedOn: today() } },
    },
  ]);
});

test("a capability in force is ended, and a day on which steps rest on it is told beside the day", async () => {
  const message = "Từ ngày này đã có bước được ghi theo thẩm quyền ấy. Chọn ngày sau bước cuối cùng đã ghi.";
  const failures = new Map([["setCapability", [{ code: "CAPABILITY_USED", message, field: "from" }]]]);
  const world = makeWorld("CITY_ADMINISTRATOR", { unitsBelow: 4, failures });
  const { screen } = await renderApp(world, "/unit/city-0/authority");
  await screen.getByRole("button", { name: "Kết thúc thẩm quyền: Mở lớp bồi dưỡng" }).click();
  await screen.getByLabelText(/Số văn bản/).fill("16-QĐ/TU");
  await screen.getByLabelText(/Trích yếu/).fill("Thôi mở lớp");
  const send = screen.getByRole("dialog").getByRole("button", { name: "Kết thúc thẩm quyền" });
  await send.click();
  await expect.element(screen.getByText(message).first()).toBeVisible();
  await send.click();
  await expect.element(screen.getByText("Kết thúc theo 16-QĐ/TU", { exact: false })).toBeVisible();
  await expect.element(screen.getByText("Đơn vị chưa có thẩm quyền nào theo quy trình.")).toBeVisible();
});

test("whoever may not decide is offered nothing to decide", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"), "/unit/branch/authority");
  await expect.element(screen.getByRole("heading", { name: "Mở lớp bồi dưỡng" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Cho thẩm quyền" })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: /Kết thúc thẩm quyền/ })).not.toBeInTheDocument();
});

test("nothing is decided about one's own unit; what is still to come ends on its first day at the earliest", async () => {
  const from = `${Number(today().slice(0, 4)) + 1}-02-01`;
  const coming = { ...newAuthority()[0]!, capability: "hasSeal" as const, from };
  const world = makeWorld("CITY_ADMINISTRATOR", { unitsBelow: 4, authority: [coming] });
  const own = await renderApp(world, "/unit/city/authority");
  await expect.element(own.screen.getByRole("heading", { name: "Có con dấu để ban hành quyết định" })).toBeVisible();
  await expect.element(own.screen.getByRole("button", { name: /thẩm quyền/ })).not.toBeInTheDocument();
  await own.screen.unmount();
  const { screen } = await renderApp(world, "/unit/city-0/authority");
  await screen.getByRole("button", { name: /^Kết thúc thẩm quyền/ }).click();
  await expect.element(screen.getByText(/Để nguyên ngày ấy là coi như chưa cho/)).toBeVisible();
  await screen.getByLabelText(/Số văn bản/).fill("17-QĐ/TU");
  await screen.getByLabelText(/Trích yếu/).fill("Thu hồi");
  await screen.getByRole("dialog").getByRole("button", { name: "Kết thúc thẩm quyền" }).click();
  await expect.poll(() => world.sent.at(-1)).toMatchObject({ field: "setCapability", input: { verb: "END", from } });
});
