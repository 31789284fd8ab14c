import { expect, test } from "vitest";
import { axeFindings } from "../../test/axe.ts";
import { whitePlace } from "../../test/life.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("a ward records a place with its source count and the branch that looks after it", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/watch/places");
  await expect.element(screen.getByText("Không có địa bàn trắng nào.")).toBeVisible();
  await screen.getByRole("button", { name: "Ghi địa bàn trắng" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByLabelText("Tên địa bàn").fill("Công ty may Hòa Bình");
  await dialog.getByLabelText("Loại").selectOptions("ENTERPRISE");
  await dialog.getByLabelText("Số người có thể tạo nguồn").fill("25");
  await dialog.getByLabelText("Chi bộ gần nhất phụ trách").fill("tổ dân phố số 2");
  await dialog.getByRole("option", { name: /Chi bộ Tổ dân phố số 2/ }).click();
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole("button", { name: "Ghi địa bàn trắng" }).click();
  await expect.element(screen.getByRole("heading", { name: "Công ty may Hòa Bình" })).toBeVisible();
  expect(world.sent).toEqual([
    {
      field: "recordWhitePlace",
      input: expect.objectContaining({ unitId: "ward", kind: "ENTERPRISE", lack: "NO_MEMBER", sources: 25, branchId: "ward-1" }),
    },
  ]);
});

test("a place is closed with a reason, and then stands among the closed ones", async () => {
  const world = makeWorld("WARD_STAFF");
  world.life.places.push(whitePlace("Tổ dân phố mới số 1"));
  const { screen } = await renderApp(world, "/watch/places");
  await expect.element(screen.getByText("Chưa giao chi bộ phụ trách")).toBeVisible();
  await screen.getByRole("button", { name: "Đóng địa bàn" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Đóng địa bàn" }).click();
  await expect.element(dialog.getByText("Nhập lý do đóng").first()).toBeVisible();
  await dialog.getByLabelText("Lý do đóng").fill("Đã thành lập chi bộ");
  await dialog.getByRole("button", { name: "Đóng địa bàn" }).click();
  await expect.element(screen.getByText("Không có địa bàn trắng nào.")).toBeVisible();
  await screen.getByLabelText("Xem").selectOptions("closed");
  await expect.element(screen.getByText("Đóng ngày 21/11/2026: Đã thành lập chi bộ")).toBeVisible();
});
