import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { findBrowser, launchFlags } from "../../../web/test/findBrowser.ts";

let running: Promise<Browser> | undefined;

/** One browser a test file; it ends with the process. */
function browser(): Promise<Browser> {
  running ??= chromium.launch({ executablePath: findBrowser()!, args: launchFlags });
  return running;
}

export async function closeBrowser(): Promise<void> {
  await (await running)?.close();
}

export interface Visit {
  page: Page;
  context: BrowserContext;
}

/** A browser window of its own, signed in as somebody of the demo city. Anything a page prints as an error fails the test. */
export async function visit(login: string, size: { width: number; height: number } = { width: 1440, height: 900 }): Promise<Visit> {
  const { address, signIns } = inject("served");
  const context = await (await browser()).newContext({ viewport: size, locale: "vi-VN" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  onTestFinished(() => {
    if (faults.length > 0) throw new Error(`the page of ${login} printed: ${faults.join("; ")}`);
  });
  await page.goto(address);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(signIns[0]!.password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("navigation").first().waitFor();
  return { page, context };
}

/** Follows an entry of the menu, wherever it stands: in the bar, in one of its groups, or behind the one button of a phone. */
export async function menu(page: Page, name: string): Promise<void> {
  const pages = page.getByRole("navigation", { name: "Các trang" });
  const link = pages.getByRole("link", { name, exact: true });
  await pages.getByRole("link").or(pages.getByRole("button")).first().waitFor();
  for (const button of await pages.getByRole("button").all()) {
    if (await link.isVisible()) break;
    await button.click();
  }
  await link.click();
}
