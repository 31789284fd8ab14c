import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const box = (number: number) => `Dự kiến giao cho Chi bộ Tổ dân phố số ${number}`;
const drafts = (values: Record<string, number>) =>
  new Map(Object.entries(values).map(([place, value]) => [`ward-${place}`, { value, exempt: false }]));
const noRule = { people: null, basisPoints: null, change: null, from: null, kinds: null, sectors: null, unitIds: null };
const even = { id: "even", name: "Phương án A: 3% đều", target: null, rules: [], drafts: drafts({ 0: 5, 1: 6 }) };

test("a draft is kept under a name, listed by who kept it, and dropped again", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: drafts({ 0: 5 }) });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByRole("button", { name: "Lưu phương án" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByLabelText("Tên phương án")).toHaveValue("Phương án A");
  await dialog.getByLabelText("Tên phương án").fill("Phương án A: 3% đều");
  await dialog.getByRole("button", { name: "Lưu phương án" }).click();
  const kept = screen.getByRole("table", { name: "Phương án đã lưu" });
  await expect.element(kept).toHaveTextContent("Phương án A: 3% đều");
  await expect.element(kept).toHaveTextContent("Nguyễn Thị Hạnh, 21/11/2026 09:41");
  expect(world.sent.at(-1)).toMatchObject({ field: "keepVariant", input: { revision: 0, name: "Phương án A: 3% đều" } });
  await screen.getByRole("button", { name: "Bỏ Phương án A: 3% đều" }).click();
  await expect.element(kept).not.toBeInTheDocument();
});

test("a kept draft is compared with the one being worked on: sums, floors that bind, and each unit's difference", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: drafts({ 0: 5, 1: 3, 2: 4 }), variants: [even] });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByRole("button", { name: "So sánh Phương án A: 3% đều" }).click();
  const compared = screen.getByRole("region", { name: "So sánh hai phương án" });
  await expect.element(compared).toHaveTextContent("2 trên 9 đơn vị khác nhau.");
  const rowOf = (number: number) => compared.getByRole("row", { name: `Chi bộ Tổ dân phố số ${number}` });
  await expect.element(rowOf(2)).toHaveTextContent("6 (chạm sàn)");
  await expect.element(rowOf(2)).toHaveTextContent("−3");
  await expect.element(rowOf(3)).toHaveTextContent("+4");
  await expect.element(rowOf(1)).not.toBeInTheDocument();
  await expect.element(compared.getByRole("row", { name: /^Tổng giao/ })).toHaveTextContent("Tổng giao1112+1");
  await compared.getByLabelText("Chỉ các đơn vị khác nhau").click();
  await expect.element(rowOf(1)).toBeVisible();
});

test("a kept draft becomes the draft again, which is undone and done again", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: drafts({ 0: 1 }), variants: [even] });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByRole("button", { name: "Lấy lại Phương án A: 3% đều làm bản đang soạn" }).click();
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("5");
  await screen.getByRole("button", { name: "Hoàn tác" }).click();
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("1");
  await screen.getByRole("button", { name: "Làm lại" }).click();
  await expect.element(screen.getByLabelText(box(2))).toHaveValue("6");
});

test("a kept draft taken back brings its rules into the form; what was typed and not divided by yet stays", async () => {
  const kept = { ...even, target: 40, rules: [{ ...noRule, kind: "FLOOR", people: 4 }] };
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { variants: [kept] }), "/targets?year=2026");
  const take = screen.getByRole("button", { name: "Lấy lại Phương án A: 3% đều làm bản đang soạn" });
  const number = screen.getByLabelText("Số cần chia");
  await take.click();
  await expect.element(number).toHaveValue("40");
  await expect.element(screen.getByRole("list", { name: "Quy tắc chia" })).toHaveTextContent("Mỗi đơn vị ít nhất");
  await number.fill("55");
  await screen.getByRole("button", { name: "Hoàn tác" }).click();
  await expect.element(take).toBeVisible();
  await expect.element(number).toHaveValue("55");
});

test("what is typed and not divided by yet is kept with the variant, and the dialog says so", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: drafts({ 0: 5 }) });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText("Số cần chia").fill("55");
  await screen.getByRole("button", { name: "Lưu phương án" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("Số cần chia và quy tắc vừa nhập được lưu theo");
  await dialog.getByRole("button", { name: "Lưu phương án" }).click();
  await expect
    .poll(() => world.sent.find(({ field }) => field === "keepVariant")?.input)
    .toMatchObject({ name: "Phương án A", target: 55, rules: [{ kind: "SHARE_OF_MEMBERS" }] });
});

test("what stood before the first division held nothing and is no variant to choose", async () => {
  const before = { id: "before", name: null, target: null, rules: [], drafts: new Map() };
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { drafts: drafts({ 0: 5 }), variants: [before] }), "/targets?year=2026");
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("5");
  await expect.element(screen.getByRole("region", { name: "Phương án đã lưu" })).not.toBeInTheDocument();
});

test("numbers being stored and a variant wait for each other: each names the revision that the one before left", async () => {
  const world = makeWorld("WARD_STAFF", { variants: [even] });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText(box(1)).fill("8");
  await userEvent.keyboard("{Enter}");
  await screen.getByRole("button", { name: "Bỏ Phương án A: 3% đều" }).click();
  await expect
    .poll(() => world.sent.map(({ field, input }) => [field, (input as { revision: number }).revision]))
    .toEqual([
      ["setTargets", 0],
      ["dropVariant", 1],
    ]);
});

test("who may only look compares, and changes nothing", async () => {
  const { screen } = await renderApp(makeWorld("WARD_LEADER", { variants: [even] }), "/targets?year=2026");
  await expect.element(screen.getByRole("button", { name: "So sánh Phương án A: 3% đều" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: /^Lấy lại/ })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("button", { name: /^Bỏ/ })).not.toBeInTheDocument();
});
