import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { axeFindings } from "../../test/axe.ts";
import { inDays } from "../../test/classes.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { findingOf, reviewOf, roundOf } from "../../test/screening.ts";
import { makeWorld, type World } from "../../test/world.ts";

const [an, binh] = ["Nguyễn Thị Hoài An", "Trần Văn Bình"] as const;
type Role = "WARD_LEADER" | "BASE_COMMITTEE" | "BRANCH_SECRETARY" | "AUDITOR";
const verdicts: Record<Role, string[]> = {
  WARD_LEADER: ["openScreeningRound"],
  BASE_COMMITTEE: ["openScreeningRound"],
  BRANCH_SECRETARY: ["recordScreening"],
  AUDITOR: [],
};
function seat(role: Role, change: Partial<World> = {}): World {
  const world = makeWorld(role, change);
  return { ...world, can: [...world.can, "readScreenings", ...verdicts[role]] };
}
const at = async (world: World, address: string) => {
  const { screen, history } = await renderApp(world, address);
  await expect.element(screen.getByRole("heading", { level: 1 })).toBeVisible();
  return { screen, history, world };
};

test("a branch says on a phone that nobody has an issue, then who differs, saves all of it and sends", async () => {
  await page.viewport(390, 844);
  const review = reviewOf("s1", {
    can: ["read", "recordScreening", "sendScreening"],
    findings: [findingOf("m1", an), findingOf("m2", binh), findingOf("m3", "Lê Thị Chi", { here: false })],
  });
  const { screen, world } = await at(seat("BRANCH_SECRETARY", { screenings: [review] }), "/screening/review/s1");
  await expect.element(screen.getByText("Còn 2/2 chưa rà soát")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Gửi kết quả rà soát" })).toBeDisabled();
  await screen.getByLabelText(`Kết quả: ${binh}`).selectOptions("Nhắc nhở");
  await screen.getByRole("button", { name: "Những người còn lại không có vấn đề" }).click();
  await expect.element(screen.getByRole("button", { name: "Lưu kết quả 2 người" })).toBeDisabled();
  await screen.getByLabelText(`Tiêu chí: ${binh}`).selectOptions("DUES");
  await screen.getByLabelText(`Căn cứ: ${binh}`).selectOptions("Sổ thu đảng phí");
  expect(await axeFindings()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await screen.getByRole("button", { name: "Lưu kết quả 2 người" }).click();
  await expect.element(screen.getByText("Đã rà soát đủ 2 đảng viên")).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({
    field: "recordScreening",
    input: {
      items: [
        { memberId: "m1", outcome: "NO_ISSUE", criterion: null },
        { outcome: "REMINDED", criterion: "DUES", evidenceKind: "DUES_BOOK" },
      ],
    },
  });
  await screen.getByRole("button", { name: "Gửi kết quả rà soát" }).click();
  await expect.element(screen.getByText("Đã gửi", { exact: true })).toBeVisible();
});

test("a round tells who is missing; it closes with branches missing for a reason alone", async () => {
  const screenings = [reviewOf("s1", { state: "SENT", reviewed: 4 }), reviewOf("s2", { unit: { id: "b2", name: "Chi bộ số 6" } })];
  const round = roundOf("r1", { can: ["read", "closeScreeningRound"], screenings, outcomes: [{ outcome: "NO_ISSUE", count: 4 }] });
  const { screen, world } = await at(seat("WARD_LEADER", { rounds: [round] }), "/screening/r1");
  await expect.element(screen.getByText("1/2 chi bộ đã gửi, đã rà soát 4/9 đảng viên")).toBeVisible();
  await expect.element(screen.getByText("Không có vấn đề: 4")).toBeVisible();
  await expect.element(screen.getByText("Tiêu chí này chưa được đối chiếu với văn bản hiện hành, chờ xác nhận.")).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await screen.getByRole("button", { name: "Kết thúc đợt" }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("button", { name: "Kết thúc đợt" }).click();
  await expect.element(dialog.getByRole("link", { name: "Nêu lý do kết thúc khi còn thiếu" })).toBeVisible();
  await dialog.getByLabelText("Lý do").fill("Chi bộ đang chờ hợp nhất");
  await dialog.getByRole("button", { name: "Kết thúc đợt" }).click();
  await expect.element(screen.getByText("Không gửi")).toBeVisible();
  await expect.element(screen.getByText("Kết thúc khi còn thiếu, lý do: Chi bộ đang chờ hợp nhất")).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({ input: { roundId: "r1", revision: 3, reason: "Chi bộ đang chờ hợp nhất" } });
});

test("of the branches that have not sent it is said how many had no list, on the round and where it is closed", async () => {
  const screenings = [reviewOf("s1", { state: "SENT", reviewed: 4 }), reviewOf("s2"), reviewOf("s3", { members: 0 })];
  const round = roundOf("r1", { can: ["read", "closeScreeningRound"], screenings, branches: 3 });
  const { screen } = await at(seat("WARD_LEADER", { rounds: [round] }), "/screening/r1");
  const said = /^Trong số chưa gửi, 1 chi bộ chưa có danh sách/;
  await expect.element(screen.getByText(said)).toBeVisible();
  await screen.getByRole("button", { name: "Kết thúc đợt" }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByText(/^Còn 2 chi bộ chưa gửi/)).toBeVisible();
  await expect.element(dialog.getByText(said)).toBeVisible();
});

test("the committee above reads what was found and confirms; an auditor says why before anything is shown", async () => {
  const findings = [
    findingOf("m1", an, { outcome: "HELP_12_MONTHS", criterion: "DUES", evidenceKind: "DUES_BOOK", helpUntil: inDays(365) }),
  ];
  const reviews = () => [reviewOf("s1", { state: "SENT", can: ["read", "confirmScreening"], findings })];
  const { screen } = await at(seat("BASE_COMMITTEE", { screenings: reviews() }), "/screening/review/s1");
  await expect.element(screen.getByText("Giúp đỡ 12 tháng")).toBeVisible();
  await expect.element(screen.getByText("Căn cứ: Sổ thu đảng phí")).toBeVisible();
  await screen.getByRole("button", { name: "Xác nhận kết quả" }).click();
  await expect.element(screen.getByText("Đã xác nhận", { exact: true })).toBeVisible();
  const { screen: inspected } = await at(seat("AUDITOR", { screenings: reviews() }), "/screening/review/s1");
  await expect.element(inspected.getByRole("textbox").last()).toBeVisible();
});

test("homes tell a branch by when it sends, and the ward how many have", async () => {
  const { screen } = await renderApp(seat("WARD_LEADER", { rounds: [roundOf("r1")] }), "/");
  const region = screen.getByRole("region", { name: "Rà soát, sàng lọc" });
  await expect.element(region.getByText(/^1\/2 chi bộ đã gửi, hạn /)).toBeVisible();
  const due = findingOf("m1", an, { helpUntil: inDays(-1), can: ["concludeHelp"] });
  const { screen: below } = await renderApp(
    seat("BRANCH_SECRETARY", { rounds: [roundOf("r1", { mine: "s1", sent: 0 })], findings: [due] }),
    "/",
  );
  const branch = below.getByRole("region", { name: "Rà soát, sàng lọc" }).last();
  await expect.element(branch.getByText(/^Gửi trước hết ngày /)).toBeVisible();
  await expect.element(branch.getByText("1 đảng viên hết hạn giúp đỡ 12 tháng, chờ chi bộ ghi kết quả")).toBeVisible();
});

test("whoever went elsewhere is told of at the branch's review; a heir's lists are told apart in the round", async () => {
  const review = reviewOf("s1", { state: "SENT", members: 3, reviewed: 3, findings: [findingOf("m1", an), findingOf("m2", binh)] });
  const branch = await at(seat("BRANCH_SECRETARY", { screenings: [review] }), "/screening/review/s1");
  await expect.element(branch.screen.getByText(/^Lúc mở đợt danh sách có 3 đảng viên; 1 người nay không còn ở chi bộ này/)).toBeVisible();
  await branch.screen.unmount();
  const screenings = [review, reviewOf("s2"), reviewOf("s3", { unit: { id: "b2", name: "Chi bộ số 6" } })];
  const ward = await at(seat("WARD_LEADER", { rounds: [roundOf("r1", { screenings })], screenings }), "/screening/r1");
  const name = "Chi bộ Tổ dân phố số 5";
  for (const place of [1, 2])
    await expect.element(ward.screen.getByRole("link", { name: `${name} (danh sách ${place}/2, sau sáp nhập)` })).toBeVisible();
  await expect.element(ward.screen.getByRole("link", { name: "Chi bộ số 6", exact: true })).toBeVisible();
});
