import type { Processing } from "./entry.ts";
import { candidates, figures, members } from "./people.ts";
import { imports, log, users } from "./records.ts";

/** Everything that is processed about people. */
export const processings: readonly Processing[] = [candidates, members, figures, users, log, imports];
