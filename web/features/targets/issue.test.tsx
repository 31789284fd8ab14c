import { expect, test } from "vitest";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const box = (number: number) => `Dự kiến giao cho Chi bộ Tổ dân phố số ${number}`;

test("drafts are issued together under one instrument, and every missing part of it is named", async () => {
  const world = makeWorld("WARD_STAFF", { ownTarget: 5, drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByRole("button", { name: "Ban hành…" }).click();
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
    input: { unitId: "ward", revision: 0, shortBy: null, instrument: { number: "05-KH/ĐU", issuer: "Đảng bộ phường Đống Đa" } },
  });
});

test("a sum that falls short blocks issuing, says by how much, and is issued only by whoever says so", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await expect.element(screen.getByRole("region", { name: "Tổng giao:" })).toHaveTextContent("Còn thiếu 35");
  await screen.getByRole("button", { name: "Ban hành…" }).click();
  await expect.element(screen.getByText(/Chưa ban hành được: tổng giao còn thiếu 35/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: /^Ban hành \d/ })).not.toBeInTheDocument();
  await screen.getByLabelText("Tôi biết và vẫn ban hành, giao thiếu 35").click();
  await screen.getByLabelText("Số văn bản").fill("05-KH/ĐU");
  await screen.getByLabelText("Trích yếu").fill("Giao chỉ tiêu");
  await screen.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect.poll(() => world.sent.at(-1)).toMatchObject({ field: "issueTargets", input: { shortBy: 35 } });
});

test("who may not issue is not offered to, and who may not plan no rules", async () => {
  const drafts = new Map([["ward-0", { value: 5, exempt: false }]]);
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { drafts, can: ["read", "setTarget"] }), "/targets");
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("5");
  await expect.element(screen.getByRole("button", { name: /Ban hành/ })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("heading", { name: "Cách chia" })).not.toBeInTheDocument();
});

test("who issues and does not prepare is told who does, and may issue", async () => {
  const drafts = new Map([["ward-0", { value: 40, exempt: false }]]);
  const { screen } = await renderApp(makeWorld("WARD_LEADER", { drafts }), "/targets");
  await expect.element(screen.getByText(/^Cán bộ của cấp ủy nhập số và chia theo quy tắc\./)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Ban hành…" })).toBeEnabled();
  await expect.element(screen.getByRole("button", { name: "Lưu phương án" })).not.toBeInTheDocument();
});
