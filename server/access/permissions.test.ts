import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../projectRoot.ts";
import { permissionsPage } from "./permissions.ts";

test("docs/permissions.md says what the rules say; if not, run npm run permissions", async () => {
  expect(await readFile(path.join(projectRoot, "docs", "permissions.md"), "utf8")).toBe(permissionsPage());
});

test("every condition of every rule is put into words", () => {
  expect(permissionsPage()).not.toMatch(/[{}«»$]/);
});
