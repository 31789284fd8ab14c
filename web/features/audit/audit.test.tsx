import { expect, test } from "vitest";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

test("the log says in words who did what to whom, and what it was before: no code, no id, no field name", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR"), "/audit");
  await expect.element(screen.getByRole("rowheader", { name: "Ban hành chỉ tiêu" })).toBeVisible();
  for (const words of [
    "Trần Văn Bình",
    "Chỉ tiêu: Kết nạp đảng viên",
    "Kỳ: quý III/2026",
    "Số chỉ tiêu: 3 → 5",
    "Người liên quan: Lê Thị Ngọc Ánh",
  ])
    await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
  await expect.element(screen.getByText(/^Vai trò: /)).toBeVisible();
  const page = document.querySelector("main")?.textContent ?? "";
  expect(page).not.toMatch(/[A-Z]{2,}_[A-Z]+|[0-9a-f]{8}-[0-9a-f]{4}|indicator|"|null/);
  expect(await axeFindings()).toEqual([]);
});
