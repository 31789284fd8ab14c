import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { icuMessages } from "./icuMessages.ts";
import { findBrowser, launchFlags } from "./test/findBrowser.ts";

const browser = findBrowser();
if (!browser) {
  console.warn(
    "\n!!! LEFT OUT: all page tests of the web client, because no browser was found." +
      "\n!!! Install one (Debian: apt-get install -y chromium) or set CHROMIUM_PATH, and run again.\n",
  );
}

const shared = { root: import.meta.dirname, plugins: [react(), icuMessages()] };
const noParser = { "@formatjs/icu-messageformat-parser": "@formatjs/icu-messageformat-parser/no-parser.js" };

/** What the client's tests run in: plain ones under Node, whole pages in a browser. */
export const webProjects: TestProjectConfiguration[] = [
  { ...shared, test: { name: "web", environment: "node", include: ["**/*.test.ts"] } },
  ...(browser
    ? [
        {
          ...shared,
          resolve: { alias: noParser },
          test: {
            name: "pages",
            include: ["**/*.test.tsx"],
            setupFiles: ["./test/setup.ts"],
            fileParallelism: false,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { executablePath: browser, args: launchFlags } }),
              instances: [{ browser: "chromium" as const, viewport: { width: 1280, height: 900 } }],
            },
          },
        },
      ]
    : []),
];

export default defineConfig({ test: { projects: webProjects } });
