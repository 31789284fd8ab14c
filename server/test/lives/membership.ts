import { addDays } from "../../domain/calendar.ts";
import type { ShownMember } from "../memberScene.ts";
import { units } from "../worldTree.ts";
import { branches, type Course, levelIn } from "./course.ts";
import type { Counted } from "./model.ts";
import { happenings } from "./ways.ts";

type Seen = Pick<ShownMember, "id" | "revision" | "standing">;

/** What happens to one member: transfers of every kind, what comes and ends, and the ways out. */
export class Membership {
  constructor(private readonly course: Course) {}

  async live(times: number): Promise<void> {
    const { course } = this;
    for (let left = times; left > 0 && (course.standing === "OFFICIAL" || course.standing === "PROBATIONARY"); left--) {
      course.pass(3, 60);
      if (course.random.next() < 0.5) await this.move();
      else await this.happen();
    }
  }

  /** To another branch, there for a time, out of the city, or called back on the way. Probationers stay in the city. */
  async move(): Promise<void> {
    const { course } = this;
    const [leaves, temporary] = [course.standing === "OFFICIAL" && course.random.next() < 0.1, course.random.next() < 0.2];
    const to = course.random.pick(branches.filter((branch) => branch !== course.branch));
    const ward = levelIn(to, "WARD")!;
    const where = leaves
      ? { outside: "Đảng bộ tỉnh ngoài" }
      : { toUnitId: units[ward].id, ...(temporary && { kind: "TEMPORARY", until: addDays(course.on, 200) }) };
    const home = course.secretary;
    const sent = await this.seen();
    course.answered(await course.members.send(sent, where, course.branch, course.on), "sendMember");
    const onTheWay = "select id from transfer where membership_id = $1 and state = 'IN_TRANSIT'";
    const letter = (await course.world.owner.query<{ id: string }>(onTheWay, [sent.id])).rows[0]!.id;
    course.pass(1, 20);
    if (course.random.next() < 0.15) {
      course.corrections++;
      course.answered(await course.members.go(home, "callBackMember", letter, { on: course.on }), "callBackMember");
      return;
    }
    const host = leaves ? home : course.world.as("WARD_STAFF", ward);
    const arrival = { on: course.on, ...(!leaves && { branchId: units[to].id }) };
    course.answered(await course.members.go(host, "receiveMember", letter, arrival), "receiveMember");
    if (temporary && !leaves) {
      course.pass(1, 30);
      course.answered(await course.members.go(home, "returnMember", letter, { on: course.on }), "returnMember");
      return;
    }
    course.count([
      ["TRANSFERRED_OUT", 1],
      ["MEMBERS", -1],
    ]);
    if (leaves) {
      course.standing = "TRANSFERRED_OUT";
      return;
    }
    course.branch = to;
    course.count([
      ["TRANSFERRED_IN", 1],
      ["MEMBERS", 1],
    ]);
  }

  /** One of what may happen; one time in four it was recorded by mistake. */
  private async happen(): Promise<void> {
    const { course } = this;
    const chosen = happenings[course.random.weighted(happenings.map(({ weight }) => weight))]!;
    let told = await this.tell(await this.seen(), chosen.event, chosen.facts);
    let counted = this.ends(chosen.counts, told);
    if (course.random.next() < 0.25) {
      course.corrections++;
      told = course.answered(await course.members.undo(told, this.callFor(chosen.event)), `undo ${chosen.event}`).undoMemberEvent;
      course.model.takeBack(counted);
      course.standing = told.standing;
      if (course.random.next() < 0.5) return;
      told = await this.tell(told, chosen.event, chosen.facts);
      counted = this.ends(chosen.counts, told);
    }
    if (!chosen.ended || course.random.next() < 0.3) return;
    course.pass(1, 30);
    const facts = chosen.ended === "REINSTATE" ? { number: "9-QĐ/ĐU", standingMembers: 11, standingYes: 8 } : {};
    course.standing = (await this.tell(told, chosen.ended, facts)).standing;
    if (chosen.ended === "REINSTATE")
      course.count([
        ["REINSTATED", 1],
        ["MEMBERS", 1],
      ]);
  }

  private seen(): Promise<ShownMember> {
    return this.course.members.member(this.course.membershipId!, this.course.secretary);
  }

  private async tell(of: ShownMember, event: string, facts?: object): Promise<ShownMember> {
    const answer = await this.course.members.record(of, event, facts, this.course.on, this.callFor(event));
    return this.course.answered(answer, event).recordMemberEvent;
  }

  private ends(indicator: string | undefined, { standing }: Seen): Counted[] {
    this.course.standing = standing;
    return indicator
      ? this.course.count([
          [indicator, 1],
          ["MEMBERS", -1],
        ])
      : [];
  }

  private callFor(event: string) {
    const byWard = ["SUSPEND", "END_SUSPENSION", "STRIKE_OFF", "EXPEL", "LEAVE", "REINSTATE"].includes(event);
    return byWard ? this.course.world.as("WARD_STAFF", this.course.ward) : this.course.secretary;
  }
}
