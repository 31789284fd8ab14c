import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const box = (number: number) => `Dự kiến giao cho Chi bộ Tổ dân phố số ${number}`;

test("drafts are stored as they are left, the sum stands beside the own target, and the gap is said in words", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText(box(1)).fill("5");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByLabelText(box(2))).toHaveFocus();
  await userEvent.keyboard("30{Enter}");
  const sum = screen.getByRole("region", { name: "Tổng giao:" });
  await expect.element(sum).toHaveTextContent("Tổng giao: 35");
  await expect.element(sum).toHaveTextContent("Chỉ tiêu của cấp mình: 40");
  await expect.element(sum).toHaveTextContent("Còn thiếu 5");
  expect(world.sent.map(({ input }) => input)).toMatchObject([
    { unitId: "ward-0", indicator: "ADMISSIONS", period: "2026", value: 5, exempt: false },
    { unitId: "ward-1", value: 30 },
  ]);
});

test("an emptied box takes the draft back; what is no number is refused and stays", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText(box(1)).fill("ba");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText("Nhập một số nguyên từ 0 trở lên")).toBeVisible();
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("ba");
  expect(world.sent).toEqual([]);
  await screen.getByLabelText(box(1)).fill("");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => world.sent.at(-1)?.input).toMatchObject({ unitId: "ward-0", value: null });
});

test("an exempt unit is marked as exempt, not as zero", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText("Miễn cho Chi bộ Tổ dân phố số 3").click();
  await expect.poll(() => world.sent.at(-1)?.input).toMatchObject({ unitId: "ward-2", exempt: true });
  await expect.element(screen.getByLabelText(box(3))).toBeDisabled();
});

test("a share is typed as a percentage and sent as basis points", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets?indicator=ADMISSION_SHARE");
  await screen.getByLabelText(box(1)).fill("3,5");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => world.sent.at(-1)?.input).toMatchObject({ indicator: "ADMISSION_SHARE", value: 350 });
});

test("drafts are issued together under one instrument, and every missing part of it is named", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect.element(screen.getByRole("link", { name: "Nhập số văn bản" })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Nhập trích yếu" })).toBeVisible();
  await screen.getByLabelText("Số văn bản").fill("05-KH/ĐU");
  await screen.getByLabelText("Trích yếu").fill("Giao chỉ tiêu kết nạp đảng viên năm 2026");
  await screen.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect.element(screen.getByText("Đã ban hành 1 chỉ tiêu.")).toBeVisible();
  await expect.element(screen.getByText("Đã ban hành, chờ xác nhận")).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({
    field: "issueTargets",
    input: { unitId: "ward", instrument: { number: "05-KH/ĐU", issuer: "Đảng bộ phường Đống Đa" } },
  });
});

test("who may not issue is not offered the form", async () => {
  const drafts = new Map([["ward-0", { value: 5, exempt: false }]]);
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { drafts, can: ["read", "setTarget"] }), "/targets");
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("5");
  await expect.element(screen.getByRole("heading", { name: "Ban hành chỉ tiêu" })).not.toBeInTheDocument();
});
