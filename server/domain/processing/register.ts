import type { Processing } from "./entry.ts";
import { candidates, figures, members } from "./people.ts";
import { imports, log, requests, users } from "./records.ts";

/** Everything that is processed about people. */
export const processings: readonly Processing[] = [candidates, members, figures, users, log, imports, requests];

/**
 * What the register names that no person outside the office has a part in: those who work with the system, and sealed files whose rows are
 * told by `import_row`. Notes to figures by hand name nobody that the system knows.
 */
export const ofNoSubject: readonly string[] = [
  ...["account", "post", "credential", "session", "known_network", "request_key"],
  ...["import_part", "result_note"],
];
