import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { today } from "../../lib/fmt.ts";
import { axeFindings } from "../../test/axe.ts";
import { memberOf, possible } from "../../test/members.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

const acts = ["readMembers", "listMember"];
function secretary(change: Partial<World> = {}): World {
  const world = makeWorld("BRANCH_SECRETARY", change);
  return { ...world, can: [...world.can, ...acts] };
}
const hanh = () => memberOf("m1", "Lý Thị Hạnh", { badgeDue: 40, candidateId: "c1" });
const onPage = async (world = secretary({ members: [hanh()] })) => {
  const { screen, history } = await renderApp(world, "/members/m1");
  await expect.element(screen.getByRole("heading", { name: "Lý Thị Hạnh" })).toBeVisible();
  return { screen, history, world, dialog: screen.getByRole("dialog") };
};

test("the list is narrowed by chips and searched without accents; what falls due stands beside the name", async () => {
  const lent = memberOf("m2", "Trần Đức Ánh", { flags: ["TEMP_AWAY"], standing: "PROBATIONARY", exemptUntil: "2026-01-31" });
  const { screen, history } = await renderApp(secretary({ members: [hanh(), lent] }), "/members");
  await expect.element(screen.getByText("2 đảng viên")).toBeVisible();
  await expect.element(screen.getByText("Đến hạn Huy hiệu 40 năm tuổi Đảng")).toBeVisible();
  await expect.element(screen.getByText("Hết hạn miễn sinh hoạt từ 31/01/2026")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Sinh hoạt tạm thời nơi khác" }).click();
  await expect.element(screen.getByRole("link", { name: "Lý Thị Hạnh" })).not.toBeInTheDocument();
  expect(history.location.search).toBe("?show=TEMP_AWAY");
  await screen.getByLabelText("Tìm theo họ tên").fill("hanh");
  await expect.element(screen.getByText(/Không tìm thấy ai/)).toBeVisible();
  await screen.getByRole("button", { name: "Tất cả", exact: true }).click();
  await expect.element(screen.getByRole("link", { name: "Lý Thị Hạnh" })).toBeVisible();
});

test("a probationer without a case is told from when to when the twelve months run", async () => {
  const lent = memberOf("m1", "Lý Thị Hạnh", { standing: "PROBATIONARY", joinedOn: "2026-03-12", probationEndsOn: "2027-03-12" });
  const { screen } = await onPage(secretary({ members: [lent] }));
  await expect.element(screen.getByText(/^Quyết định kết nạp ngày 12\/03\/2026\. Hết 12 tháng dự bị ngày 12\/03\/2027/)).toBeVisible();
});

test("an empty list says what it is for and leads to the first entry; who may not add reads whose it is", async () => {
  const { screen } = await renderApp(secretary(), "/members");
  await expect.element(screen.getByText(/^Danh sách chưa có ai/)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "+ Thêm đảng viên" }).last()).toHaveAttribute("href", "/members/new");
  const ward = makeWorld("WARD_STAFF");
  const { screen: above } = await renderApp({ ...ward, can: [...ward.can, "readMembers"] }, "/members/new");
  await expect.element(above.getByText("Chỉ bí thư chi bộ thêm đảng viên vào danh sách của chi bộ mình.")).toBeVisible();
});

test("somebody is listed by keyboard; mistakes are named at once, and one of the same name and birthday is asked about first", async () => {
  const failures = new Map([["listMember", [{ code: "CONFLICT", message: "Đã có.", field: "fullName" }]]]);
  const world = secretary({ failures });
  const { screen } = await renderApp(world, "/members/new");
  await screen.getByRole("button", { name: "Thêm vào danh sách" }).click();
  await screen.getByRole("link", { name: "Chọn đảng viên chính thức hay dự bị" }).click();
  expect(await axeFindings()).toEqual([]);
  await screen.getByLabelText("Họ và tên").fill("Vũ Thị Đào");
  await screen.getByRole("checkbox", { name: "Chỉ biết năm sinh" }).click();
  await screen.getByLabelText("Năm sinh", { exact: true }).fill("1958");
  await screen.getByRole("radio", { name: "Nữ" }).click();
  await screen.getByRole("radio", { name: "Đảng viên dự bị" }).click();
  await screen.getByRole("group", { name: "Ngày vào Đảng" }).getByLabelText("Ngày", { exact: true }).click();
  await userEvent.keyboard("19{Tab}5{Tab}2026{Enter}");
  await expect.element(screen.getByText("Danh sách đã có Vũ Thị Đào, cùng ngày sinh")).toBeVisible();
  await screen.getByRole("button", { name: "Đây là người khác" }).click();
  await expect.element(screen.getByText("Đã thêm Vũ Thị Đào vào danh sách.")).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({
    field: "listMember",
    input: { bornOn: "1958-01-01", bornYearOnly: true, joinedOn: "2026-05-19", officialOn: null, differentPerson: true },
  });
});

test("an event asks for what it needs; its vote is summed while typing, and what was typed outlives a refusal", async () => {
  const failures = new Map([["recordMemberEvent", [{ code: "BAD_INPUT", message: "Ngày chưa đến.", field: "on" }]]]);
  const { screen, dialog, world } = await onPage(secretary({ members: [hanh()], failures }));
  await expect.element(screen.getByText(/ ghi: xếp loại\.$/)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Hồ sơ kết nạp" })).toHaveAttribute("href", "/people/c1");
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Kỷ luật" }).click();
  await dialog.getByRole("button", { name: "Ghi việc này" }).click();
  await expect.element(dialog.getByRole("link", { name: "Chọn một mục" })).toBeVisible();
  await expect.element(dialog.getByRole("option", { name: "Cách chức" })).not.toBeInTheDocument();
  await dialog.getByLabelText("Hình thức kỷ luật").selectOptions("Khiển trách");
  await dialog.getByLabelText("Số đảng viên chính thức của chi bộ").fill("9");
  await dialog.getByLabelText("Chi bộ: số phiếu tán thành").fill("4");
  await expect.element(dialog.getByRole("status").first()).toHaveTextContent(/9.*5/);
  await dialog.getByLabelText("Chi bộ: số phiếu tán thành").fill("5");
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole("button", { name: "Ghi việc này" }).click();
  await expect.element(dialog.getByRole("link", { name: "Ngày chưa đến." })).toBeVisible();
  await dialog.getByRole("button", { name: "Ghi việc này" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(screen.getByRole("region", { name: "Quá trình" })).toHaveTextContent(/Kỷ luật.*Khiển trách/);
  expect(world.sent.at(-1)).toMatchObject({
    input: { event: "DISCIPLINE", facts: { level: "REPRIMAND", branchOfficial: 9, branchYes: 5 } },
  });
});

test("an exemption for a time asks for the approval of the committee above, a dismissal for the vote of the branch; nothing else does", async () => {
  const above = possible("DISCIPLINE_ABOVE", "Cấp trên thi hành kỷ luật", {
    needs: ["level", "number", "standingMembers", "standingYes"],
  });
  const { screen, dialog, world } = await onPage(secretary({ members: [{ ...hanh(), next: [...hanh().next, above] }] }));
  await screen.getByRole("button", { name: "Miễn sinh hoạt và công tác" }).click();
  const approval = dialog.getByLabelText("Số văn bản đồng ý của cấp ủy cơ sở");
  await dialog.getByLabelText("Lý do").selectOptions("Tuổi cao");
  await expect.element(approval).not.toBeInTheDocument();
  await expect.element(dialog.getByRole("group", { name: "Đến hết ngày (nếu có)" })).toBeVisible();
  await dialog.getByLabelText("Lý do").selectOptions("Điều trị dài ngày");
  await expect.element(approval).toBeVisible();
  await expect.element(dialog.getByRole("group", { name: "Đến hết ngày (nếu có)" })).not.toBeInTheDocument();
  const until = dialog.getByRole("group", { name: /Đến hết ngày/ });
  for (const [label, text] of [
    ["Ngày", "30"],
    ["Tháng", "6"],
    ["Năm", "2027"],
  ] as const)
    await until.getByLabelText(label, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: "Ghi việc này" }).click();
  await expect.element(dialog.getByRole("link", { name: "Nhập hoặc chọn mục này" })).toBeVisible();
  await approval.fill("15-CV/ĐU");
  await dialog.getByRole("button", { name: "Ghi việc này" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(world.sent.at(-1)).toMatchObject({ input: { facts: { reason: "TREATMENT", until: "2027-06-30", number: "15-CV/ĐU" } } });

  await screen.getByRole("button", { name: "Cấp trên thi hành kỷ luật" }).click();
  await expect.element(dialog.getByLabelText("Chi bộ: số phiếu tán thành")).not.toBeInTheDocument();
  await dialog.getByLabelText("Hình thức kỷ luật").selectOptions("Cách chức");
  await dialog.getByLabelText("Số đảng viên chính thức của chi bộ").fill("12");
  await dialog.getByLabelText("Chi bộ: số phiếu tán thành").fill("7");
  await expect.element(dialog.getByRole("status").first()).toHaveTextContent(/12.*8/);
});

test("where somebody was quicker it says what stands now and keeps what was typed; the last entry is taken back with a reason", async () => {
  const failures = new Map([["undoMemberEvent", [{ code: "CONFLICT", message: "Đã đổi.", field: "revision" }]]]);
  const { screen, dialog, world } = await onPage(secretary({ members: [hanh()], failures }));
  await screen.getByRole("button", { name: "Thu hồi việc ghi cuối" }).click();
  await dialog.getByRole("textbox").fill("Ghi nhầm người");
  await dialog.getByRole("button", { name: /Thu hồi/ }).click();
  await expect.element(dialog.getByText("Người khác vừa sửa thông tin này")).toBeVisible();
  await expect.element(dialog.getByRole("textbox")).toHaveValue("Ghi nhầm người");
  await dialog.getByRole("button", { name: /Thu hồi/ }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(world.sent.at(-1)).toMatchObject({ field: "undoMemberEvent", input: { reason: "Ghi nhầm người" } });
});

test("an auditor says why before a member is shown; on a phone in English nothing runs out sideways", async () => {
  localStorage.setItem("language", "en");
  await page.viewport(390, 844);
  const world = makeWorld("AUDITOR", { members: [hanh()] });
  const { screen } = await renderApp({ ...world, can: [...world.can, "readMembers"] }, "/members/m1");
  await screen.getByRole("textbox").fill("Inspection plan 3");
  await screen.getByRole("button").last().click();
  await expect.element(screen.getByRole("heading", { name: "Lý Thị Hạnh" })).toBeVisible();
  expect(world.sent).toContainEqual({ field: "member", input: "Inspection plan 3" });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  expect(await axeFindings()).toEqual([]);
});

test("a member is sent: another kind asks for another place, what was chosen before is forgotten, and the page stands", async () => {
  const { screen, world, dialog } = await onPage();
  await screen.getByRole("button", { name: "Chuyển sinh hoạt", exact: true }).click();
  await dialog.getByLabelText("Chuyển nội bộ trong đảng bộ của mình").click();
  await expect.element(dialog.getByRole("combobox", { name: "Đảng ủy nơi đến" })).toHaveValue("");
  await dialog.getByLabelText("Chuyển sinh hoạt chính thức").click();
  await dialog.getByLabelText("Đảng ủy nơi đến").fill("lang");
  await dialog.getByRole("option", { name: "Đảng bộ phường Láng" }).click();
  const on = dialog.getByRole("group", { name: "Ngày giới thiệu" }).getByLabelText("Năm", { exact: true });
  await on.fill("2020");
  await expect.element(dialog.getByText(/nhiều khả năng đã quá hạn/)).toBeVisible();
  await on.fill(today().slice(0, 4));
  await expect.element(dialog.getByText(/nhiều khả năng đã quá hạn/)).not.toBeInTheDocument();
  await dialog.getByRole("button", { name: "Giới thiệu chuyển đi" }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(world.sent.at(-1)).toMatchObject({ field: "sendMember", input: { kind: "PERMANENT", toUnitId: "Đảng bộ phường Láng" } });
});

test("a stay for a time says how long it may be and whether the member studies; the server's word stands at its field", async () => {
  const message = "Sinh hoạt tạm thời từ 3 tháng trở lên.";
  const failures = new Map([["sendMember", [{ code: "BAD_INPUT", message, field: "until" }]]]);
  const world = makeWorld("BRANCH_SECRETARY", { members: [memberOf("m1", "Vũ Thị Đào")], failures });
  const { screen } = await renderApp(world, "/members/m1");
  await screen.getByRole("button", { name: "Chuyển sinh hoạt", exact: true }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Sinh hoạt tạm thời" }).click();
  await expect.element(dialog.getByText(/Từ 3 tháng đến dưới 12 tháng/)).toBeVisible();
  const until = dialog.getByRole("group", { name: "Sinh hoạt tạm thời đến hết ngày" });
  for (const [label, text] of [
    ["Ngày", "5"],
    ["Tháng", "6"],
    ["Năm", "2028"],
  ] as const)
    await until.getByLabelText(label, { exact: true }).fill(text);
  await dialog.getByLabelText("Đi học (tối đa 24 tháng)").click();
  await dialog.getByLabelText("Đảng ủy nơi đến").fill("lang");
  await dialog.getByRole("option", { name: "Đảng bộ phường Láng" }).click();
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole("button", { name: "Giới thiệu chuyển đi" }).click();
  await expect.element(dialog.getByRole("link", { name: message })).toBeVisible();
  await dialog.getByRole("button", { name: "Giới thiệu chuyển đi" }).click();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  expect(world.sent.at(-1)).toMatchObject({ field: "sendMember", input: { kind: "TEMPORARY", until: "2028-06-05", study: true } });
});

test("a member's national ID is entered by itself, with everything else said as it stands, and covered again", async () => {
  const can = ["updateMember", "readNationalId"];
  const world = makeWorld("BRANCH_SECRETARY", { members: [memberOf("m1", "Vũ Thị Đào", { can })] });
  const { screen } = await renderApp(world, "/members/m1");
  await screen.getByRole("button", { name: "Nhập số" }).click();
  await screen.getByRole("textbox", { name: "Số định danh cá nhân" }).fill("001158012345");
  await screen.getByRole("button", { name: "Lưu số" }).click();
  await expect.element(screen.getByText("001 158 012 345")).toBeVisible();
  const sent = world.sent.filter(({ field }) => field === "updateMember").map(({ input }) => input);
  expect(sent).toEqual([
    expect.objectContaining({ memberId: "m1", nationalId: "001158012345", fullName: "Vũ Thị Đào", bornOn: "1958-03-04" }),
  ]);
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Che số" }).click();
  await expect.element(screen.getByText("Đã có, đang được che")).toBeVisible();
});

test("since when somebody who was written onto the list belongs to the branch nobody has said; of who came by a letter it is told", async () => {
  const listed = await onPage(secretary({ members: [hanh()] }));
  const facts = (screen: typeof listed.screen) => screen.getByRole("region", { name: "Thông tin đảng viên" });
  await expect.element(facts(listed.screen)).toHaveTextContent(/Thuộc chi bộ từchưa ghi/);
  await listed.screen.unmount();
  const came = await onPage(secretary({ members: [{ ...hanh(), since: "2026-03-05" }] }));
  await expect.element(facts(came.screen)).toHaveTextContent(/Thuộc chi bộ từ05\/03\/2026/);
});
