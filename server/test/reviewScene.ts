import { randomUUID } from "node:crypto";
import { periodOf, shiftPeriod } from "../domain/periods.ts";
import { day } from "./caseScene.ts";
import { insertReview, personOfCase } from "./matrix/reviewScene.ts";
import { type Call, dataOf, type World } from "./world.ts";
import { type UnitKey, units } from "./worldTree.ts";

export const thisMonth = periodOf(day(0), "MONTH");
export const lastMonth = shiftPeriod(thisMonth, -1);

const answers = "progress activities helperMet note";
export const reviewFields = `state version revision dueOn lastOn open late can versions { version people }
  people { personId fullName as subjectId ${answers} last { month ${answers} } }`;

export interface ShownPerson {
  personId: string;
  fullName: string;
  as: string;
  progress: string | null;
  note: string | null;
  last: { month: string; progress: string; note: string | null } | null;
}
export interface ShownReview {
  state: string;
  version: number;
  revision: number;
  dueOn: string;
  lastOn: string;
  open: boolean;
  late: boolean;
  can: string[];
  versions: { version: number; people: number }[];
  people: ShownPerson[];
}
export const said = { progress: "IMPROVED", activities: "FULL", helperMet: true };

/** A branch's months, and what is said in them. */
export class ReviewScene {
  constructor(
    readonly world: World,
    readonly branch: UnitKey = "branch",
  ) {}

  get secretary(): Call {
    return this.world.as("BRANCH_SECRETARY", this.branch);
  }

  read(call: Call = this.secretary, more: { month?: string; version?: number; reason?: string } = {}) {
    const text = `query ($unitId: ID!, $month: String!, $version: Int, $reason: String) {
      monthReview(unitId: $unitId, month: $month, version: $version, reason: $reason) { ${reviewFields} } }`;
    return call<{ monthReview: ShownReview }>(text, { unitId: units[this.branch].id, month: thisMonth.id, ...more });
  }

  async shown(call?: Call, more?: { version?: number; reason?: string }): Promise<ShownReview> {
    return dataOf(await this.read(call, more)).monthReview;
  }

  save(revision: number, people: object[], more: object = {}, call = this.secretary) {
    const input = { clientKey: randomUUID(), unitId: units[this.branch].id, month: thisMonth.id, revision, people, ...more };
    const text = `mutation ($input: SaveMonthReviewInput!) { saveMonthReview(input: $input) { ${reviewFields} } }`;
    return call<{ saveMonthReview: ShownReview }>(text, { input });
  }

  send(revision: number, more: object = {}, call = this.secretary) {
    const input = { clientKey: randomUUID(), unitId: units[this.branch].id, month: thisMonth.id, revision, ...more };
    const text = `mutation ($input: SendMonthReviewInput!) { sendMonthReview(input: $input) { ${reviewFields} } }`;
    return call<{ sendMonthReview: ShownReview }>(text, { input });
  }

  /** Answers for everybody on the list and sends. */
  async sent(answer: object = said): Promise<ShownReview> {
    const { revision, people } = await this.shown();
    const saved = dataOf(
      await this.save(
        revision,
        people.map(({ personId }) => ({ personId, ...answer })),
      ),
    ).saveMonthReview;
    return dataOf(await this.send(saved.revision)).sendMonthReview;
  }

  /** What was sent of somebody for the month before. */
  async sentBefore(caseId: string, progress = "NEEDS_HELP", note: string | null = null): Promise<void> {
    await insertReview(this.world, this.branch, [await personOfCase(this.world, caseId)], {
      ...{ startsOn: lastMonth.startsOn, progress, note },
    });
  }
}
