import { addDays, addMonths, yearOf } from "../../domain/calendar.ts";
import { type ShownCase, seatOfStep, toCeremony, type WrittenStep } from "../caseScene.ts";
import { type Course, levelIn, Stopped } from "./course.ts";
import type { Counted } from "./model.ts";
import { toRecognition, toRemoval } from "./ways.ts";

/** What a step of the case counts by itself; the member's own events say theirs. */
const counts: Record<string, readonly (readonly [indicator: string, quantity: number])[]> = {
  ACCEPT_SOURCE: [["NEW_SOURCES", 1]],
  CERTIFY: [["CLASS_CERTIFICATES", 1]],
  HOLD_CEREMONY: [
    ["ADMISSIONS", 1],
    ["MEMBERS", 1],
  ],
  RECOGNISE: [["RECOGNITIONS", 1]],
  REMOVE: [
    ["STRUCK_OFF", 1],
    ["MEMBERS", -1],
  ],
};

/** The case of one life: each step by whom it belongs to, some taken back and recorded anew, which must leave no trace. */
export class Candidacy {
  private shown!: Pick<ShownCase, "id" | "revision">;
  private ceremony: Counted[] = [];
  private recognition: Counted[] = [];

  constructor(private readonly course: Course) {}

  /** From the first mention to the ceremony; one in seven leaves before. */
  async untilCeremony(fullName: string): Promise<void> {
    const { course } = this;
    const person = { fullName, on: course.on, bornOn: `${yearOf(course.on) - 24}-03-04` };
    this.shown = course.answered(await course.cases.open(person), "openCase").openCase;
    const leaves = course.random.next() < 0.15 ? course.random.between(1, 12) : null;
    for (const [at, step] of toCeremony.entries()) {
      if (at === leaves) {
        await this.step(course.random.next() < 0.5 ? ["WITHDRAW", 0] : ["DROP", 0, { reasonClass: "NO_LONGER_FIT" }]);
        throw new Stopped("left the way");
      }
      if (step[0] === "HOLD_CEREMONY") await this.step(["RECEIVE_DECISION", 0]);
      this.ceremony = await this.step(step[0] === "ASSIGN_HELPERS" ? this.helpers() : step);
    }
    course.standing = "PROBATIONARY";
    const found = "select m.id from membership m join candidate c on c.person_id = m.person_id where c.id = $1 and not m.ended";
    course.membershipId = (await course.world.owner.query<{ id: string }>(found, [this.shown.id])).rows[0]!.id;
  }

  /** A year later: recognised, or removed by the branch's vote. */
  async untilRecognition(admittedOn: string): Promise<void> {
    const { course } = this;
    const over = addMonths(admittedOn, 12);
    if (course.on < over) course.on = over;
    course.pass(0, 3);
    await this.reread();
    const recognised = course.random.next() < 0.9;
    for (const step of recognised ? toRecognition : toRemoval) this.recognition = await this.step(step, 0, 3);
    course.standing = recognised ? "OFFICIAL" : "STRUCK_OFF";
  }

  /** The admission leaves its own day; the headcounts of the months between stay what they were. */
  async annul(): Promise<void> {
    const { course } = this;
    await this.reread();
    await this.step(["ANNUL_DECISION", 0, { ground: "PROCEDURE" }]);
    const admitted = this.ceremony.find(({ indicator }) => indicator === "ADMISSIONS")!;
    course.model.takeBack([admitted, ...this.recognition]);
    course.count([["ADMISSIONS_ANNULLED", 1]], admitted.branch, admitted.on);
    course.count([
      ["ANNULLED", 1],
      ["MEMBERS", -1],
    ]);
    course.standing = "ANNULLED";
  }

  private async reread(): Promise<void> {
    this.shown = await this.course.cases.shown(this.shown.id);
  }

  private helpers(): WrittenStep {
    const helper = (name: string) => ({ name, kind: "MEMBER", togetherSince: addDays(this.course.on, -900) });
    return ["ASSIGN_HELPERS", 0, { helpers: [helper("Lê Văn Bền"), helper("Phạm Thị Ánh")] }];
  }

  private async step([event, , facts]: WrittenStep, least = 0, most = 6): Promise<Counted[]> {
    const { course } = this;
    if (event.endsWith("_AT_BASE") && !levelIn(course.branch, "BASE")) return [];
    course.pass(least, most);
    const call = this.callFor(event);
    const record = async () => course.answered(await course.cases.step(call, this.shown, event, course.on, facts), event).recordStep;
    this.shown = await record();
    if (course.random.next() < 1 / 12) {
      course.corrections++;
      this.shown = course.answered(await course.cases.undo(call, this.shown), `undo ${event}`).undoStep;
      this.shown = await record();
    }
    return course.count(counts[event] ?? []);
  }

  /** The base committee's steps are the branch's own where it stands straight below its ward. */
  private callFor(event: string) {
    const role = seatOfStep(event);
    return role === "BASE_COMMITTEE" && !levelIn(this.course.branch, "BASE") ? this.course.secretary : this.course.cases.as(role);
  }
}
