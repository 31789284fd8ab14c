import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { projectRoot } from "../projectRoot.ts";
import { clientDocument } from "./clientDocument.ts";

test("what is measured are whole documents of the client that the API understands", () => {
  const schema = buildSchema(readFileSync(path.join(projectRoot, "schema", "schema.graphql"), "utf8"));
  for (const [file, name] of [
    ["parts/scoreboard.graphql", "Scoreboard"],
    ["parts/results.graphql", "Results"],
    ["features/targets/targets.graphql", "PreviewCascade"],
    ["features/watch/watch.graphql", "UnitsToWatch"],
  ] as const)
    expect([name, validate(schema, parse(clientDocument(file, name)))]).toEqual([name, []]);
});
