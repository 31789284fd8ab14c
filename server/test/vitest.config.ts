import { existsSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..", "..");
const webConfig = path.join(root, "web", "vitest.config.ts");

export default defineConfig({
  test: {
    root,
    projects: [
      {
        root,
        // graphql has two builds; libraries under Node get this one, and two graphqls in one process refuse each other's types.
        resolve: { alias: [{ find: /^graphql$/, replacement: path.join(root, "node_modules", "graphql", "index.js") }] },
        test: {
          name: "server",
          include: ["server/**/*.test.ts"],
          globalSetup: ["server/test/globalSetup.ts"],
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      existsSync(webConfig) ? webConfig : { root, test: { name: "web", include: ["web/**/*.test.{ts,tsx}"] } },
    ],
  },
});
