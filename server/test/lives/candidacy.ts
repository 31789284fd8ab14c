import { randomUUID } from "node:crypto";
import { addDays, addMonths, yearOf } from "../../domain/calendar.ts";
import { day, ownNumber, type ShownCase, seatOfStep, toCeremony, type WrittenStep } from "../caseScene.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { branches, type Course, levelIn, rollDay, Stopped } from "./course.ts";
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

/** How a case ends before the decision. */
const waysOut: readonly (readonly WrittenStep[])[] = [
  [["WITHDRAW", 0]],
  [["DROP", 0, { reasonClass: "NO_LONGER_FIT" }]],
  [
    ["MOVE", 0, { document53: "53/2026" }],
    ["SEND_OUTSIDE", 0, { number: "9-GBN" }],
  ],
];

/** The case of one life: each step by whom it belongs to, some taken back and recorded anew, which must leave no trace. */
export class Candidacy {
  private shown!: Pick<ShownCase, "id" | "revision">;
  private ceremony: Counted[] = [];
  private recognition: Counted[] = [];

  constructor(private readonly course: Course) {}

  /** From the first mention to the ceremony, whose day it answers; one in seven leaves before. */
  async untilCeremony(fullName: string): Promise<string> {
    const { course } = this;
    const person = { fullName, on: course.on, bornOn: `${yearOf(course.on) - 24}-03-04` };
    this.shown = await course.cases.asked(course.answered(await course.cases.open(person), "openCase").openCase);
    const leaves = course.random.next() < 0.15 ? course.random.between(1, 12) : null;
    for (const [at, step] of toCeremony.entries()) {
      if (at === leaves) {
        for (const way of course.random.pick(waysOut)) await this.step(way);
        throw new Stopped("left the way");
      }
      if (step[0] === "HOLD_CEREMONY") {
        await this.step(["RECEIVE_DECISION", 0]);
        if (course.random.next() < 0.25) await this.forward();
      }
      this.ceremony = await this.step(step[0] === "ASSIGN_HELPERS" ? await this.helpers() : step);
    }
    course.standing = "PROBATIONARY";
    const found = "select m.id from membership m join candidate c on c.person_id = m.person_id where c.id = $1 and not m.ended";
    course.membershipId = (await course.world.owner.query<{ id: string }>(found, [this.shown.id])).rows[0]!.id;
    return course.on;
  }

  /** Moved after the decision: it goes to another branch, which holds the ceremony, or out of the city. */
  private async forward(): Promise<void> {
    const { course } = this;
    await this.step(["FORWARD_DECISION", 0], 0, 2);
    if (course.random.next() < 0.15) {
      await this.step(["SEND_OUTSIDE", 0, { number: "9-GBN" }], 0, 2);
      throw new Stopped("left the city before the ceremony");
    }
    const [from, to] = [course.ward, course.random.pick(branches.filter((branch) => branch !== course.branch))];
    const [within, staff] = [levelIn(to, "WARD") === from, course.world.as("WARD_STAFF", from)];
    const [field, type] = within ? ["handOverCase", "HandOverCaseInput"] : ["sendCase", "SendCaseInput"];
    const input = { clientKey: randomUUID(), candidateId: this.shown.id, revision: this.shown.revision, unitId: units[to].id };
    course.answered(await staff(`mutation ($input: ${type}!) { ${field}(input: $input) { id } }`, { input }), field);
    if (!within) await this.accept(to);
    course.branch = to;
    await this.reread();
  }

  private async accept(to: UnitKey): Promise<void> {
    const { world } = this.course;
    const sent = "select id from case_letter where candidate_id = $1 and state = 'SENT'";
    const letterId = (await world.owner.query<{ id: string }>(sent, [this.shown.id])).rows[0]!.id;
    const accept = "mutation ($input: CaseLetterStepInput!) { acceptCase(input: $input) { id } }";
    const answer = await world.as("BRANCH_SECRETARY", to)(accept, { input: { clientKey: randomUUID(), letterId } });
    this.course.answered(answer, "acceptCase");
  }

  /** A probationer who came from outside, or was missing in the list: followed from their own ceremony on, sometimes by a wrong day first. Answers with it. */
  async fromProbation(fullName: string): Promise<string> {
    const { course } = this;
    const [ceremony, came] = [addDays(course.on, -course.random.between(20, 200)), course.random.next() < 0.7];
    const person = {
      fullName,
      standing: "PROBATIONARY",
      joinedOn: addDays(ceremony, -5),
      officialOn: null,
      ...(came && { arrivedOn: course.on }),
    };
    course.membershipId = (await course.members.listed(person, course.branch)).id;
    course.standing = "PROBATIONARY";
    if (came) course.count([["TRANSFERRED_IN", 1]]);
    course.count([["MEMBERS", 1]], course.branch, came ? course.on : addDays(rollDay, -1));
    // What is listed is so from today on.
    if (!came) course.on = day(0);
    if (course.random.next() < 0.25) {
      course.corrections++;
      const wrong = await this.follow(addDays(ceremony, -3));
      course.answered(await course.cases.undo(course.secretary, wrong), "undo FOLLOW_PROBATION");
    }
    this.shown = await this.follow(ceremony);
    return ceremony;
  }

  private async follow(on: string) {
    const input = { clientKey: randomUUID(), memberId: this.course.membershipId, on };
    const text = "mutation ($input: FollowProbationInput!) { followProbation(input: $input) { id revision } }";
    const answer = await this.course.secretary<{ followProbation: Pick<ShownCase, "id" | "revision"> }>(text, { input });
    return this.course.answered(answer, "followProbation").followProbation;
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
    // Whoever was listed was admitted by nobody here.
    const admitted = this.ceremony.filter(({ indicator }) => indicator === "ADMISSIONS");
    course.model.takeBack([...admitted, ...this.recognition]);
    for (const { branch, on } of admitted) course.count([["ADMISSIONS_ANNULLED", 1]], branch, on);
    course.count([
      ["ANNULLED", 1],
      ["MEMBERS", -1],
    ]);
    course.standing = "ANNULLED";
  }

  private async reread(): Promise<void> {
    this.shown = await this.course.cases.shown(this.shown.id);
  }

  /** The branch keeps a whole list: two of it help. */
  private async helpers(): Promise<WrittenStep> {
    const listed = "select id from membership where unit_id = $1 and entry = 'LIST' order by id limit 2";
    const { rows } = await this.course.world.owner.query<{ id: string }>(listed, [units[this.course.branch].id]);
    const helper = ({ id }: { id: string }) => ({ memberId: id, kind: "MEMBER", togetherSince: addDays(this.course.on, -900) });
    return ["ASSIGN_HELPERS", 0, { helpers: rows.map(helper) }];
  }

  private async step([event, , said]: WrittenStep, least = 0, most = 6): Promise<Counted[]> {
    const { course } = this;
    const facts = ownNumber(event, said);
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
