import type { ResultsQuery } from "../gql/parts-results.ts";

/** One recorded fact, as lists show it. */
export type Result = ResultsQuery["results"]["edges"][number]["node"];
