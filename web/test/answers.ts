import { lifeAnswers } from "./life.ts";
import { mutations } from "./mutations.ts";
import { queries } from "./queries.ts";
import type { World } from "./world.ts";

/** Root resolvers over a world. */
export function answers(world: World) {
  return { ...queries(world), ...mutations(world), ...lifeAnswers(world) };
}
