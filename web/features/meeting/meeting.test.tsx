import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { today } from "../../lib/fmt.ts";
import { axeFindings } from "../../test/axe.ts";
import { someMeeting } from "../../test/meeting.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const ward = (change: object = {}) => makeWorld("WARD_STAFF", { meeting: someMeeting(), ...change });
const open = async (world = ward()) => {
  await page.viewport(1440, 900);
  const { screen } = await renderApp(world, "/queue/meeting");
  await expect.element(screen.getByRole("heading", { name: "Phiên họp xét kết nạp" })).toBeVisible();
  return { screen, world };
};
type Screen = Awaited<ReturnType<typeof open>>["screen"];
const head = async (screen: Screen) => {
  await screen.getByLabelText("Số ủy viên Ban Thường vụ").fill("11");
  await screen.getByLabelText("Số quyết định đầu tiên").fill("12");
  await screen.getByLabelText("Người ký quyết định").fill("Nguyễn Văn Ký");
};
const votes = async (screen: Screen, ...typed: string[]) => {
  await screen.getByLabelText("Số phiếu tán thành: Nguyễn Thị Hoài An").click();
  await userEvent.keyboard(typed.join("{Enter}"));
};

test("votes are typed down the grid by keys; their sums, the outcome and the numbers stand there before saving", async () => {
  const { screen, world } = await open();
  await head(screen);
  await votes(screen, "9", "5", "6");
  await expect.element(screen.getByText("Cần ít nhất 6/11, có 9: đủ")).toBeVisible();
  await expect.element(screen.getByText("Cần ít nhất 6/11, có 5: không kết nạp")).toBeVisible();
  await expect.element(screen.getByText(/được thông qua 2\. Đánh số 12-QĐ\/ĐU … 13-QĐ\/ĐU\./)).toBeVisible();
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(screen.getByLabelText("Số phiếu tán thành: Trần Văn Bình")).toHaveFocus();
  await screen.getByLabelText("Lý do không kết nạp").fill("Cần theo dõi thêm");
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Ghi kết quả phiên họp" }).click();
  const decided = screen.getByRole("region", { name: /^Đã quyết định ngày/ });
  await expect.element(decided.getByText("Kết nạp, số 13-QĐ/ĐU (6/11 phiếu)")).toBeVisible();
  await expect.element(decided.getByText("Không kết nạp (5/11 phiếu)")).toBeVisible();
  await expect.element(decided).toHaveFocus();
  expect(world.sent.at(-1)).toMatchObject({
    field: "recordMeeting",
    input: {
      members: 11,
      firstNumber: 12,
      numberSuffix: "-QĐ/ĐU",
      items: [{ candidateId: "m1", revision: 7, yes: 9 }, { yes: 5 }, { yes: 6 }],
    },
  });
  await decided.getByRole("button", { name: "Quyết định: Lê Thị Ngọc Ánh Word" }).click();
  await expect.poll(() => world.sent.at(-1)).toMatchObject({ input: { paper: "DECISION", format: "DOCX", candidateIds: ["m3"] } });
  expect(await axeFindings()).toEqual([]);
});

test("whom another ward has now is still told with their decision's papers, without a way to their page", async () => {
  const gone = { candidateId: "g1", candidate: null, fullName: "Phan Thị Đi", branch: "Chi bộ Cũ" };
  const decision = { ...gone, event: "DECIDE", members: 11, yes: 9, number: "08-QĐ/ĐU" } as const;
  const { screen, world } = await open(ward({ decided: new Map([[today(), [decision]]]) }));
  const decided = screen.getByRole("region", { name: /^Đã quyết định ngày/ });
  await expect.element(decided.getByText("Phan Thị Đi · Chi bộ Cũ · nay thuộc đảng bộ khác")).toBeVisible();
  expect(decided.getByRole("link").elements()).toEqual([]);
  await decided.getByRole("button", { name: "Quyết định: Phan Thị Đi PDF" }).click();
  await expect.poll(() => world.sent.at(-1)).toMatchObject({ input: { paper: "DECISION", candidateIds: ["g1"] } });
});

test("an earlier meeting is looked up also where nothing waits for a vote, and on a phone; a day without votes says so", async () => {
  const decision = {
    candidateId: "g1",
    candidate: null,
    fullName: "Phan Thị Đi",
    branch: "Chi bộ Cũ",
    event: "DECIDE",
    members: 11,
    yes: 9,
  } as const;
  const decided = new Map([["2026-03-05", [{ ...decision, number: "08-QĐ/ĐU" }]]]);
  for (const [meeting, width] of [
    [[], 1440],
    [someMeeting(), 390],
  ] as const) {
    await page.viewport(width, 844);
    const { screen } = await renderApp(ward({ meeting, decided }), "/queue/meeting");
    const look = screen.getByRole("group", { name: "Xem phiên họp ngày" });
    const type = async (day: string, month: string) => {
      await look.getByLabelText("Ngày").fill(day);
      await look.getByLabelText("Tháng").fill(month);
      await look.getByLabelText("Năm").fill("2026");
    };
    await type("5", "3");
    await expect.element(screen.getByText("Phan Thị Đi · Chi bộ Cũ · nay thuộc đảng bộ khác")).toBeVisible();
    await type("6", "3");
    await expect.element(screen.getByText("Ngày 06/03/2026 chưa ghi kết quả biểu quyết nào.")).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    await screen.unmount();
  }
});

test("refused cases are named in their own rows and nothing typed is lost", async () => {
  const refusals = [{ code: "PAPERS_OLD", textVi: "Giấy tờ đã quá 12 tháng.", textEn: "Papers are too old." }];
  const failures = new Map([
    [
      "recordMeeting",
      [
        {
          code: "STEP_REFUSED",
          message: "1 hồ sơ chưa đủ điều kiện, nên chưa ghi hồ sơ nào.",
          field: "items.1",
          items: [{ field: "items.1", candidateId: "m2", refusals }],
        },
      ],
    ],
  ]);
  const { screen } = await open(ward({ failures }));
  await head(screen);
  await votes(screen, "9", "8", "7");
  await screen.getByRole("button", { name: "Ghi kết quả phiên họp" }).click();
  const row = screen.getByRole("row", { name: /Trần Văn Bình/ });
  await expect.element(row.getByText("Giấy tờ đã quá 12 tháng.")).toBeVisible();
  await expect.element(screen.getByText("1 hồ sơ chưa đủ điều kiện, nên chưa ghi hồ sơ nào.")).toBeVisible();
  await expect.element(row.getByLabelText("Số phiếu tán thành: Trần Văn Bình")).toHaveValue("8");
  await row.getByRole("checkbox").click();
  await screen.getByRole("button", { name: "Ghi kết quả phiên họp" }).click();
  await expect
    .element(screen.getByRole("region", { name: /^Đã quyết định ngày/ }).getByText("Kết nạp, số 13-QĐ/ĐU (7/11 phiếu)"))
    .toBeVisible();
});

test("what is missing is said before anything is sent, each with a link to its field", async () => {
  const { screen, world } = await open();
  await votes(screen, "9");
  await screen.getByRole("button", { name: "Ghi kết quả phiên họp" }).click();
  await expect.element(screen.getByRole("link", { name: "Nhập họ và tên người ký" })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Số phiếu tán thành: Trần Văn Bình: Nhập số phiếu tán thành" })).toBeVisible();
  expect(world.sent.filter(({ field }) => field === "recordMeeting")).toEqual([]);
});

test("cases that cannot be voted on stand below with what keeps them; on a phone all is there to be read", async () => {
  const { screen } = await open();
  const held = screen.getByRole("region", { name: "Chưa đưa ra họp được" });
  await expect.element(held.getByText("Chưa có ý kiến đồng ý của Thành ủy.")).toBeVisible();
  await page.viewport(390, 844);
  await expect.element(screen.getByText(/Màn hình này chỉ để xem/)).toBeVisible();
  await expect.element(screen.getByRole("list", { name: "3 hồ sơ đưa ra họp" })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
