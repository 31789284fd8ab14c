import { expect, test } from "vitest";
import { thisYear } from "../../lib/thisYear.ts";
import { queueStep, someQueue, waiting } from "../../test/queue.ts";
import { renderApp } from "../../test/renderApp.tsx";
import { fact, makeWorld } from "../../test/world.ts";

const names = () => [...document.querySelectorAll("tbody th")].map((cell) => cell.textContent?.replace(/^Đơn vị/, ""));

test("the city sees 126 units, worst first, and only those in view are drawn", async () => {
  const { screen } = await renderApp(makeWorld("CITY_BOARD"));
  await expect.element(screen.getByRole("heading", { name: "Các đơn vị trực thuộc (126/126)" })).toBeVisible();
  const table = screen.getByRole("table", { name: "Các đơn vị trực thuộc" });
  await expect.element(table).toHaveAttribute("aria-rowcount", "127");
  const drawn = document.querySelectorAll("tbody tr").length;
  expect(drawn).toBeGreaterThan(5);
  expect(drawn).toBeLessThan(60);
  const shares = [...document.querySelectorAll("tbody tr")].map((row) =>
    Number(/([\d,]+)%/.exec(row.textContent ?? "")?.[1]?.replace(",", ".")),
  );
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test("a status chosen is in the address and narrows the table", async () => {
  const { screen, history } = await renderApp(makeWorld("CITY_BOARD"));
  await screen.getByLabelText("Tiến độ", { exact: true }).selectOptions("ON_PACE");
  await expect.poll(() => history.location.search).toContain("status=ON_PACE");
  await expect.poll(() => document.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
  expect([...document.querySelectorAll("tbody tr")].every((row) => row.textContent?.includes("Đúng tiến độ"))).toBe(true);
});

test("a unit is found without accents", async () => {
  const { screen } = await renderApp(makeWorld("CITY_BOARD"), "/?find=dong+da");
  await expect.element(screen.getByRole("link", { name: "Đảng bộ phường Đống Đa", exact: true })).toBeVisible();
  expect(names().every((name) => name?.includes("Đống Đa"))).toBe(true);
});

test("a live change marks the figure, moves no row, and offers to sort again", async () => {
  const world = makeWorld("CITY_BOARD", { unitsBelow: 9 });
  const { screen, changed } = await renderApp(world);
  await expect.element(screen.getByRole("link", { name: "Đảng bộ phường Ba Đình" })).toBeVisible();
  const before = names();
  expect(before[0]).toBe("Đảng bộ phường Ba Đình");
  world.results = Array.from({ length: 30 }, (_, place) => fact(`n${place}`, "2026-11-20", "STUDENT"));
  changed();
  await expect.poll(() => document.querySelector("tbody tr")?.textContent).toContain("(71/90)");
  await expect.poll(() => document.querySelectorAll("tbody [data-changed]").length).toBeGreaterThan(0);
  expect(names()).toEqual(before);
  await screen.getByRole("button", { name: "Sắp xếp lại" }).click();
  await expect.poll(() => names()[0]).not.toBe("Đảng bộ phường Ba Đình");
  await expect.poll(() => document.querySelectorAll("tbody [data-changed]").length, { timeout: 4500 }).toBe(0);
});

test("a ward's work due names the target to acknowledge, the gap and silent units; acknowledging takes its line away", async () => {
  const world = makeWorld("WARD_STAFF");
  const { screen } = await renderApp(world);
  const given =
    /Chỉ tiêu năm\s2026: Kết nạp đảng viên – 40 đảng viên, do Đảng bộ thành phố Hà Nội giao theo văn bản 05-KH\/ĐU ngày 15\/01\/2026/;
  await expect.element(screen.getByText(given)).toBeVisible();
  await expect.element(screen.getByText(/còn thiếu 40 so với chỉ tiêu/)).toBeVisible();
  await expect.element(screen.getByText(/2 đơn vị chưa có kết quả nào trong năm/)).toBeVisible();
  await screen.getByRole("button", { name: "Xác nhận đã nhận" }).click();
  await expect.element(screen.getByRole("button", { name: "Xác nhận đã nhận" })).not.toBeInTheDocument();
  await expect.element(screen.getByText("Đã gửi xác nhận đã nhận chỉ tiêu.")).toBeVisible();
});

test("a leader who may not set targets is not offered to", async () => {
  const { screen } = await renderApp(makeWorld("WARD_LEADER", { can: ["read", "readFigures"] }));
  await expect.element(screen.getByRole("heading", { name: "Việc của cấp ủy" })).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Giao chỉ tiêu", exact: true })).not.toBeInTheDocument();
  await expect.element(screen.getByRole("link", { name: "Người dùng" })).not.toBeInTheDocument();
});

test("an answer that does not come is said with its code, and asking again brings the page", async () => {
  const failures = new Map([["scoreboard", [{ code: "UNAVAILABLE", message: "Máy chủ đang bận. Thử lại sau ít phút." }]]]);
  const { screen } = await renderApp(makeWorld("CITY_BOARD", { failures, unitsBelow: 9 }));
  await expect.element(screen.getByRole("alert")).toHaveTextContent("UNAVAILABLE");
  await screen.getByRole("button", { name: "Thử lại" }).click();
  await expect.element(screen.getByRole("link", { name: "Đảng bộ phường Ba Đình" })).toBeVisible();
});

test("a part that does not come hides nothing that was read, and nothing is called done before all was", async () => {
  const busy = () => [{ code: "UNAVAILABLE", message: "Máy chủ đang bận. Thử lại sau ít phút." }];
  const acknowledge = { name: "Xác nhận đã nhận" };
  for (const part of ["scoreboard", "allocation"]) {
    const { screen } = await renderApp(makeWorld("WARD_STAFF", { failures: new Map([[part, busy()]]) }));
    await expect.element(screen.getByRole("alert")).toHaveTextContent("UNAVAILABLE");
    await expect.element(screen.getByRole("region", { name: "Việc cần làm" }).getByRole("button", acknowledge)).toBeVisible();
    await screen.unmount();
  }
  // Nothing is left to give and nobody is silent: all that could wait is what did not come.
  const done = makeWorld("WARD_STAFF", { unitsBelow: 0, failures: new Map([["pendingRequests", busy()]]) });
  const { screen } = await renderApp(done);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("UNAVAILABLE");
  await expect.element(screen.getByText("Không còn việc chờ đồng chí.")).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "Thử lại" }).click();
  await screen.getByRole("button", acknowledge).click();
  await expect.element(screen.getByText("Không còn việc chờ đồng chí.")).toBeVisible();
});

test("English changes the words and leaves dates as they are", async () => {
  const { screen } = await renderApp(makeWorld("WARD_STAFF"));
  await screen.getByRole("button", { name: "EN, English" }).click();
  await expect.element(screen.getByText(/40 members, from Đảng bộ thành phố Hà Nội under 05-KH\/ĐU of 15\/01\/2026/)).toBeVisible();
  expect(document.documentElement.lang).toBe("en");
});

test("the city's own resolution and a ward's stand beside what was assigned, each judged, and the marks are explained", async () => {
  const asked = (unitId: string, value: number, status: "SLOW" | "VERY_SLOW") => ({ unitId, indicator: "ADMISSIONS", value, status });
  const world = makeWorld("CITY_BOARD", { unitsBelow: 4, resolutions: [asked("city", 12_000, "VERY_SLOW"), asked("city-1", 95, "SLOW")] });
  const { screen } = await renderApp(world);
  const tile = screen.getByRole("region", { name: "Kết nạp đảng viên" });
  await expect.element(tile.getByText("Nghị quyết: 12.000 đảng viên")).toBeVisible();
  const row = screen.getByRole("row", { name: /Hoàn Kiếm/ });
  await expect.element(row.getByText("Nghị quyết: 95 đảng viên")).toBeVisible();
  await expect.element(row.getByText("Chậm", { exact: true }).last()).toBeVisible();
  expect(document.querySelectorAll('tbody [data-part="second"]').length).toBeGreaterThan(0);
  await expect.element(screen.getByRole("list", { name: "Chú giải vạch trên thanh" }).getByText("nghị quyết của đơn vị")).toBeVisible();
});

test("the home comes as a whole: no code stands where a name will, and nothing is called done before it is known", async () => {
  for (const operation of ["Catalogue", "WorkDue", "Waiting"]) {
    const world = makeWorld("WARD_STAFF");
    let goOn = () => {};
    world.held.set(operation, new Promise<void>((resolve) => (goOn = resolve)));
    const { screen } = await renderApp(world);
    await expect.element(screen.getByText("Đang tải")).toBeInTheDocument();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(document.querySelector("main")?.textContent).not.toMatch(/ADMISSIONS|Việc cần làm|Các đơn vị trực thuộc/);
    goOn();
    await expect.element(screen.getByRole("region", { name: "Việc cần làm" }).getByText(/còn thiếu 40/)).toBeVisible();
    await expect.element(screen.getByRole("region", { name: "Kết nạp đảng viên" })).toBeVisible();
    await screen.unmount();
  }
});

test("next year's target waits on this year's home and is acknowledged there; the way to it opens its year", async () => {
  const year = thisYear() + 1;
  for (const role of ["WARD_LEADER", "BASE_COMMITTEE", "BRANCH_SECRETARY"] as const) {
    const world = makeWorld(role, { givenFor: String(year) });
    const { screen } = await renderApp(world);
    await expect.element(screen.getByText(new RegExp(`Chỉ tiêu (mới, )?năm\\s${year}: Kết nạp đảng viên – 40 đảng viên`))).toBeVisible();
    const link = screen.getByRole("link", { name: `Xem chỉ tiêu năm ${year}` });
    expect(link.element().getAttribute("href")).toMatch(new RegExp(`/targets\\?year=${year}$`));
    await screen.getByRole("button", { name: "Xác nhận đã nhận" }).click();
    await expect.element(link).not.toBeInTheDocument();
    await screen.unmount();
  }
});

test("a branch looks at another year on its home", async () => {
  const { screen, history } = await renderApp(makeWorld("BRANCH_SECRETARY"));
  await expect.element(screen.getByRole("heading", { name: `Chỉ tiêu năm ${thisYear()}` })).toBeVisible();
  await screen.getByLabelText("Năm", { exact: true }).selectOptions(String(thisYear() + 1));
  await expect.element(screen.getByRole("heading", { name: `Chỉ tiêu năm ${thisYear() + 1}` })).toBeVisible();
  expect(history.location.search).toContain(`year=${thisYear() + 1}`);
  await expect.element(screen.getByText("0 trên 3")).toBeVisible();
  await expect.element(screen.getByRole("region", { name: "Kết nạp đảng viên" }).getByText("Chưa bắt đầu")).toBeVisible();
  await expect.element(screen.getByText(/chưa có việc đến hạn/)).toBeVisible();
});

test("a year that has not begun praises and blames nobody, and asks for no result", async () => {
  const ahead = `/?year=${thisYear() + 1}`;
  const ward = await renderApp(makeWorld("WARD_STAFF"), ahead);
  await expect.element(ward.screen.getByText(/chưa bắt đầu: chưa tính tiến độ/)).toBeVisible();
  await expect.element(ward.screen.getByRole("table").getByText("Chưa bắt đầu").first()).toBeVisible();
  expect(document.querySelector("main")?.textContent).not.toMatch(/Đúng tiến độ|Rất chậm|chưa có kết quả nào|0,0%/);
  await ward.screen.unmount();
  const city = await renderApp(makeWorld("CITY_BOARD", { unitsBelow: 4 }), ahead);
  await expect.element(city.screen.getByRole("region", { name: "Đơn vị rất chậm" }).getByText("Chưa bắt đầu")).toBeVisible();
  await expect.element(city.screen.getByText("Xem các đơn vị rất chậm")).not.toBeInTheDocument();
});

test("a year without any data shows no figure rather than a zero", async () => {
  const world = makeWorld("CITY_BOARD", { unitsBelow: 2, silent: true });
  const { screen } = await renderApp(world, "/?year=2024");
  await expect.element(screen.getByRole("region", { name: "Kết nạp đảng viên" }).getByText("–").first()).toBeVisible();
});

test("a home tells the five cases that press most with their deadlines, and leads to all; without any it is silent", async () => {
  const more = [5, 6].map((place) => waiting(`c${place}`, `Đỗ Văn ${place}`, [queueStep("SUBMIT", "Nộp hồ sơ")]));
  for (const role of ["WARD_STAFF", "WARD_LEADER", "BASE_COMMITTEE", "BRANCH_SECRETARY", "CITY_BOARD"] as const) {
    const { screen } = await renderApp(makeWorld(role, { queue: [...someQueue(), ...more], unitsBelow: 2 }));
    const cases = screen.getByRole("region", { name: "Hồ sơ chờ xử lý" });
    await expect.element(cases.getByRole("heading", { name: "Hồ sơ chờ xử lý (6)" })).toBeVisible();
    await expect.element(cases.getByText("1 hồ sơ quá hạn")).toBeVisible();
    await expect.element(cases.getByText("Hạn quyết định: quá hạn 3 ngày làm việc")).toBeVisible();
    expect(cases.getByRole("listitem").elements().length).toBe(5);
    await expect.element(cases.getByRole("link", { name: "Mở 6 hồ sơ chờ xử lý" })).toHaveAttribute("href", "/queue");
    await screen.unmount();
  }
  const { screen } = await renderApp(makeWorld("WARD_STAFF"));
  await expect.element(screen.getByRole("heading", { name: "Việc cần làm" })).toBeVisible();
  await expect.element(screen.getByRole("region", { name: "Hồ sơ chờ xử lý" })).not.toBeInTheDocument();
});

test("no home calls all work done while a case waits", async () => {
  const world = makeWorld("WARD_STAFF", { unitsBelow: 0, acknowledged: true, queue: someQueue() });
  const { screen } = await renderApp(world);
  await expect.element(screen.getByRole("region", { name: "Hồ sơ chờ xử lý" })).toBeVisible();
  await expect.element(screen.getByText("Không còn việc chờ đồng chí.")).not.toBeInTheDocument();
});

test("a committee is told which deadlines passed one level below, with how far a running one has come", async () => {
  const half = waiting("c8", "Đỗ Văn Tám", [queueStep("SUBMIT", "Nộp hồ sơ")], 40);
  const queue = [{ ...half, clocks: half.clocks.map((clock) => ({ ...clock, reminder: 50 })) }];
  const escalated = [waiting("c9", "Đỗ Văn Chín", [], -2)];
  const { screen } = await renderApp(makeWorld("BASE_COMMITTEE", { queue, escalated }));
  const below = screen.getByRole("region", { name: "1 hồ sơ quá hạn ở cấp dưới, cần nhắc" });
  await expect.element(below.getByRole("link", { name: "Đỗ Văn Chín" })).toHaveAttribute("href", "/people/c9");
  await expect.element(screen.getByText(/đã qua 50 % thời hạn/)).toBeVisible();
});

test("what waits on the home page is read again as soon as a queue has changed", async () => {
  const world = makeWorld("WARD_STAFF", { unitsBelow: 0, acknowledged: true, queue: someQueue() });
  const { screen, queueChanged } = await renderApp(world);
  await expect.element(screen.getByRole("heading", { name: "Hồ sơ chờ xử lý (4)" })).toBeVisible();
  world.queue = someQueue().slice(0, 3);
  queueChanged("CASES");
  await expect.element(screen.getByRole("heading", { name: "Hồ sơ chờ xử lý (3)" })).toBeVisible();
});
