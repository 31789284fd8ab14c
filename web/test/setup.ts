import { afterEach, beforeEach } from "vitest";
import { page } from "vitest/browser";

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 900);
});

afterEach(() => {
  document.title = "";
});
