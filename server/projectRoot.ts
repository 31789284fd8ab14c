import { existsSync } from "node:fs";
import path from "node:path";

/** The folder that holds package.json: the same from server/ (vitest) and from dist/server/ (node). */
export const projectRoot = findUp(import.meta.dirname);

function findUp(folder: string): string {
  if (existsSync(path.join(folder, "package.json"))) return folder;
  return findUp(path.dirname(folder));
}
