import { lifeAnswers } from "./life.ts";
import { mutations } from "./mutations.ts";
import { queries } from "./queries.ts";
import { shapes } from "./shapes.ts";
import type { World } from "./world.ts";

/** Root resolvers over a world. */
export function answers(world: World) {
  const life = lifeAnswers(world);
  const { target } = shapes(world);
  const pendingRequests = () => ({ ...life.pendingRequests(), acknowledgements: world.acknowledged ? [] : [target()] });
  return { ...queries(world), ...mutations(world), ...life, pendingRequests };
}
