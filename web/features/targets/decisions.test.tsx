import { afterEach, expect, test } from "vitest";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const first = { id: "p1", number: "05-QĐ/ĐU", signedOn: "2026-01-05", units: 126, amends: false };
const second = { id: "p2", number: "09-QĐ/ĐU", signedOn: "2026-03-02", units: 1, amends: true };

/** What the browser was asked to keep, instead of keeping it. */
const kept: Promise<string>[] = [];
const keep = (event: MouseEvent) => {
  if (!(event.target instanceof HTMLAnchorElement) || !event.target.download) return;
  event.preventDefault();
  const { href, download } = event.target;
  kept.push(fetch(href).then(async (file) => `${download}: ${await file.text()}`));
};
document.addEventListener("click", keep, true);
afterEach(() => kept.splice(0));

test("without an issued target there is no decision to download", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/targets?year=2026");
  await expect.element(screen.getByText("Tổng giao:")).toBeVisible();
  expect(screen.getByRole("heading", { name: "Văn bản đã ban hành" }).elements()).toEqual([]);
});

test("targets issued just now bring their decision into sight", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 40, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByRole("button", { name: "Ban hành…" }).click();
  await screen.getByLabelText("Số văn bản").fill("05-QĐ/ĐU");
  await screen.getByLabelText("Trích yếu").fill("Giao chỉ tiêu");
  await screen.getByRole("button", { name: "Ban hành 1 chỉ tiêu" }).click();
  await expect.element(screen.getByText(/^Quyết định 05-QĐ\/ĐU ngày .*: giao cho 1 tổ chức$/)).toBeInViewport();
});

test("the decision behind issued targets is kept as PDF or Word under its own name", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR", { papers: [first] }), "/targets?year=2026");
  await expect.element(screen.getByText("Quyết định 05-QĐ/ĐU ngày 05/01/2026: giao cho 126 tổ chức")).toBeVisible();
  await screen.getByRole("button", { name: "Tải quyết định (PDF)" }).click();
  await expect.poll(() => kept.length).toBe(1);
  await screen.getByRole("button", { name: "Tải quyết định (Word)" }).click();
  await expect.poll(() => kept.length).toBe(2);
  expect(await Promise.all(kept)).toEqual([
    "Quyet-dinh-giao-chi-tieu-2026.pdf: PDF of p1",
    "Quyet-dinh-giao-chi-tieu-2026.docx: DOCX of p1",
  ]);
  await expect.element(screen.getByText("Đã tải Quyet-dinh-giao-chi-tieu-2026.docx.")).toBeInTheDocument();
});

test("a paper that is a plan is called one, on its button too", async () => {
  const { screen } = await renderApp(makeWorld("AUDITOR", { papers: [{ ...first, number: "05-KH/TU" }] }), "/targets?year=2026");
  await expect.element(screen.getByText("Kế hoạch 05-KH/TU ngày 05/01/2026: giao cho 126 tổ chức")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Tải kế hoạch (PDF)" })).toBeVisible();
});

test("of several papers the newest is offered first, and an older one can be chosen", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { papers: [second, first] }), "/targets?year=2026");
  const paper = screen.getByLabelText("Văn bản", { exact: true });
  await expect.element(paper).toHaveDisplayValue("Quyết định 09-QĐ/ĐU ngày 02/03/2026: điều chỉnh 1 tổ chức");
  await paper.selectOptions("Quyết định 05-QĐ/ĐU ngày 05/01/2026: giao cho 126 tổ chức");
  await screen.getByRole("button", { name: "Tải quyết định (PDF)" }).click();
  await expect.poll(() => kept.length).toBe(1);
  expect(await kept[0]).toContain("PDF of p1");
  expect(await axeFindings()).toEqual([]);
});

test("a file that does not come is said so, and can be asked for again", async () => {
  const failures = new Map([["targetDecision", [{ code: "UNAVAILABLE", message: "Hệ thống đang bận. Thử lại sau." }]]]);
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { papers: [first], failures }), "/targets?year=2026");
  await screen.getByRole("button", { name: "Tải quyết định (Word)" }).click();
  await expect.element(screen.getByText("Hệ thống đang bận. Thử lại sau.")).toBeVisible();
  expect(kept).toEqual([]);
  await screen.getByRole("button", { name: "Thử lại" }).click();
  await expect.poll(() => kept.length).toBe(1);
  expect(await kept[0]).toContain("DOCX of p1");
  expect(screen.getByText("Hệ thống đang bận. Thử lại sau.").elements()).toEqual([]);
});
