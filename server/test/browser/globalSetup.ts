import type { TestProject } from "vitest/node";
import { type ServedDemo, servedDemo } from "./servedDemo.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the demo city is served, and one sign-in a role. */
    served: Pick<ServedDemo, "address" | "ownerUrl" | "signIns">;
  }
}

/** One served demo city for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, ownerUrl, signIns, close } = await servedDemo();
  project.provide("served", { address, ownerUrl, signIns });
  return close;
}
