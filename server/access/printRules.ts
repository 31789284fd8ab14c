import { writeFile } from "node:fs/promises";
import { permissionsPage } from "./permissions.ts";

// `npm run permissions` writes docs/permissions.md.
const file = "docs/permissions.md";
await writeFile(file, permissionsPage());
console.log(`${file} written`);
