import { v5 } from "uuid";

/** Namespace of the demo city's ids; any fixed UUID would do. */
const namespace = "5f1d3f0a-6f0e-4c57-9d3e-3f6a7c1b2e90";

/** The id of a thing by its stable path, the same on every start: `demo/hanoi/00235/tdp1`. */
export const demoId = (path: string): string => v5(`demo/${path}`, namespace);
