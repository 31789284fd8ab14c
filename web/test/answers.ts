import { authorityAnswers } from "./authority.ts";
import { caseLetterAnswers } from "./caseLetters.ts";
import { classAnswers } from "./classes.ts";
import { divisionAnswers } from "./division.ts";
import { importAnswers } from "./imports.ts";
import { lifeAnswers } from "./life.ts";
import { meetingAnswers } from "./meeting.ts";
import { memberAnswers } from "./members.ts";
import { mutations } from "./mutations.ts";
import { peopleAnswers } from "./people.ts";
import { privacyAnswers } from "./privacy.ts";
import { procedureAnswers } from "./procedure.ts";
import { queries } from "./queries.ts";
import { queueAnswers } from "./queue.ts";
import { reviewAnswers } from "./reviews.ts";
import { screeningAnswers } from "./screening.ts";
import { shapes } from "./shapes.ts";
import type { World } from "./world.ts";

/** Root resolvers over a world. */
export function answers(world: World) {
  const life = lifeAnswers(world);
  const { target, refuse } = shapes(world);
  const pendingRequests = () => {
    refuse("pendingRequests");
    return { ...life.pendingRequests(), acknowledgements: world.acknowledged ? [] : [target()] };
  };
  return {
    ...queries(world),
    ...mutations(world),
    ...life,
    ...privacyAnswers(world),
    ...authorityAnswers(world),
    ...reviewAnswers(world),
    ...divisionAnswers(world),
    ...procedureAnswers(world),
    ...peopleAnswers(world),
    ...memberAnswers(world),
    ...caseLetterAnswers(world),
    ...classAnswers(world),
    ...screeningAnswers(world),
    ...queueAnswers(world),
    ...meetingAnswers(world),
    ...importAnswers(world),
    pendingRequests,
  };
}
