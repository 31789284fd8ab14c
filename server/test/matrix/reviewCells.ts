import { randomUUID } from "node:crypto";
import { dateInVietnam } from "../../domain/calendar.ts";
import { periodOf } from "../../domain/periods.ts";
import { dataOf } from "../world.ts";
import { units } from "../worldTree.ts";
import { insertCase } from "./caseScene.ts";
import { atUnit, type Row, type Stage, withInput } from "./cell.ts";
import { mayDo, type Seat } from "./oracle.ts";

const month = periodOf(dateInVietnam(new Date()), "MONTH").id;

interface Shown {
  revision: number;
  people: { personId: string }[];
}
/** The branch's month as it stands, and everybody answered for. */
async function answeredFor({ world }: Stage, seat: Seat, unitId: string) {
  const text = `{ monthReview(unitId: "${unitId}", month: "${month}") { revision people { personId } } }`;
  const { revision, people } = dataOf(await world.as(seat.role, seat.home)<{ monthReview: Shown }>(text)).monthReview;
  return {
    revision,
    people: people.map(({ personId }) => ({ personId, progress: "STEADY", activities: "FULL", helperMet: true })),
  };
}

export const reviewMutations: Record<string, Row> = {
  async saveMonthReview(stage, seat, unit) {
    const unitId = units[unit].id;
    const said = mayDo(seat, "followPeople", unit) ? await answeredFor(stage, seat, unitId) : { revision: 0, people: [] };
    const input = { clientKey: randomUUID(), unitId, month, ...said };
    return [{ document: withInput("saveMonthReview", "{ state }"), variables: { input }, expected: atUnit(seat, "followPeople", unit) }];
  },
  async sendMonthReview(stage, seat, unit) {
    const unitId = units[unit].id;
    const expected = atUnit(seat, "followPeople", unit);
    let revision = 0;
    if (expected === "ok") {
      // Somebody to say it of.
      await insertCase(stage.world, unit, "ACCEPT_SOURCE");
      const input = { clientKey: randomUUID(), unitId, month, ...(await answeredFor(stage, seat, unitId)) };
      const save = withInput("saveMonthReview", "{ revision }");
      type Saved = { saveMonthReview: { revision: number } };
      revision = dataOf(await stage.world.as(seat.role, seat.home)<Saved>(save, { input })).saveMonthReview.revision;
    }
    const input = { clientKey: randomUUID(), unitId, month, revision };
    return [{ document: withInput("sendMonthReview", "{ state }"), variables: { input }, expected }];
  },
};
