import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, menu, visit } from "./browser.ts";

afterAll(closeBrowser);

const phone = { width: 390, height: 844 };

/** Names on the list of a branch, and the number that stands beside it: both are its headcount. */
async function headcount(page: Page): Promise<number[]> {
  await menu(page, "Tăng, giảm đảng viên");
  const year = page.getByRole("listitem").or(page.getByRole("row")).filter({ hasText: "Cả năm" }).last();
  await year.waitFor();
  const today = page.getByRole("region", { name: "Đảng viên trong danh sách hôm nay" });
  const listed = Number(/Có tên trong danh sách\s*(\d+)/.exec(await today.innerText())?.[1]);
  const closing = Number(/Cuối tháng\s*(\d+)/.exec(await year.innerText())?.[1]);
  return [listed, closing];
}

test("on a phone a secretary records what happened to a member and sends one to the ward, whose branch takes them in: one headcount falls, the other rises", async () => {
  const { page: home } = await visit("tdp2.dongda", phone);
  const { page: host } = await visit("tdp3.dongda", phone);
  const [before, beforeThere] = [await headcount(home), await headcount(host)];
  expect(before[0]).toBe(before[1]);
  expect(beforeThere[0]).toBe(beforeThere[1]);

  await menu(home, "Danh sách đảng viên");
  await home.getByRole("button", { name: "Chính thức", exact: true }).click();
  const someone = home.getByRole("link", { name: /^(Nguyễn|Trần|Lê|Phạm|Vũ) / });
  const name = await someone.first().innerText();
  await someone.first().click();
  await home.getByRole("heading", { level: 1, name }).waitFor();
  const dialog = home.getByRole("dialog");
  await home.getByRole("button", { name: "Xếp loại chất lượng" }).click();
  await dialog.getByLabel("Xếp loại năm").selectOption({ index: 1 });
  await dialog.getByLabel("Mức xếp loại").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Ghi việc này" }).click();
  await home.getByRole("region", { name: "Quá trình" }).getByText("Xếp loại chất lượng").first().waitFor();

  await home.getByRole("button", { name: "Chuyển sinh hoạt", exact: true }).click();
  await dialog.getByLabel("Chuyển nội bộ trong đảng bộ của mình").check();
  await dialog.getByLabel("Đảng ủy nơi đến").selectOption({ label: "Đảng bộ phường Đống Đa" });
  await dialog.getByRole("button", { name: "Giới thiệu chuyển đi" }).click();
  await home.getByText("Đang chuyển sinh hoạt đi, chưa được tiếp nhận").waitFor();
  expect(await home.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  // Nobody vanishes on the way.
  expect(await headcount(home)).toEqual(before);

  const { page: ward } = await visit("dongda.canbo");
  await menu(ward, "Chuyển sinh hoạt");
  const letter = ward.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "Tiếp nhận" });
  await letter.getByRole("button", { name: "Tiếp nhận" }).click();
  await ward.getByRole("combobox", { name: "Chi bộ tiếp nhận" }).fill("to dan pho so 3");
  await ward
    .getByRole("option", { name: /Tổ dân phố số 3(?!\d)/ })
    .first()
    .click();
  await ward.getByRole("dialog").getByRole("button", { name: "Tiếp nhận" }).click();
  await ward.getByText(`Đã tiếp nhận ${name}.`).waitFor();

  await home.reload();
  await host.reload();
  expect(await headcount(home)).toEqual(before.map((count) => count - 1));
  expect(await headcount(host)).toEqual(beforeThere.map((count) => count + 1));
}, 60_000);
