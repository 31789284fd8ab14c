import { expect, test } from "vitest";
import { untilParentGone, untilStopped } from "./untilStopped.ts";

test("a parent that is gone ends the wait, a parent that lives does not", async () => {
  let parent = 7;
  let gone = false;
  const wait = untilParentGone(() => parent, 5).then(() => {
    gone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(gone).toBe(false);
  parent = 1;
  await wait;
  expect(gone).toBe(true);
});

test("the first SIGTERM is answered by its name instead of by death", async () => {
  const stopped = untilStopped();
  process.kill(process.pid, "SIGTERM");
  expect(await stopped).toBe("SIGTERM");
});
