import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { todayInVietnam } from "../../domain/calendar.ts";
import { closeBrowser, visit } from "./browser.ts";

afterAll(closeBrowser);

/** What a spreadsheet leaves on the clipboard, pasted into the box that has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }`);

test("the city issues 126 targets pasted from a spreadsheet; two bad rows are named, kept and repaired", async () => {
  const { page } = await visit("thanhuy.hanoi");
  const year = Number(todayInVietnam().slice(0, 4)) + 1;
  await page.goto(`${new URL(page.url()).origin}/targets?year=${year}`);
  const boxes = page.getByRole("textbox", { name: /^Dự kiến giao cho/ });
  await boxes.first().waitFor();
  const answer = page.waitForResponse((response) => response.request().postData()?.includes("setTargets") ?? false);
  // As a sheet would have it: code, name, number; one code has lost its zeros, one number is a word, one unit does not exist.
  const rows = await codes(page, year);
  expect(rows.length).toBe(126);
  const lines = rows.map(({ code, name }, place) => [
    place === 0 ? code.replace(/^0+/, "") : code,
    name,
    place === 5 ? "chín mươi" : String(40 + place),
  ]);
  lines.splice(20, 1, ["99999", "Đảng bộ phường Không Có", "50"]);
  await boxes.first().focus();
  await paste(page, [["Mã", "Đơn vị", "Chỉ tiêu"], ...lines].map((cells) => cells.join("\t")).join("\n"));
  await answer;
  await page.getByText("2 dòng chưa nhận, giữ lại để sửa").waitFor();
  await page.getByText("“chín mươi” không phải là số.").waitFor();
  await page.getByText(/mang mã hoặc tên “99999”/).waitFor();

  const repair = page.getByRole("listitem").filter({ hasText: "không phải là số" });
  await repair.getByLabel("Chỉ tiêu", { exact: true }).fill("90");
  await page
    .getByRole("listitem")
    .filter({ hasText: "99999" })
    .getByLabel(/^Đơn vị/)
    .selectOption({ label: rows[20]!.name });
  await page.getByRole("button", { name: "Gửi lại 2 dòng" }).click();
  await page.getByText(/chưa nhận/).waitFor({ state: "detached" });

  await page.getByRole("button", { name: "Ban hành…" }).click();
  await page.getByLabel("Số văn bản").fill("99-KH/TU");
  await page.getByLabel("Trích yếu").fill(`Giao chỉ tiêu năm ${year}`);
  await page.getByRole("button", { name: "Ban hành 126 chỉ tiêu" }).click();
  await page.getByText("Đã ban hành 126 chỉ tiêu.").waitFor();
  await page.getByText("Đã ban hành, chờ xác nhận").first().waitFor();
}, 120_000);

/** Codes and names of all units straight below, from the server: the page draws only those in view. */
function codes(page: Page, year: number): Promise<{ code: string; name: string }[]> {
  return page.evaluate<{ code: string; name: string }[]>(`(async () => {
    const send = async (post, body) => {
      const headers = { "content-type": "application/json", "x-post": post };
      return (await (await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(body) })).json()).data;
    };
    const { me } = await send("none", { query: "{ me { post { id unit { id } } } }" });
    const query = \`query ($id: ID!) { allocation(unitId: $id, indicator: "ADMISSIONS", period: "${year}") { rows { code unit { name } } } }\`;
    const { allocation } = await send(me.post.id, { query, variables: { id: me.post.unit.id } });
    return allocation.rows.map((row) => ({ code: row.code, name: row.unit.name }));
  })()`);
}
