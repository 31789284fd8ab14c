import type { Random } from "../../demo/random.ts";
import { addDays, dateInVietnam } from "../../domain/calendar.ts";
import { CaseScene, day } from "../caseScene.ts";
import { MemberScene } from "../memberScene.ts";
import { type Answer, type Call, dataOf, type World } from "../world.ts";
import { type UnitKey, units } from "../worldTree.ts";
import { type Counted, line, type Model } from "./model.ts";

/** The branches of the city, in which lives begin and between which they move. */
export const branches: readonly UnitKey[] = ["branch", "siblingBranch", "wardBranch", "cousinBranch"];
/** When each branch opens its list: the tree of the tests begins on 2024-01-01, and the day stands for itself while that lies less than three years back. */
export const rollDay = day(1040);
export const levelIn = (branch: UnitKey, level: string) => line(branch).find((unit) => units[unit].level === level);
const today = dateInVietnam(new Date());

/** Why a life goes no further: it left the way, today came, or a rule refused. */
export class Stopped extends Error {}

/** Where one life stands: its day, its branch, what the model says of it, and the people who act for it there. */
export class Course {
  /** How the model says that the member stands; null: not one yet. */
  standing: string | null = null;
  membershipId: string | null = null;
  corrections = 0;

  constructor(
    readonly world: World,
    readonly model: Model,
    readonly random: Random,
    public branch: UnitKey,
    public on: string,
  ) {}

  get cases(): CaseScene {
    return new CaseScene(this.world, this.branch, levelIn(this.branch, "BASE") ?? this.branch, this.ward, "city", "id revision state");
  }
  get members(): MemberScene {
    return new MemberScene(this.world, "id revision standing flags");
  }
  get ward(): UnitKey {
    return levelIn(this.branch, "WARD")!;
  }
  get secretary(): Call {
    return this.members.secretary(this.branch);
  }

  /** Some days on. */
  pass(least: number, most: number): void {
    this.on = addDays(this.on, this.random.between(least, most));
    if (this.on > today) throw new Stopped("today came");
  }

  answered<T>(answer: Answer<T>, at: string): T {
    const refused = answer.errors?.[0]?.extensions;
    if (refused) throw new Stopped([at, refused.code, ...(refused.refusals ?? []).map(({ code }) => code)].join(" "));
    return dataOf(answer);
  }

  count(what: readonly (readonly [indicator: string, quantity: number])[], branch = this.branch, on = this.on): Counted[] {
    return this.model.add(...what.map(([indicator, quantity]) => ({ branch, on, indicator, quantity })));
  }
}
