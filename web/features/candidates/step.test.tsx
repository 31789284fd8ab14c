import { expect, test } from "vitest";
import { axeFindings } from "../../test/axe.ts";
import { memberOf } from "../../test/members.ts";
import { personOf, stepOf } from "../../test/people.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld, type World } from "../../test/world.ts";

const meeting = stepOf("HOLD_BRANCH_MEETING", "Chi bộ họp xét kết nạp (6-KNĐ)", { needs: ["official", "present", "yes"] });
const before = (next = [meeting]) => personOf("p1", "Nguyễn Thị Hoài An", { state: "BRANCH_REVIEW", stateVi: "Chờ chi bộ họp xét", next });

async function open(world: World, button: RegExp) {
  const { screen } = await renderApp(world, "/people/p1");
  await screen.getByRole("button", { name: button }).first().click();
  const dialog = screen.getByRole("dialog");
  const fill = async (typed: Record<string, string>) => {
    for (const [label, text] of Object.entries(typed)) await dialog.getByLabelText(label, { exact: true }).fill(text);
  };
  const record = () => dialog.getByRole("button", { name: "Ghi bước này" }).click();
  return { screen, dialog, fill, record };
}
const votes = { "Số đảng viên chính thức của chi bộ": "12", "Đảng viên chính thức dự họp": "11", "Số phiếu tán thành": "11" };

test("a vote's sum is told before it is saved: of how many, how many it needs, how many it has", async () => {
  const world = makeWorld("BRANCH_SECRETARY", { people: [before()] });
  const { screen, dialog, fill, record } = await open(world, /Chi bộ họp xét/);
  await expect.element(dialog.getByText(/cần ít nhất/)).not.toBeInTheDocument();
  await fill(votes);
  await expect.element(dialog.getByText("Tính trên 12 người, cần ít nhất 8 phiếu (hai phần ba).")).toBeVisible();
  await expect.element(dialog.getByText("Tán thành: cần 8, có 11: đủ")).toBeVisible();
  await fill({ "Số phiếu tán thành": "7" });
  await expect.element(dialog.getByText("Tán thành: cần 8, có 7: chưa đủ")).toBeVisible();
  await fill({ "Số phiếu tán thành": "12" });
  await expect.element(dialog.getByText(/Các số không khớp nhau/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await fill({ "Số phiếu tán thành": "11" });
  await record();
  await expect.element(screen.getByText(/^Đã ghi: Chi bộ họp xét/)).toBeVisible();
  expect(world.sent.at(-1)?.input).toMatchObject({
    event: "HOLD_BRANCH_MEETING",
    revision: 1,
    facts: { official: 12, away: 0, exemptAbsent: 0, present: 11, yes: 11, number: null },
  });
});

test("every reason of a refusal stands beside the form, and nothing typed is lost", async () => {
  const refusals = [
    { code: "AGE_UNDER_MIN", textVi: "Chưa đủ 18 tuổi vào ngày chi bộ họp.", textEn: "Not yet 18." },
    { code: "PAPERS_STALE", textVi: "Có giấy tờ đã quá 12 tháng.", textEn: "A paper is older than 12 months." },
  ];
  const failures = new Map([["recordStep", [{ code: "STEP_REFUSED", message: "Chưa đủ 18 tuổi.", refusals }]]]);
  const { dialog, fill, record } = await open(makeWorld("BRANCH_SECRETARY", { people: [before()], failures }), /Chi bộ họp xét/);
  await fill(votes);
  await record();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("Chưa đủ 18 tuổi vào ngày chi bộ họp.");
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("Có giấy tờ đã quá 12 tháng.");
  await expect.element(dialog.getByLabelText("Số phiếu tán thành")).toHaveValue("11");
});

test("where somebody was quicker it is said how the case stands now; brought up to date, the typed text is sent with the new revision", async () => {
  const theirs = { revision: 5, state: "BRANCH_REVIEW", stateVi: "Chờ chi bộ họp xét", stateEn: "Before the branch" };
  const failures = new Map([
    ["recordStep", [{ code: "CONFLICT", message: "Hồ sơ vừa được người khác cập nhật.", field: "revision", theirs }]],
  ]);
  const world = makeWorld("BRANCH_SECRETARY", { people: [before()], failures });
  const { screen, dialog, fill, record } = await open(world, /Chi bộ họp xét/);
  await fill(votes);
  world.people[0]!.revision = 5;
  await record();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("Nay hồ sơ ở bước: Chờ chi bộ họp xét.");
  await dialog.getByRole("button", { name: "Tải nội dung mới" }).click();
  await expect.element(dialog.getByText(/Đã tải nội dung mới/)).toBeVisible();
  await expect.element(dialog.getByLabelText("Số phiếu tán thành")).toHaveValue("11");
  await record();
  await expect.element(screen.getByText(/^Đã ghi/)).toBeVisible();
  const sent = world.sent
    .filter(({ field }) => field === "recordStep")
    .map(({ input }) => input as { revision: number; clientKey: string });
  expect(sent.map(({ revision }) => revision)).toEqual([1, 5]);
  expect(new Set(sent.map(({ clientKey }) => clientKey)).size).toBe(1);
});

test("pressed again after a lost answer, the step is sent under the same key", async () => {
  const world = makeWorld("BRANCH_SECRETARY", { people: [before([stepOf("ACCEPT_SOURCE", "Đưa vào danh sách nguồn")])] });
  const { screen, dialog, record } = await open(world, /Đưa vào danh sách nguồn/);
  world.offline = true;
  await record();
  await expect.element(dialog.getByRole("alert")).toHaveTextContent("Không kết nối được với máy chủ");
  world.offline = false;
  await record();
  await expect.element(screen.getByText(/^Đã ghi/)).toBeVisible();
  const keys = world.sent.filter(({ field }) => field === "recordStep").map(({ input }) => (input as { clientKey: string }).clientKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("helpers are named with what they are and since when they share the place; what the server finds wrong stands at its field", async () => {
  const message = "Họ và tên chỉ gồm chữ cái.";
  const failures = new Map([["recordStep", [{ code: "BAD_INPUT", message, field: "facts.helpers.0.name" }]]]);
  const next = [stepOf("ASSIGN_HELPERS", "Phân công người giúp đỡ", { needs: ["helpers"] })];
  const world = makeWorld("BRANCH_SECRETARY", { people: [before(next)], failures });
  const { dialog, record } = await open(world, /Phân công người giúp đỡ/);
  const helper = (place: number) => dialog.getByRole("group", { name: `Người giúp đỡ ${place}` });
  await helper(1).getByLabelText("Họ và tên").fill("Lê Văn 1");
  await helper(1).getByLabelText("Ngày", { exact: true }).fill("5");
  await helper(1).getByLabelText("Tháng", { exact: true }).fill("6");
  await helper(1).getByLabelText("Năm", { exact: true }).fill("2020");
  await dialog.getByRole("button", { name: "Bỏ người giúp đỡ 2" }).click();
  await record();
  await dialog.getByRole("link", { name: message }).click();
  await expect.element(helper(1).getByLabelText("Họ và tên")).toHaveFocus();
  expect(world.sent.at(-1)?.input).toMatchObject({
    facts: { helpers: [{ name: "Lê Văn 1", kind: "MEMBER", togetherSince: "2020-06-05" }] },
  });
  expect(await axeFindings()).toEqual([]);
});

test("a member who helps is picked from the branch's list; one who is not on it is named by hand, and said to be so", async () => {
  const next = [stepOf("ASSIGN_HELPERS", "Phân công người giúp đỡ", { needs: ["helpers"] })];
  const members = [memberOf("m2", "Cao Văn Ẩn", { flags: ["EXEMPT"] }), memberOf("m1", "Trần Thị Bích")];
  const world = makeWorld("BRANCH_SECRETARY", { people: [before(next)], members });
  const { screen, dialog, record } = await open(world, /Phân công người giúp đỡ/);
  const helper = (place: number) => dialog.getByRole("group", { name: `Người giúp đỡ ${place}` });
  const since = async (place: number) => {
    for (const [label, text] of [
      ["Ngày", "5"],
      ["Tháng", "6"],
      ["Năm", "2020"],
    ] as const)
      await helper(place).getByLabelText(label, { exact: true }).fill(text);
  };
  for (const place of [1, 2]) await since(place);
  await record();
  await expect.element(dialog.getByRole("link", { name: "Chọn người giúp đỡ" }).first()).toBeVisible();
  expect(world.sent.some(({ field }) => field === "recordStep")).toBe(false);
  const offered = helper(1).getByLabelText("Đảng viên chính thức của chi bộ").getByRole("option");
  await expect.element(offered.nth(1)).toHaveTextContent(/^Trần Thị Bích/);
  await expect.element(offered.nth(2)).toHaveTextContent(/^Cao Văn Ẩn .* · Đang được miễn sinh hoạt$/);
  await helper(1).getByLabelText("Đảng viên chính thức của chi bộ").selectOptions("m1");
  await helper(2).getByLabelText("Đảng viên chính thức của chi bộ").selectOptions("UNLISTED");
  await helper(2).getByLabelText("Họ và tên").fill("Lê Văn Xa");
  await expect.element(helper(2).getByText(/không có trong danh sách chi bộ/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await record();
  await expect.element(screen.getByText(/^Đã ghi/)).toBeVisible();
  expect(world.sent.at(-1)?.input).toMatchObject({
    facts: {
      helpers: [
        { memberId: "m1", kind: "MEMBER", togetherSince: "2020-06-05" },
        { name: "Lê Văn Xa", kind: "MEMBER", togetherSince: "2020-06-05" },
      ],
    },
  });
});

test("a file is returned with what is to be mended from and why; neither can be left out", async () => {
  const next = [stepOf("RETURN", "Trả hồ sơ để bổ sung", { by: "APPRAISER", needs: ["to", "reason"] })];
  const world = makeWorld("WARD_STAFF", { people: [before(next)] });
  const { screen, dialog, fill, record } = await open(world, /Trả hồ sơ/);
  await record();
  await expect.element(dialog.getByRole("link", { name: "Nhập hoặc chọn mục này" }).first()).toBeVisible();
  await dialog.getByLabelText("Bổ sung giấy tờ").click();
  await fill({ "Lý do": "Thiếu chữ ký của chi ủy nơi cư trú" });
  await record();
  await expect.element(screen.getByText(/^Đã ghi/)).toBeVisible();
  expect(world.sent.at(-1)?.input).toMatchObject({ event: "RETURN", facts: { to: "FILE", reason: "Thiếu chữ ký của chi ủy nơi cư trú" } });
});

test("an answer on consent is yes or no, and never taken for given", async () => {
  const next = [stepOf("GIVE_CONSENT", "Thành ủy trả lời", { by: "CONSENTER", needs: ["granted", "number"] })];
  const world = makeWorld("CITY_BOARD", { people: [before(next)] });
  const { screen, dialog, fill, record } = await open(world, /Thành ủy trả lời/);
  await fill({ "Số văn bản": "12-TB/TU" });
  await record();
  expect(world.sent.some(({ field }) => field === "recordStep")).toBe(false);
  await dialog.getByLabelText("Không đồng ý").click();
  await record();
  await expect.element(screen.getByText(/^Đã ghi/)).toBeVisible();
  expect(world.sent.at(-1)?.input).toMatchObject({ facts: { granted: false, number: "12-TB/TU" } });
});

test("where the list is whole nobody beside it helps, but for a place without members", async () => {
  const next = [stepOf("ASSIGN_HELPERS", "Phân công người giúp đỡ", { needs: ["helpers"] })];
  const unit = { id: "Chi bộ Tổ dân phố số 2", name: "Chi bộ Tổ dân phố số 2" };
  for (const noMembers of [false, true]) {
    const world = makeWorld("BRANCH_SECRETARY", { people: [{ ...before(next), unit, noMembers }] });
    const { screen, dialog } = await open(world, /Phân công người giúp đỡ/);
    const helper = dialog.getByRole("group", { name: "Người giúp đỡ 1" });
    await expect.element(helper.getByLabelText(noMembers ? "Họ và tên" : "Đảng viên chính thức của chi bộ")).toBeVisible();
    expect(helper.getByText("Danh sách của chi bộ chưa có đảng viên chính thức nào.").elements()).toHaveLength(noMembers ? 0 : 1);
    expect(helper.getByLabelText("Họ và tên").elements()).toHaveLength(noMembers ? 1 : 0);
    await screen.unmount();
  }
});
