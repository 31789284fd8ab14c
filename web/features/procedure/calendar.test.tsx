import { expect, test } from "vitest";
import { thisYear } from "../../lib/thisYear.ts";
import { axeFindings } from "../../test/axe.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { makeWorld } from "../../test/world.ts";

const next = thisYear() + 1;
const fill = async (group: { getByLabelText(name: string, options?: object): { fill(text: string): Promise<void> } }, typed: string) => {
  const [day = "", month = "", year = ""] = typed.split("/");
  await group.getByLabelText("Ngày", { exact: true }).fill(day);
  await group.getByLabelText("Tháng", { exact: true }).fill(month);
  await group.getByLabelText("Năm", { exact: true }).fill(year);
};

test("a branch secretary sees runs of rest with their weekdays and what is not published, counts a day, and can edit nothing", async () => {
  const { screen } = await renderApp(makeWorld("BRANCH_SECRETARY"), "/procedure/calendar?edit=2027");
  const year = screen.getByRole("region", { name: "Năm 2027" });
  await expect.element(year.getByText("thứ Sáu 05/02 – thứ Ba 09/02/2027")).toBeVisible();
  await expect.element(year.getByText("Chưa công bố")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: /Sửa lịch|Thêm năm|Lưu lịch/ })).not.toBeInTheDocument();
  const counter = screen.getByRole("region", { name: "Tính hạn theo ngày làm việc" });
  await fill(counter, "31/02/2026");
  await counter.getByRole("button", { name: "Tính ngày" }).click();
  await expect.element(counter.getByRole("link", { name: "Ngày không có thật hoặc thiếu; năm viết đủ 4 số" })).toBeVisible();
  await fill(counter, "3/12/2026");
  await counter.getByLabelText("Cộng số ngày làm việc").fill("45");
  await counter.getByRole("button", { name: "Tính ngày" }).click();
  await expect.element(counter.getByText("Từ ngày 03/12/2026, cộng 45 ngày làm việc là")).toBeVisible();
  await expect.element(counter.getByText("thứ Năm 04/02/2027")).toBeVisible();
  await expect.element(counter.getByText(/nên ngày này có thể thay đổi/)).toBeVisible();
});

test("a wrong day is named in its own row; corrected and published, the year is saved whole", async () => {
  const message = "Ngày 06/02/2027 là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ.";
  const failures = new Map([["setWorkingYear", [{ code: "BAD_INPUT", field: "rests.1", message }]]]);
  const world = makeWorld("CITY_ADMINISTRATOR", { failures });
  const { screen } = await renderApp(world, "/procedure/calendar");
  await screen.getByRole("button", { name: "Sửa lịch năm 2027" }).click();
  await fill(screen.getByRole("group", { name: "Ngày nghỉ 2" }), "6/2/2027");
  await screen.getByRole("button", { name: "Bỏ ngày nghỉ 4" }).click();
  await screen.getByRole("button", { name: "Thêm ngày làm bù" }).click();
  await fill(screen.getByRole("group", { name: "Ngày làm bù 1" }), "13/2/2027");
  await screen.getByLabelText("Lịch năm này đã được công bố chính thức").click();
  await screen.getByRole("button", { name: "Lưu lịch năm" }).click();
  const wrong = screen.getByRole("group", { name: "Ngày nghỉ 2" });
  await expect.element(wrong.getByText(message)).toBeVisible();
  await screen.getByRole("link", { name: message }).click();
  await expect.element(wrong.getByLabelText("Ngày", { exact: true })).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  await fill(wrong, "5/2/2027");
  await screen.getByRole("button", { name: "Lưu lịch năm" }).click();
  await expect.element(screen.getByText("Đã lưu lịch năm 2027.")).toBeVisible();
  const year = screen.getByRole("region", { name: "Năm 2027" });
  await expect.element(year.getByText("Đã công bố")).toBeVisible();
  await expect.element(year.getByText("thứ Bảy 13/02/2027")).toBeVisible();
  const [first, second] = world.sent.filter(({ field }) => field === "setWorkingYear").map(({ input }) => input as { clientKey: string });
  expect(second).toEqual({
    clientKey: first!.clientKey,
    unitId: "city",
    year: 2027,
    revision: 0,
    confirmed: true,
    rests: ["2027-01-01", "2027-02-05", "2027-02-08"],
    works: ["2027-02-13"],
  });
});

test("a row left unfinished is refused before anything is sent", async () => {
  const world = makeWorld("CITY_ADMINISTRATOR");
  const { screen } = await renderApp(world, `/procedure/calendar?edit=${next}`);
  await screen.getByRole("button", { name: "Thêm ngày nghỉ" }).click();
  await screen.getByRole("button", { name: "Lưu lịch năm" }).click();
  await expect
    .element(screen.getByRole("group", { name: "Ngày nghỉ 5" }).getByText("Ngày không có thật hoặc thiếu; năm viết đủ 4 số"))
    .toBeVisible();
  expect(world.sent.filter(({ field }) => field === "setWorkingYear")).toEqual([]);
});

test("whoever was outrun is told so, and reads the calendar again from there", async () => {
  const message = "Lịch năm này vừa được người khác sửa. Tải lại trang rồi sửa lại.";
  const world = makeWorld("CITY_ADMINISTRATOR", {
    failures: new Map([["setWorkingYear", [{ code: "CONFLICT", field: "revision", message }]]]),
  });
  const { screen } = await renderApp(world, "/procedure/calendar?edit=2027");
  await screen.getByRole("button", { name: "Lưu lịch năm" }).click();
  await expect.element(screen.getByText(message)).toBeVisible();
  world.years = world.years.map((year) => (year.year === 2027 ? { ...year, rests: ["2027-01-04"], revision: 1 } : year));
  await screen.getByRole("button", { name: "Tải lại lịch" }).click();
  await expect.element(screen.getByText("thứ Hai", { exact: true })).toBeVisible();
  await expect.element(screen.getByText(message)).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Lưu lịch năm" }).click();
  await expect.element(screen.getByText("Đã lưu lịch năm 2027.")).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({ input: { revision: 1, rests: ["2027-01-04"] } });
});

test("the first year nobody has entered can be added", async () => {
  const world = makeWorld("CITY_ADMINISTRATOR");
  const { screen } = await renderApp(world, "/procedure/calendar");
  await screen.getByRole("button", { name: `Thêm năm ${next + 1}` }).click();
  await screen.getByRole("button", { name: "Thêm ngày nghỉ" }).click();
  await fill(screen.getByRole("group", { name: "Ngày nghỉ 1" }), `3/1/${next + 1}`);
  await screen.getByRole("button", { name: "Lưu lịch năm" }).click();
  await expect.element(screen.getByRole("region", { name: `Năm ${next + 1}` })).toBeVisible();
  expect(world.sent.at(-1)).toMatchObject({ input: { year: next + 1, revision: 0, rests: [`${next + 1}-01-03`], confirmed: false } });
});

test("the administrator's home says which coming year is not published and leads to it", async () => {
  const { screen, history } = await renderApp(makeWorld("CITY_ADMINISTRATOR"), "/");
  await expect.element(screen.getByText(`Lịch năm ${next} chưa công bố`)).toBeVisible();
  await screen.getByRole("link", { name: "Xem và sửa lịch" }).click();
  await expect.element(screen.getByRole("heading", { name: "Lịch ngày làm việc" })).toBeVisible();
  expect(history.location.pathname).toBe("/procedure/calendar");
});
