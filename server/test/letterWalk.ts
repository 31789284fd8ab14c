import { randomUUID } from "node:crypto";
import { type CaseScene, day, type ShownCase } from "./caseScene.ts";
import { dataOf } from "./world.ts";
import { units } from "./worldTree.ts";

/** Somebody whom one ward decided to admit, forwarded, sent and accepted in a branch of another; the case as it was when it was sent. */
export async function decideAndSend(from: CaseScene, to: CaseScene, opened?: ShownCase): Promise<ShownCase> {
  const decided = await from.walk(opened ?? (await from.opened()), "DECIDE");
  const left = dataOf(await from.step(from.secretary, decided, "FORWARD_DECISION", day(5), { number: "7-CV/CB" })).recordStep;
  const unitId = units[to.branch].id;
  const sending = { clientKey: randomUUID(), candidateId: left.id, revision: left.revision, unitId };
  dataOf(await from.as("WARD_STAFF")("mutation ($input: SendCaseInput!) { sendCase(input: $input) { id } }", { input: sending }));
  const { caseLetters } = dataOf(
    await to.secretary<{ caseLetters: { id: string; can: string[] }[] }>(`{ caseLetters(unitId: "${unitId}") { id can } }`),
  );
  const letterId = caseLetters.find(({ can }) => can.includes("acceptCase"))!.id;
  const input = { clientKey: randomUUID(), letterId };
  dataOf(await to.secretary("mutation ($input: CaseLetterStepInput!) { acceptCase(input: $input) { id } }", { input }));
  return left;
}
