import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { closeBrowser, visit } from "./browser.ts";

afterAll(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

interface Finding {
  id: string;
  nodes: { target: string[] }[];
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ violations: Finding[] }>("axe.run()");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** By how much the screen in front of us does not fit. */
async function sideways(page: Page): Promise<string[]> {
  await page.locator("main h1").first().waitFor();
  await page.locator('main [aria-busy="true"]').first().waitFor({ state: "detached" });
  const pixels = await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  return pixels > 0 ? [`scrolls sideways by ${pixels} px`] : [];
}

/** What a thumb would miss on a phone: less than 44 px high with what stands around it. Links within a sentence are let be (WCAG 2.5.8). */
async function tooSmall(page: Page): Promise<string[]> {
  return page.locator("a[href], button, input, select, textarea, summary").evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && !one.closest("thead, label") && !(one.localName === "a" && one.closest("p:not(.row)")))
      .map((one) => {
        const around = Number.parseFloat(one.ownerDocument.defaultView!.getComputedStyle(one, "::before").height) || 0;
        return { words: one.textContent || one.id || one.localName, height: Math.max(one.getBoundingClientRect().height, around) };
      })
      .filter(({ height }) => height > 1 && height < 43.5)
      .map(({ words, height }) => `${words} is ${height} px high`),
  );
}

/** The same at the largest letters that the header offers. */
async function sidewaysInLargeLetters(page: Page): Promise<string[]> {
  await page.evaluate('document.documentElement.style.fontSize = "130%"');
  const found = await sideways(page);
  await page.evaluate('document.documentElement.style.fontSize = ""');
  return found.map((fault) => `in A++ ${fault}`);
}

const hrefs = async (page: Page, within: string) =>
  page.locator(`${within} a[href]`).evaluateAll((all) => all.map((link) => String(link.getAttribute("href"))));

/** Home, every page of the menu, and the four sides of one unit. */
async function pagesOf(page: Page): Promise<string[]> {
  const menu = await hrefs(page, "nav");
  const unit = (await hrefs(page, "main")).map((href) => /^\/unit\/[0-9a-f-]{36}/.exec(href)?.[0]).find(Boolean);
  return ["/", ...menu, ...(unit ? [unit, `${unit}/results`, `${unit}/targets`, `${unit}/history`] : []), "/password", "/posts"];
}

/** A screen that several roles have is looked at once; homes differ by role. */
const seen = new Set<string>();
function isNew(path: string): boolean {
  const screen = path.replace(/[0-9a-f-]{36}/, "id").split("?")[0]!;
  return screen === "/" || !(seen.has(screen) || !seen.add(screen));
}

const signIns = inject("served").signIns;

test.each(signIns)(
  "every screen of $role ($login) fits, is clean for a screen reader and wide enough for a thumb, on both widths and in both languages",
  async ({ login }) => {
    const faults: string[] = [];
    const { page, context } = await visit(login);
    await page.locator("main h1").first().waitFor();
    await page.locator("nav a[href]").first().waitFor();
    await page.locator('main [aria-busy="true"]').first().waitFor({ state: "detached" });
    for (const path of [...new Set(await pagesOf(page))].filter(isNew)) {
      await page.goto(new URL(path, page.url()).href);
      for (const language of ["EN", "VN"]) {
        await page.setViewportSize(sizes[0]!); // a phone keeps the choice of language in the menu of the account
        await page
          .getByRole("button", { name: language, exact: true })
          .or(page.getByText(language, { exact: true }))
          .first()
          .click();
        for (const size of sizes) {
          await page.setViewportSize(size);
          // For a screen reader each language is read once and each width is read once: four readings would find little more.
          const read = (language === "VN") === (size.width === 390);
          const phone = read && size.width === 390;
          for (const fault of [
            ...(await sideways(page)),
            ...(read ? await findings(page) : []),
            ...(phone ? [...(await tooSmall(page)), ...(await sidewaysInLargeLetters(page))] : []),
          ])
            faults.push(`${path} ${language} ${size.width}: ${fault}`);
        }
      }
    }
    await context.close();
    expect(faults).toEqual([]);
  },
  180_000,
);

test("the sign-in page is clean too, and refuses a wrong password in words", async () => {
  const { page } = await visit(signIns[0]!.login);
  await page
    .getByRole("button", { name: /Trần|Tài khoản|Nguyễn|Phạm/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Đăng xuất", exact: true }).click();
  await page.getByLabel("Tên đăng nhập").fill(signIns[0]!.login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill("không phải mật khẩu");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByText("Tên đăng nhập hoặc mật khẩu không đúng", { exact: false }).first().waitFor();
  expect(await findings(page)).toEqual([]);
});
