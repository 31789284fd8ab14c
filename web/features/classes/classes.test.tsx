import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { classOf, inDays, placeOf, type WorldClass } from "../../test/classes.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

const holding = ["changeClass", "cancelClass", "acceptNominations", "startClass"];
const running = ["recordAttendance", "recordClassResults", "closeClass"];
const [an, binh, chi] = ["Nguyễn Thị Hoài An", "Trần Văn Bình", "Lê Thị Chi"] as const;
const asking = () => [an, binh, chi].map((name, at) => placeOf(`p${at}`, name));
function seat(role: "WARD_STAFF" | "BRANCH_SECRETARY", classes: WorldClass[], change: Partial<World> = {}): World {
  const world = makeWorld(role, { classes, ...change });
  return { ...world, can: [...world.can, "readClasses", role === "WARD_STAFF" ? "openClass" : "nominateForClass"] };
}
const at = async (world: World, address = "/classes/k1") => {
  const { screen, history } = await renderApp(world, address);
  await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
  return { screen, history, world };
};

test("a class that was begun and not opened is asked about before its page is left", async () => {
  const { screen, history, world } = await at(seat("WARD_STAFF", []), "/classes/new");
  await screen.getByLabelText("Tên lớp").fill("Lớp khóa V");
  history.push("/classes");
  await screen.getByRole("button", { name: "Ở lại" }).click();
  await expect.element(screen.getByLabelText("Tên lớp")).toHaveValue("Lớp khóa V");
  history.push("/classes");
  await screen.getByRole("button", { name: "Rời trang, bỏ phần chưa lưu" }).click();
  await expect.poll(() => history.location.pathname).toBe("/classes");
  expect(world.sent).toEqual([]);
});

test("whoever may open no class is shown no form of one", async () => {
  const { screen } = await at(seat("BRANCH_SECRETARY", []), "/classes/new");
  await expect.element(screen.getByRole("heading", { level: 1, name: "Không mở được nội dung này" })).toBeVisible();
  await expect.element(screen.getByLabelText("Tên lớp")).not.toBeInTheDocument();
});

test("classes say by when branches nominate and who waits for a place; an empty list leads to the first class", async () => {
  const { screen } = await at(seat("WARD_STAFF", [classOf("k1", { nominated: 3 })]), "/classes");
  await expect.element(screen.getByText("3 người chờ duyệt")).toBeVisible();
  await expect.element(screen.getByText("Đang nhận cử người")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  const { screen: empty } = await at(seat("WARD_STAFF", []), "/classes");
  await expect.element(empty.getByText("Chưa có lớp nào. Mở lớp để các chi bộ cử người.")).toBeVisible();
});

test("a class is opened with its sessions; what is missing is named, and a refusal leaves all of it typed", async () => {
  const failures = new Map([["openClass", [{ code: "BAD_INPUT", message: "Ngày bế giảng trước ngày khai giảng.", field: "endsOn" }]]]);
  const { screen, history, world } = await at(seat("WARD_STAFF", [], { failures }), "/classes/new");
  await screen.getByRole("button", { name: "Mở lớp" }).click();
  await expect.element(screen.getByRole("link", { name: "Nhập tên lớp" })).toBeVisible();
  await screen.getByLabelText("Tên lớp").fill("Lớp khóa V");
  await screen.getByLabelText("Nơi học").fill("Hội trường phường");
  for (const [name, day] of [
    ["Ngày khai giảng", "10"],
    ["Ngày bế giảng", "14"],
    ["Hạn cử người", "7"],
  ] as const) {
    await screen.getByRole("group", { name }).getByLabelText("Ngày", { exact: true }).click();
    await userEvent.keyboard(`${day}{Tab}12`);
  }
  await screen.getByLabelText("Số chỗ").fill("40");
  await screen.getByRole("button", { name: "Thêm buổi học" }).click();
  await screen.getByRole("group", { name: "Ngày học buổi 1" }).getByLabelText("Ngày", { exact: true }).click();
  await userEvent.keyboard("11{Tab}12");
  await screen.getByLabelText("Nội dung buổi 1").fill("Lịch sử Đảng");
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Mở lớp" }).click();
  await expect.element(screen.getByRole("link", { name: "Ngày bế giảng trước ngày khai giảng." })).toBeVisible();
  await screen.getByRole("button", { name: "Mở lớp" }).click();
  await expect.element(screen.getByRole("heading", { name: "Lớp khóa V" })).toBeVisible();
  expect(history.location.pathname).toMatch(/^\/classes\/[0-9a-f-]{36}$/);
  expect(world.sent.at(-1)).toMatchObject({ input: { places: 40, sessions: [{ title: "Lịch sử Đảng" }] } });
});

test("a branch names those who are ready; who is not is told why, and one who is refused keeps the others' ticks", async () => {
  const one = (name: string) => ({ id: `c ${name}`, fullName: name, birthYear: 2001, stateVi: "Đang bồi dưỡng", stateEn: "Fostered" });
  const refusal = { code: "HELPERS_TOO_FEW" as const, textVi: "Chưa phân công người giúp đỡ.", textEn: "Nobody helps them." };
  const cases: WorldClass["cases"] = [
    { candidate: one(an), refusals: [] },
    { candidate: one(binh), refusals: [] },
    { candidate: one(chi), refusals: [refusal] },
  ];
  const late = { textVi: "Vừa được cử sang lớp khác.", textEn: "Sent elsewhere.", code: "OPEN_ELSEWHERE" };
  const items = [{ candidateId: `c ${binh}`, refusals: [late] }];
  const failures = new Map([["nominateForClass", [{ code: "BAD_INPUT", message: "Có người chưa cử được.", items }]]]);
  await page.viewport(390, 844);
  const { screen, world } = await at(seat("BRANCH_SECRETARY", [classOf("k1", { can: ["nominateForClass"], cases })], { failures }));
  await expect.element(screen.getByText("Chưa phân công người giúp đỡ.")).toBeVisible();
  await expect.element(screen.getByRole("checkbox", { name: chi })).toBeDisabled();
  await screen.getByRole("checkbox", { name: an }).click();
  await screen.getByRole("checkbox", { name: binh }).click();
  await screen.getByRole("button", { name: "Cử 2 người vào lớp" }).click();
  await expect.element(screen.getByText("Vừa được cử sang lớp khác.")).toBeVisible();
  await screen.getByRole("checkbox", { name: binh }).click();
  await screen.getByRole("button", { name: "Cử 1 người vào lớp" }).click();
  await expect.element(screen.getByRole("region", { name: "Người được cử" })).toHaveTextContent(an);
  expect(world.sent.at(-1)).toMatchObject({ input: { candidateIds: [`c ${an}`] } });
  expect(await axeFindings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test("the ward fills the places: more than there are cannot be saved, the first as many as fit can", async () => {
  const { screen, world } = await at(seat("WARD_STAFF", [classOf("k1", { can: holding, nominations: asking(), nominated: 3 })]));
  for (const name of [an, binh, chi]) await screen.getByRole("checkbox", { name }).click();
  await expect.element(screen.getByText("3/2 chỗ: nhiều hơn số chỗ của lớp")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Lưu danh sách" })).toBeDisabled();
  await screen.getByRole("button", { name: "Chọn đủ số chỗ" }).click();
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Lưu danh sách" }).click();
  await expect.poll(() => world.sent.at(-1)).toMatchObject({ field: "acceptNominations", input: { accept: ["p0", "p1"], wait: ["p2"] } });
  await screen.getByRole("button", { name: "Khai giảng" }).click();
  await expect.element(screen.getByText("Đang học", { exact: true })).toBeVisible();
});

test("attendance is ticked by arrows and the space bar; results are given to all at once, one by one where they differ, then the class ends", async () => {
  const sessions = [
    { id: "s1", on: inDays(-2), title: "Lịch sử Đảng" },
    { id: "s2", on: inDays(-1), title: "Điều lệ Đảng" },
  ];
  const nominations = [an, binh].map((name, place) => placeOf(`p${place}`, name, { state: "ACCEPTED" }));
  const { screen, world } = await at(
    seat("WARD_STAFF", [classOf("k1", { state: "RUNNING", can: running, sessions, nominations, accepted: 2 })]),
  );
  const box = (name: string, session: number) =>
    screen.getByRole("checkbox", { name: `${name} có mặt ngày ${inDays(session).split("-").reverse().join("/")}` });
  (box(an, -2).element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown} {ArrowRight}");
  await expect.element(box(binh, -2)).not.toBeChecked();
  await expect.element(box(binh, -1)).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  await screen
    .getByRole("button", { name: /^Lưu điểm danh/ })
    .first()
    .click();
  await expect.poll(() => world.sent.at(-1)).toMatchObject({ field: "recordAttendance", input: { sessionId: "s1", present: ["p0"] } });
  await expect.element(screen.getByText("1 người có buổi vắng: chọn kết quả riêng cho từng người.")).toBeVisible();
  await screen.getByRole("button", { name: "Những người còn lại, không vắng buổi nào, đều đạt" }).click();
  await expect.element(screen.getByLabelText(`Kết quả: ${binh}`)).toHaveValue("");
  await screen.getByLabelText(`Kết quả: ${binh}`).selectOptions("Không đạt");
  await expect.element(screen.getByText("1 đạt trong 2 người")).toBeVisible();
  await screen.getByLabelText("Số giấy đầu tiên").fill("12");
  await screen.getByRole("button", { name: "Ghi kết quả 2 người" }).click();
  await expect.element(screen.getByRole("region", { name: "Người được cử" })).toHaveTextContent(/Số 12\/2026/);
  expect(world.sent.at(-1)).toMatchObject({ input: { firstNumber: 12, items: [{ result: "PASSED" }, { result: "FAILED" }] } });
  await screen.getByRole("button", { name: "Kết thúc lớp" }).click();
  await expect.element(screen.getByText("Đã kết thúc", { exact: true })).toBeVisible();
});

test("homes tell the ward which classes wait for it, and a branch by when it names people", async () => {
  const classes = () => [classOf("k1", { nominated: 3 }), classOf("k2", { state: "RUNNING", endsOn: inDays(-1), mine: 2 })];
  const { screen } = await renderApp(seat("WARD_STAFF", classes()), "/");
  const ward = screen.getByRole("region", { name: "Lớp bồi dưỡng" });
  await expect.element(ward.getByText("3 người chờ duyệt")).toBeVisible();
  await expect.element(ward.getByText("Đã học xong, chờ ghi kết quả")).toBeVisible();
  await expect.element(ward.getByRole("link").first()).toHaveAttribute("href", "/classes/k1");
  const { screen: below } = await renderApp(seat("BRANCH_SECRETARY", classes()), "/");
  const branch = below.getByRole("region", { name: "Lớp bồi dưỡng" }).last();
  await expect.element(branch.getByText(/^Cử người đến hết ngày .*, chưa cử ai$/)).toBeVisible();
  await expect.element(branch.getByText("Đang học: 2 người của chi bộ")).toBeVisible();
});
