import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, menu, visit } from "./browser.ts";

afterAll(closeBrowser);

/** Typing by keyboard alone; counts the keys that are not part of what is typed. */
function keyboard(page: Page) {
  let control = 0;
  return {
    control: () => control,
    type: (text: string) => page.keyboard.type(text),
    async press(key: string) {
      control++;
      await page.keyboard.press(key);
    },
  };
}

test("a branch adds a person by keyboard alone with at most nine control keys", async () => {
  const { page } = await visit("tdp1.dongda");
  await menu(page, "Quần chúng ưu tú");
  await page.getByRole("link", { name: "+ Thêm quần chúng" }).first().click();
  await page.getByLabel("Họ và tên").and(page.locator(":focus")).waitFor();
  const { type, press, control } = keyboard(page);
  await type("Đặng Thị Ngọc Ủy");
  await press("Tab");
  await type("9");
  await press("Tab");
  await type("2");
  await press("Tab");
  await type("1999");
  await press("Tab");
  await press("Space");
  await press("Tab");
  await type("Gi");
  await press("Tab");
  await press("Enter");
  await page.getByText("Đã thêm Đặng Thị Ngọc Ủy.").waitFor();
  expect(control()).toBeLessThanOrEqual(9);
  await page.getByRole("link", { name: "Mở hồ sơ người này" }).click();
  const facts = page.getByRole("region", { name: "Thông tin về người này" });
  await facts.waitFor();
  const told = await facts.innerText();
  expect(told).toMatch(/09\/02\/1999/);
  expect(told).toMatch(/Nữ/);
  expect(told).toMatch(/Giáo viên/);
  expect(page.url()).not.toMatch(/Ng%E1%BB%8Dc|Ngọc/);
});

test("on a phone at most eight taps add a person, and nothing is wider than the screen", async () => {
  const { page } = await visit("tdp1.dongda", { width: 390, height: 844 });
  await menu(page, "Quần chúng ưu tú");
  await page.getByRole("link", { name: "+ Thêm quần chúng" }).first().click();
  let taps = 0;
  const tap = async (target: ReturnType<Page["locator"]>) => {
    taps++;
    await target.click();
  };
  const born = page.getByRole("group", { name: "Ngày sinh" });
  await tap(page.getByLabel("Họ và tên"));
  await page.keyboard.type("Vũ Đức Hòa");
  for (const [box, typed] of [
    ["Ngày", "17"],
    ["Tháng", "5"],
    ["Năm", "2001"],
  ] as const) {
    await tap(born.getByLabel(box, { exact: true }));
    await page.keyboard.type(typed);
  }
  await tap(page.getByLabel("Nam", { exact: true }));
  // A phone's own list: one tap opens it, one chooses.
  taps += 2;
  await page.getByLabel("Nhóm nguồn").selectOption({ label: "Sinh viên" });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  await tap(page.getByRole("button", { name: "Thêm người này" }));
  await page.getByText("Đã thêm Vũ Đức Hòa.").waitFor();
  expect(taps).toBeLessThanOrEqual(8);
});
