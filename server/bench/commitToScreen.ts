import { randomUUID } from "node:crypto";
import { chromium, type Page } from "playwright-core";
import { findBrowser, launchFlags } from "../../web/test/findBrowser.ts";
import { dateInVietnam } from "../domain/calendar.ts";
import { servedDemo } from "../test/browser/servedDemo.ts";

const runs = 20;

/** Milliseconds from a branch's acknowledged fact to the changed figure on a ward's open page, run by run; null without a browser. */
export async function commitToScreen(say: (line: string) => void): Promise<number[] | null> {
  const executablePath = findBrowser();
  if (!executablePath) {
    say("commitToScreen is left out: no browser was found");
    return null;
  }
  const demo = await servedDemo();
  const browser = await chromium.launch({ executablePath, args: launchFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
    await page.goto(demo.address);
    await page.getByLabel("Tên đăng nhập").fill("dongda.canbo");
    await page.getByLabel("Mật khẩu", { exact: true }).fill(demo.signIns[0]!.password);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByText("Kết nạp đảng viên").first().waitFor();
    const record = await secretary(demo.address, demo.signIns[0]!.password);
    await page.waitForTimeout(1000);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await untilShown(page, record));
    return times;
  } finally {
    await browser.close();
    await demo.close();
  }
}

const main = "document.querySelector('main').innerText";

async function untilShown(page: Page, record: () => Promise<void>): Promise<number> {
  // The whole text of the page is compared without its clock, so that any figure that changes counts and nothing else does.
  const clockless = `${main}.replace(/\\d\\d:\\d\\d/g, "")`;
  const before = await page.evaluate<string>(clockless);
  await record();
  const since = performance.now();
  await page.waitForFunction(`${clockless} !== ${JSON.stringify(before)}`, undefined, { timeout: 10_000, polling: "raf" });
  return performance.now() - since;
}

/** Signed in over the API as the secretary of a branch of that ward; each call records one admission and returns when it is acknowledged. */
async function secretary(address: string, password: string): Promise<() => Promise<void>> {
  let [cookie, post, unitId] = ["", "", ""];
  const send = async (query: string, variables: object) => {
    const headers = { "content-type": "application/json", cookie, ...(post && { "x-post": post }) };
    const answer = await fetch(`${address}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
    cookie ||= answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const { data, errors } = (await answer.json()) as {
      data: { signIn: { post: { id: string; unit: { id: string } } } };
      errors?: object[];
    };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const signIn = "mutation ($input: SignInInput!) { signIn(input: $input) { post { id unit { id } } } }";
  const acting = (await send(signIn, { input: { login: "tdp1.dongda", password } })).signIn.post;
  [post, unitId] = [acting.id, acting.unit.id];
  const fact = { unitId, indicator: "ADMISSIONS", occurredOn: dateInVietnam(new Date()), quantity: 1, sourceGroup: "TEACHER" };
  return async () => {
    const input = { ...fact, clientKey: randomUUID() };
    await send("mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }", { input });
  };
}
