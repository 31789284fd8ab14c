import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const box = (number: number) => `Dự kiến giao cho Chi bộ Tổ dân phố số ${number}`;
const rowsSent = (world: ReturnType<typeof makeWorld>) =>
  world.sent.filter(({ field }) => field === "setTargets").map(({ input }) => (input as { rows: object[] }).rows);

test("numbers are stored as they are left, the rest stays in sight, and what is missing is said in words", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText(box(1)).fill("5");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByLabelText(box(2))).toHaveFocus();
  await userEvent.keyboard("30{Enter}");
  const sum = screen.getByRole("region", { name: "Tổng giao:" });
  await expect.element(sum).toHaveTextContent("Còn lại: 5");
  await expect.element(sum).toHaveTextContent("Tổng giao: 35 / 40 đảng viên");
  await expect.element(sum).toHaveTextContent("Còn thiếu 5");
  expect(rowsSent(world)).toMatchObject([
    [{ unitId: "ward-0", value: 5, exempt: false }],
    [{ unitId: "ward-1", value: 30, exempt: false }],
  ]);
});

test("each number is sent with the revision that the one before left", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets?year=2026");
  await screen.getByLabelText(box(1)).fill("5");
  await userEvent.keyboard("{Enter}6{Enter}");
  await expect.poll(() => world.sent.map(({ input }) => (input as { revision?: number }).revision)).toContain(1);
  await expect.element(screen.getByText(/Sửa lần cuối: Nguyễn Thị Hạnh/)).toBeVisible();
});

test("an emptied box takes the draft back; what is no number is refused and stays", async () => {
  const world = makeWorld("WARD_STAFF", { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText(box(1)).fill("ba");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText("Nhập một số nguyên từ 0 trở lên")).toBeVisible();
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("ba");
  expect(rowsSent(world)).toEqual([]);
  await screen.getByLabelText(box(1)).fill("");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => rowsSent(world).at(-1)).toMatchObject([{ unitId: "ward-0", value: null }]);
});

test("an exempt unit is marked as exempt, not as zero", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText("Miễn cho Chi bộ Tổ dân phố số 3").click();
  await expect.poll(() => rowsSent(world).at(-1)).toMatchObject([{ unitId: "ward-2", value: null, exempt: true }]);
  await expect.element(screen.getByLabelText(box(3))).toHaveAttribute("readonly");
});

test("a share is typed as a percentage and sent as basis points", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets?indicator=ADMISSION_SHARE");
  await screen.getByLabelText(box(1)).fill("3,5");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => rowsSent(world).at(-1)).toMatchObject([{ value: 350 }]);
  await expect.element(screen.getByRole("region", { name: "Cách chia" })).not.toBeInTheDocument();
});

test("whoever comes second is told who changed what, and sends nothing over it", async () => {
  const message = "Kế hoạch đã thay đổi trong lúc đồng chí làm: Trần Văn Bình đổi quy tắc chia lúc 09:41.";
  const world = makeWorld("WARD_STAFF", { failures: new Map([["setTargets", [{ code: "CONFLICT", message }]]]) });
  const { screen } = await renderApp(world, "/targets");
  await screen.getByLabelText(box(1)).fill("5");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(message);
  world.revision = 4;
  await screen.getByRole("button", { name: "Tải lại" }).click();
  await expect.element(screen.getByRole("alert")).not.toBeInTheDocument();
});

test("rules are tried while they are typed and kept by the button; a number opens to why it is so", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets");
  const rules = screen.getByRole("region", { name: "Cách chia" });
  await expect.element(rules.getByRole("list", { name: "Quy tắc chia" })).toHaveTextContent("Chia theo số đảng viên,");
  await rules.getByLabelText("Loại quy tắc").selectOptions("FLOOR");
  await rules.getByRole("button", { name: "Thêm quy tắc" }).click();
  await rules.getByLabelText(/Mỗi đơn vị ít nhất/).fill("2");
  const whatIf = screen.getByRole("region", { name: "Nếu chia như trên" });
  await expect.element(whatIf).toHaveTextContent("9 đơn vị đổi số");
  await expect
    .poll(() => world.sent.at(-1)?.input)
    .toMatchObject({
      dryRun: true,
      revision: 0,
      rules: [
        { kind: "SHARE_OF_MEMBERS", basisPoints: 300 },
        { kind: "FLOOR", people: 2 },
      ],
    });
  expect(world.revision).toBe(0);
  await rules.getByRole("button", { name: "Chia theo quy tắc" }).click();
  await expect.element(screen.getByLabelText(box(1))).toHaveValue("5");
  await expect.element(screen.getByRole("region", { name: "Tổng giao:" })).toHaveTextContent("Còn lại: 0");
  await expect.element(whatIf).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Vì sao Chi bộ Tổ dân phố số 1 có số này" }).click();
  const why = screen.getByRole("dialog");
  await expect.element(why).toHaveTextContent("Theo 27 đảng viên = 0,81");
  await expect.element(why).toHaveTextContent("+0,37");
  await expect.element(why).toHaveTextContent("cộng lại 15.000, có 12.500 để chia");
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("button", { name: "Vì sao Chi bộ Tổ dân phố số 1 có số này" })).toHaveFocus();
});

test("a cap begins without a number, and nothing is divided by it before it has one", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world, "/targets");
  const rules = screen.getByRole("region", { name: "Cách chia" });
  await rules.getByLabelText("Loại quy tắc").selectOptions("CAP");
  await rules.getByRole("button", { name: "Thêm quy tắc" }).click();
  await expect.element(rules.getByLabelText(/Mỗi đơn vị nhiều nhất/)).toHaveValue("");
  await expect.element(rules.getByText("Quy tắc 2 chưa có số. Nhập số người rồi chia.")).toBeVisible();
  await expect.element(rules.getByRole("button", { name: "Chia theo quy tắc" })).toBeDisabled();
  await rules.getByLabelText(/Mỗi đơn vị nhiều nhất/).fill("7");
  await rules.getByRole("button", { name: "Chia theo quy tắc" }).click();
  await expect.poll(() => world.sent.at(-1)?.input).toMatchObject({ dryRun: false, rules: [{}, { kind: "CAP", people: 7 }] });
});

test("what cannot be divided stands above the rest", async () => {
  const message = "Câu của máy chủ, cho ai dùng API";
  const world = makeWorld("WARD_STAFF", {
    rules: [{ kind: "FLOOR", people: 5, basisPoints: null, change: null, from: null, kinds: null, sectors: null, unitIds: null }],
    messages: [{ code: "FLOORS_EXCEED_TARGET", message, impossible: true }],
  });
  const { screen } = await renderApp(world, "/targets");
  await expect.element(screen.getByText("Không chia được như quy tắc đòi hỏi")).toBeVisible();
  const words =
    "Mức tối thiểu của 9 đơn vị cần 45 người, số cần chia là 40: thiếu 5. Hạ mức tối thiểu, miễn cho đơn vị không còn nguồn hoặc nâng chỉ tiêu: Chi bộ Tổ dân phố số 1 (5), Chi bộ Tổ dân phố số 2 (5), Chi bộ Tổ dân phố số 3 (5) và 6 đơn vị khác.";
  await expect.element(screen.getByText(words)).toBeVisible();
  await screen.getByRole("button", { name: "EN" }).click();
  await expect.element(screen.getByText(/^The floors of 9 units need 45 people, the number to divide is 40: 5 short\./)).toBeVisible();
});

test("what was done is said above the bar, which stays in sight", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"), "/targets?year=2026");
  await screen.getByLabelText("Miễn cho Chi bộ Tổ dân phố số 3").click();
  const said = screen.getByText("Đã miễn cho Chi bộ Tổ dân phố số 3.");
  await expect.element(said).toBeVisible();
  const bar = screen.getByRole("region", { name: "Tổng giao:" }).element().getBoundingClientRect();
  expect(said.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(bar.top);
});

test("without a target of its own the unit is told of the number to divide, not of its own", async () => {
  const world = makeWorld("WARD_STAFF", { ownTarget: null, target: 5, drafts: new Map([["ward-0", { value: 5, exempt: false }]]) });
  const { screen } = await renderApp(world, "/targets?year=2026");
  await expect.element(screen.getByRole("region", { name: "Tổng giao:" })).toHaveTextContent("Vừa đủ số cần chia");
});

test("a unit with an approved exemption says so, and takes no number", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF", { exempted: new Set(["ward-0"]) }), "/targets");
  await expect.element(screen.getByText("Được miễn đến trước 01/01/2028 (11-QĐ/ĐU)")).toBeVisible();
  await expect.element(screen.getByLabelText(box(1))).toHaveAttribute("readonly");
});

test("before there is a plan nothing is wrong, and the page says how one is begun", async () => {
  const world = makeWorld("CITY_BOARD", { ownTarget: null, issued: new Map([["city-0", { value: 60, exempt: false, state: "ISSUED" }]]) });
  world.issued.clear();
  const { screen } = await renderApp(world, "/targets?year=2026");
  await expect.element(screen.getByText("Chưa có phương án. Chọn quy tắc hoặc nhập số.")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Chia theo quy tắc" })).toBeDisabled();
  await expect.element(screen.getByText("Không chia được như quy tắc đòi hỏi")).not.toBeInTheDocument();
  expect(world.sent).toEqual([]);
  await screen.getByLabelText("Số cần chia").fill("1260");
  await expect.element(screen.getByRole("region", { name: "Nếu chia như trên" })).toBeVisible();
});
