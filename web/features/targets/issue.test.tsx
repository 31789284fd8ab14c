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
    input: {
      unitId: "ward",
      revision: 0,
      shortBy: null,
      confirmed: [],
      instrument: { number: "05-KH/ĐU", issuer: "Đảng ủy phường Đống Đa" },
    },
  });
});

test("a sum that falls short blocks issuing, says by how much, and is issued only by whoever says so", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await expect.element(screen.getByRole("region", { name: "Tổng giao:" })).toHaveTextContent("Còn thiếu 35");
  await screen.getByRole("button", { name: "Ban hành…" }).click();
  await expect.element(screen.getByText(/^Tổng giao còn thiếu 35\./)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: /^Ban hành \d/ })).not.toBeInTheDocument();
  await screen.getByLabelText("Tôi biết và vẫn ban hành, giao thiếu 35").click();
  await screen.getByLabelText("Số văn bản").fill("05-KH/ĐU");
  await screen.getByLabelText("Trích yếu").fill("Giao chỉ tiêu");
  await screen.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect.poll(() => world.sent.at(-1)).toMatchObject({ field: "issueTargets", input: { shortBy: 35 } });
});

test("numbers against the plan's own rules are issued only by whoever marks each point, named to the server", async () => {
  const message = "Câu của máy chủ";
  const world = makeWorld("WARD_STAFF", {
    ownTarget: 5,
    drafts: new Map([["ward-0", { value: 5, exempt: false }]]),
    messages: [
      { code: "FLOORS_EXCEED_TARGET", message, impossible: true, toConfirm: true },
      { code: "FIXED_ABOVE_CAP", message: `${message} khác`, impossible: false, toConfirm: true },
    ],
  });
  const { screen } = await renderApp(world, "/targets");
  await expect.element(screen.getByText("Số nhập tay trái quy tắc của kế hoạch")).toBeVisible();
  await expect.element(screen.getByRole("region", { name: "Tổng giao:" })).toHaveTextContent("Trái quy tắc của kế hoạch: 2 điểm");
  await screen.getByRole("button", { name: "Ban hành…" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("Mức tối thiểu của 9 đơn vị cần 45 người, số cần chia là 40: thiếu 5.");
  const known = dialog.getByLabelText("Tôi biết và vẫn ban hành, trái quy tắc này");
  await known.first().click();
  await expect.element(dialog.getByLabelText("Số văn bản")).not.toBeInTheDocument();
  await known.last().click();
  await dialog.getByLabelText("Số văn bản").fill("05-KH/ĐU");
  await dialog.getByLabelText("Trích yếu").fill("Giao chỉ tiêu");
  await dialog.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect
    .poll(() => world.sent.at(-1))
    .toMatchObject({ field: "issueTargets", input: { confirmed: ["FLOORS_EXCEED_TARGET", "FIXED_ABOVE_CAP"], shortBy: null } });
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
