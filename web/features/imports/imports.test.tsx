import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { someImport } from "../../test/imports.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const ward = () => {
  const world = makeWorld("WARD_STAFF", { imports: [someImport()] });
  return Object.assign(world, { can: [...world.can, "readImports", "uploadImport", "readMissing"] });
};

test("a list is led from its columns over the check to the writing, and taken back", async () => {
  const world = ward();
  const { screen } = await renderApp(world, "/imports");
  await screen.getByRole("link", { name: "dang-vien.xlsx" }).click();
  await expect.element(screen.getByText("Còn thiếu cột: Chi bộ (mã hoặc tên)")).toBeVisible();
  await expect.element(screen.getByText("Không được lưu, nên không đọc.")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Hủy việc nhập" })).toBeVisible();
  await screen.getByLabelText("Cột D – Nơi sinh hoạt").selectOptions("branch");
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Kiểm tra" }).click();
  await expect.element(screen.getByText("Đã kiểm tra, chưa ghi")).toBeVisible();
  await expect.element(screen.getByText(/Không tìm thấy chi bộ này/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Tải 3 dòng lỗi về" })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Ghi 27 dòng tốt" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await expect.element(screen.getByText("Đã ghi", { exact: true })).toBeVisible();
  await screen.getByRole("button", { name: "Hoàn tác" }).click();
  await screen.getByRole("dialog").getByRole("button", { name: "Hoàn tác" }).click();
  await expect.element(screen.getByText("Đã hoàn tác", { exact: true }).first()).toBeVisible();
  expect(world.sent.map(({ field }) => field)).toEqual(["chooseMapping", "checkImport", "applyImport", "undoImport"]);
  expect(world.sent[0]!.input).toMatchObject({ id: "list", revision: 2, convert: false, columns: [{ column: 3, field: "branch" }] });
});

test("the second of a double click leaves the question standing", async () => {
  const world = ward();
  world.imports = [someImport({ state: "CHECKED", counts: { ...someImport().counts, added: 27 }, can: ["applyImport"] })];
  const { screen } = await renderApp(world, "/imports/list");
  await screen.getByRole("button", { name: "Ghi 27 dòng tốt" }).click();
  const question = screen.getByRole("dialog");
  await userEvent.click(document.querySelector(".mantine-Modal-overlay")!, { position: { x: 5, y: 5 } });
  await expect.element(question.getByRole("button", { name: "Ghi vào hệ thống" })).toBeVisible();
});

test("text of an old font is shown before and after, and converted only when somebody agrees", async () => {
  const world = ward();
  world.imports = [someImport({ legacy: { conversion: "TCVN3", needed: true, preview: [{ before: "NguyÔn", after: "Nguyễn" }] } })];
  const { screen } = await renderApp(world, "/imports/list");
  await expect.element(screen.getByRole("cell", { name: "NguyÔn" })).toBeVisible();
  await expect.element(screen.getByRole("cell", { name: "Nguyễn" })).toBeVisible();
  await screen.getByLabelText(/Đồng ý chuyển sang Unicode/).click();
  await screen.getByRole("button", { name: "Kiểm tra" }).click();
  await expect.poll(() => world.sent[0]?.input).toMatchObject({ convert: true });
});

test("a sample of the chosen kind can be had; where it cannot be read just now it is said", async () => {
  const { screen } = await renderApp(ward(), "/imports/new");
  await screen.getByLabelText("Danh sách về").selectOptions("CANDIDATES");
  const asked: string[] = [];
  const real = window.fetch;
  window.fetch = (input, init) => {
    if (!String(input).includes("/samples/")) return real(input, init);
    asked.push(String(input));
    return Promise.reject(new TypeError("Failed to fetch"));
  };
  await screen.getByRole("button", { name: "Tải tệp mẫu về" }).click();
  await expect.element(screen.getByRole("alert")).toBeVisible();
  window.fetch = real;
  expect(asked).toEqual(["/files/imports/samples/CANDIDATES"]);
});

test("without a file nothing is sent, and on a phone nothing is wider than the screen", async () => {
  await page.viewport(390, 844);
  const { screen } = await renderApp(ward(), "/imports/new");
  await screen.getByRole("button", { name: "Tải lên" }).click();
  await expect.element(screen.getByText("Chọn tệp cần nhập")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});
