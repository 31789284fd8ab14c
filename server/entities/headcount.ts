import { Field, ID, Int, ObjectType } from "type-graphql";
import { UnitRef } from "./OrgUnit.ts";
import { CalendarDate } from "./scalars.ts";

@ObjectType({
  simpleResolvers: true,
  description: "One month of form 1: closing = opening + what came − what went + withUnits + byHand.",
})
export class HeadcountMonth {
  @Field(() => Int, { description: "1 to 12." })
  month!: number;
  @Field(() => Int, { description: "Members when the month began." })
  opening!: number;
  @Field(() => Int, { description: "Admitted, those whose admission was annulled later among them." })
  admitted!: number;
  @Field(() => Int, { description: "Transferred in." })
  transferredIn!: number;
  @Field(() => Int, { description: "Reinstated." })
  reinstated!: number;
  @Field(() => Int, { description: "Transferred out." })
  transferredOut!: number;
  @Field(() => Int, { description: "Expelled, struck off or left on request. Together, for a city is told no small number of expulsions." })
  removed!: number;
  @Field(() => Int, { description: "Died." })
  deceased!: number;
  @Field(() => Int, { description: "Whose admission was annulled." })
  annulled!: number;
  @Field(() => Int, { description: "Came (above zero) or went with units that a reorganisation moved." })
  withUnits!: number;
  @Field(() => Int, {
    description: "What readings by hand of branches without a roll say beyond all that; zero where every branch has one.",
  })
  byHand!: number;
  @Field(() => Int, { description: "Members when the month ended, or today." })
  closing!: number;
}

@ObjectType({ simpleResolvers: true, description: "How the members of a unit came and went, and how they stand today." })
export class Headcount {
  @Field(() => Int, { description: "The year." })
  year!: number;
  @Field(() => [HeadcountMonth], { description: "Months of the year up to this one." })
  months!: HeadcountMonth[];
  @Field(() => Int, { description: "Persons on the lists of its branches." })
  listed!: number;
  @Field(() => Int, { description: "Of them on probation." })
  probationary!: number;
  @Field(() => Int, { description: "Of them exempt from activity." })
  exempt!: number;
  @Field(() => Int, { description: "Of them suspended." })
  suspended!: number;
  @Field(() => Int, { description: "Of them away for a time." })
  temporarilyAway!: number;
  @Field(() => Int, { description: "Of them on the way elsewhere." })
  inTransit!: number;
  @Field(() => Int, { description: "Members of other branches of the city hosted for a time, counted at home." })
  hosted!: number;
  @Field(() => Int, { description: "Branches." })
  branches!: number;
  @Field(() => Int, { description: "Of them with a roll: their headcount is their list." })
  branchesWithRoll!: number;
}

@ObjectType({ simpleResolvers: true, description: "A branch's list beside its headcount." })
export class Roll {
  @Field(() => ID, { description: "Id of the branch." })
  unitId!: string;
  @Field(() => UnitRef, { description: "The branch." })
  unit!: UnitRef;
  @Field(() => CalendarDate, { nullable: true, description: "From which day the list is the headcount; null: by hand so far." })
  since!: string | null;
  @Field(() => Int, { description: "Persons on the list." })
  listed!: number;
  @Field(() => Int, { nullable: true, description: "Headcount of the ledger; null where none was ever told." })
  counted!: number | null;
  @Field(() => CalendarDate, { description: "The first day from which the roll could be opened: after every figure by hand." })
  earliest!: string;
  @Field(() => [String], { description: "Operations of the API that are the viewer's on it." })
  can!: string[];
}

@ObjectType({ simpleResolvers: true, description: "How the members on a unit's lists were classified for a year (DOMAIN §3)." })
export class MemberGrades {
  @Field(() => Int, { description: "The year." })
  year!: number;
  @Field(() => Int, { description: "Excellent." })
  excellent!: number;
  @Field(() => Int, { description: "Good." })
  good!: number;
  @Field(() => Int, { description: "Completed their duties." })
  completed!: number;
  @Field(() => Int, { description: "Did not." })
  notCompleted!: number;
  @Field(() => Int, { description: "Still to be classified; who was just admitted, is exempt or suspended is not." })
  open!: number;
  @Field(() => Int, { description: "How many may be excellent: a fifth of those rated good or better, rounded down." })
  mostExcellent!: number;
}
