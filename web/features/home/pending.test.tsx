import { expect, test } from "vitest";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("the city reads who waits for it and why, and grants a part under a paper", async () => {
  const world = makeWorld("CITY_BOARD", { unitsBelow: 9 });
  const { screen } = await renderApp(world);
  await expect.element(screen.getByRole("heading", { name: "Chờ trả lời" })).toBeVisible();
  await expect.element(screen.getByText("Hai đơn vị đã giải thể")).toBeVisible();
  await expect.element(screen.getByText(/thấp hơn chỉ tiêu được giao 10 đảng viên/)).toBeVisible();
  await screen.getByRole("button", { name: "Trả lời Đảng bộ xã Đa Phúc" }).first().click();
  await screen.getByLabelText("Quyết định").selectOptions("PARTLY_GRANTED");
  await screen.getByLabelText("Số chấp nhận").fill("85");
  await screen.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect.element(screen.getByText("Nhập số văn bản").first()).toBeVisible();
  await screen.getByLabelText("Nội dung trả lời").fill("Đồng ý giảm 5");
  await screen.getByLabelText("Số văn bản").fill("09-CV/TU");
  await screen.getByLabelText("Trích yếu").fill("Điều chỉnh chỉ tiêu");
  await screen.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect.element(screen.getByRole("heading", { name: "Chờ trả lời" })).not.toBeInTheDocument();
  expect(world.sent).toMatchObject([
    { field: "decideAdjustment", input: { targetId: "t9", grantedValue: 85, answer: "Đồng ý giảm 5", instrument: { number: "09-CV/TU" } } },
  ]);
});

test("a refusal needs an answer and no paper", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world);
  await screen.getByRole("button", { name: "Trả lời Đảng bộ xã Đa Phúc" }).nth(1).click();
  await screen.getByLabelText("Quyết định").selectOptions("REFUSED");
  await screen.getByLabelText("Nội dung trả lời").fill("Vẫn còn nguồn");
  await screen.getByRole("button", { name: "Gửi trả lời" }).click();
  await expect
    .poll(() => world.sent)
    .toMatchObject([
      { field: "decideExemption", input: { exemptionId: "x1", decision: "REFUSED", answer: "Vẫn còn nguồn", instrument: null } },
    ]);
});

test("a reminder stands on the receiver's home until somebody there has read it", async () => {
  const world = makeWorld("BRANCH_SECRETARY");
  const { screen } = await renderApp(world);
  await expect.element(screen.getByText("Đề nghị báo cáo nguyên nhân trước ngày 30.")).toBeVisible();
  await screen.getByRole("button", { name: "Đã đọc" }).click();
  await expect.element(screen.getByText("Đề nghị báo cáo nguyên nhân trước ngày 30.")).not.toBeInTheDocument();
});
