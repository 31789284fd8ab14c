import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { findBrowser } from "../../web/test/findBrowser.ts";
import { webProjects } from "../../web/vitest.config.ts";

const root = path.resolve(import.meta.dirname, "..", "..");

const underNode = {
  root,
  // graphql has two builds; libraries under Node get this one, and two graphqls in one process refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: path.join(root, "node_modules", "graphql", "index.js") }] },
};
const patience = { pool: "forks" as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    root,
    // Most wait for PostgreSQL a third of their time: every core may have one, not all but one as by default.
    maxWorkers: os.availableParallelism(),
    projects: [
      {
        ...underNode,
        test: {
          ...patience,
          name: "server",
          include: ["server/**/*.test.ts"],
          exclude: ["server/test/browser/**"],
          globalSetup: ["server/test/globalSetup.ts"],
        },
      },
      ...webProjects,
      // The whole product in a real browser; without one the client's configuration has already said what is left out.
      ...(findBrowser()
        ? [
            {
              ...underNode,
              test: {
                ...patience,
                name: "browser",
                include: ["server/test/browser/**/*.test.ts"],
                globalSetup: ["server/test/browser/globalSetup.ts"],
                fileParallelism: false,
              },
            },
          ]
        : []),
    ],
  },
});
