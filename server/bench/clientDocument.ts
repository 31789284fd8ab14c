import { readFileSync } from "node:fs";
import path from "node:path";
import { type FieldNode, Kind, parse, print, separateOperations, visit } from "graphql";
import { projectRoot } from "../projectRoot.ts";

/**
 * The client's own document, whole, with its fragments and the type names its library adds: what its screen asks for is what is
 * measured. `file` lies in `web`.
 */
export function clientDocument(file: string, name: string): string {
  const operation = separateOperations(parse(readFileSync(path.join(projectRoot, "web", file), "utf8")))[name];
  if (!operation) throw new Error(`${file} has no ${name}`);
  const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
  const named = visit(operation, {
    SelectionSet: (set, _key, parent) =>
      parent && "operation" in parent ? undefined : { ...set, selections: [...set.selections, typeName] },
  });
  return print(named);
}
