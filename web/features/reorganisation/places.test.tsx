import { expect, test } from "vitest";
import { newDivision } from "../../test/division.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

function dividedWorld(role: "BRANCH_SECRETARY" | "CITY_ADMINISTRATOR", ...more: string[]): World {
  const world = makeWorld(role);
  world.division = newDivision();
  world.can = [...world.can, "readReorganisations", ...more];
  return world;
}

test("a secretary says where each person goes, the rest at one touch, and settles the list", async () => {
  const world = dividedWorld("BRANCH_SECRETARY", "readDivisionPeople", "placePeople", "settleDivision");
  const { screen } = await renderApp(world, "/reorganisations");
  await screen.getByRole("link", { name: "Phân công người", exact: true }).click();
  const settle = screen.getByRole("button", { name: "Chốt danh sách phân công" });
  await expect.element(screen.getByText("Còn 2 người chưa được phân công. Phân công đủ rồi chốt.")).toBeVisible();
  await expect.element(settle).toBeDisabled();
  const line = screen.getByRole("list", { name: "Bùi Văn Sáu về đơn vị nào" });
  await line.getByRole("button", { name: "Chi bộ Tổ dân phố số 2" }).click();
  await expect.element(line.getByRole("button", { name: "Chi bộ Tổ dân phố số 2" })).toHaveAttribute("aria-pressed", "true");
  const rest = screen.getByRole("group", { name: "1 người chưa phân công" });
  await rest.getByRole("button", { name: "Về Chi bộ Tổ dân phố số 1" }).click();
  await expect.element(settle).toBeEnabled();
  await settle.click();
  await expect.element(screen.getByText("Danh sách đã chốt. Vẫn sửa được đến ngày hiệu lực.")).toBeVisible();
  expect(world.sent).toMatchObject([
    { field: "placePeople", input: { partId: "part-2", personIds: ["Bùi Văn Sáu"] } },
    { field: "placePeople", input: { partId: "part-1", personIds: ["Đỗ Thị Bảy"] } },
    { field: "settleDivision", input: { partId: "part-1" } },
  ]);
});

test("people are found by name without tone marks, and all who are shown go to one part", async () => {
  const world = dividedWorld("BRANCH_SECRETARY", "readDivisionPeople", "placePeople", "settleDivision");
  const { screen } = await renderApp(world, "/reorganisations/division");
  await screen.getByLabelText("Tìm theo tên").fill("thi");
  await expect.element(screen.getByText("Bùi Văn Sáu")).not.toBeInTheDocument();
  const shown = screen.getByRole("group", { name: "2 người đang hiện" });
  await shown.getByRole("button", { name: "Về Chi bộ Tổ dân phố số 2" }).click();
  await expect
    .poll(() => world.sent)
    .toMatchObject([{ field: "placePeople", input: { partId: "part-2", personIds: ["Vũ Thị Đào", "Đỗ Thị Bảy"] } }]);
});

test("whoever decides sees how many go where and whether the list is settled, and no way to the names", async () => {
  const { screen } = await renderApp(dividedWorld("CITY_ADMINISTRATOR"), "/reorganisations");
  await expect.element(screen.getByText("Chưa chốt")).toBeVisible();
  await expect.element(screen.getByText("trong 3 đảng viên", { exact: true })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Phân công người", exact: true })).not.toBeInTheDocument();
});
