import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { findBrowser, launchFlags } from "../../web/test/findBrowser.ts";
import { projectRoot } from "../projectRoot.ts";
import type { BenchPerson } from "./people.ts";

const runs = 5;

/** The preview of the whole city in a browser on the same machine, each run on a page that is opened anew. Milliseconds, in order. */
export interface ScreenTimes {
  /** From the press of the button to the last byte of the answer. */
  data: number[];
  /** From the last byte until the first rows are painted. */
  paint: number[];
  /** From a jump to the end of the list until its last row is painted. */
  end: number[];
  /** Rows in the list, and how many of them the page holds. */
  rows: number;
  drawn: number;
}

/** Builds the client as for production into a folder, unless there is no browser to show it. */
export async function buildClient(folder: string, say: (line: string) => void): Promise<void> {
  if (!findBrowser()) return;
  say("building the client");
  const configFile = path.join(projectRoot, "web", "vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
}

/** Null without a browser. */
export async function cascadeOnScreen(
  port: number,
  { token }: BenchPerson,
  target: number,
  year: number,
  say: (line: string) => void,
): Promise<ScreenTimes | null> {
  const executablePath = findBrowser();
  if (!executablePath) {
    say("THE SCREEN OF previewCascade IS LEFT OUT: no browser was found");
    return null;
  }
  const address = `http://127.0.0.1:${port}`;
  const browser = await chromium.launch({ executablePath, args: launchFlags });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
    await context.addCookies([{ name: "session", value: token, url: address }]);
    const times: ScreenTimes = { data: [], paint: [], end: [], rows: 0, drawn: 0 };
    for (let run = 1; run <= runs; run++) {
      const page = await context.newPage();
      await page.goto(`${address}/targets/preview?year=${year}`);
      await page.getByLabel("Số cần chia").fill(String(target));
      const { data, paint } = await page.evaluate<{ data: number; paint: number }>(untilPainted);
      const { end, rows, drawn } = await untilTheEnd(page);
      times.data.push(data);
      times.paint.push(paint);
      times.end.push(end);
      Object.assign(times, { rows, drawn });
      await page.close();
      say(`previewCascade on a screen: run ${run} of ${runs}`);
    }
    return times;
  } finally {
    await browser.close();
  }
}

const list = "document.querySelector(\"table[aria-label='Xem trước chỉ tiêu']\")";

/** A frame is on the screen when a task runs that was made in the frame after it. */
const painted = "(then) => requestAnimationFrame(() => setTimeout(then))";

const untilPainted = `new Promise((done) => {
  const since = performance.now();
  const look = () => {
    if (!${list}?.querySelector("tbody tr")) return requestAnimationFrame(look);
    (${painted})(() => {
      const now = performance.now();
      const answers = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/graphql"));
      const { responseEnd } = answers.sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0];
      done({ data: responseEnd - since, paint: now - responseEnd });
    });
  };
  [...document.querySelectorAll("main button")].find(({ textContent }) => textContent.trim() === "Xem trước").click();
  look();
})`;

const untilTheEnd = (page: Page) =>
  page.evaluate<{ end: number; rows: number; drawn: number }>(`new Promise((done) => {
  const since = performance.now();
  const count = Number(${list}.getAttribute("aria-rowcount"));
  const look = () => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    if (!${list}.querySelector("tr[aria-rowindex='" + count + "']")) return requestAnimationFrame(look);
    const drawn = ${list}.querySelectorAll("tbody tr").length;
    (${painted})(() => done({ end: performance.now() - since, rows: count - 1, drawn }));
  };
  look();
})`);
