import { Field, ID, InputType, Int } from "type-graphql";
import type { ClassKind, ClassResult } from "../../../domain/classes.ts";
import { ClassKindEnum, ClassResultEnum } from "../../../entities/class.ts";
import { CalendarDate } from "../../../entities/scalars.ts";

@InputType({ description: "A day of a class." })
export class ClassSessionInput {
  @Field(() => ID, { nullable: true, description: "Of a session that stands already; left out for a new one." })
  id?: string | null;
  @Field(() => CalendarDate, { description: "The day, within the class's own." })
  on!: string;
  @Field(() => String, { description: "What it is about, 1 to 200 characters." })
  title!: string;
}

@InputType()
class Described {
  @Field(() => String, { description: "Its name, 3 to 200 characters." })
  title!: string;
  @Field(() => String, { description: "Where it is held, 2 to 200 characters." })
  place!: string;
  @Field(() => CalendarDate, { description: "First day." })
  startsOn!: string;
  @Field(() => CalendarDate, { description: "Last day." })
  endsOn!: string;
  @Field(() => CalendarDate, { description: "Last day for nominations, not after the first day." })
  nominateBy!: string;
  @Field(() => Int, { description: "How many it takes, 1 to 500; never fewer than were accepted." })
  places!: number;
  @Field(() => [ClassSessionInput], { description: "Its days, at most 40." })
  sessions!: ClassSessionInput[];
}

@InputType({ description: "A class that one's own ward will hold." })
export class OpenClassInput extends Described {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "One's own ward; it must be allowed to hold classes on the first day." })
  unitId!: string;
  @Field(() => ClassKindEnum, { description: "For whom." })
  kind!: ClassKind;
}

@InputType({ description: "Says anew what a class is; sessions left out go, as long as nobody's attendance is kept." })
export class ChangeClassInput extends Described {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The class." })
  classId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
}

@InputType({ description: "Names a class as it was looked at." })
export class ClassRevisionInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The class." })
  classId!: string;
  @Field(() => Int, { description: "The revision that was looked at." })
  revision!: number;
}

@InputType({ description: "Gives a class up before anybody has a result." })
export class CancelClassInput extends ClassRevisionInput {
  @Field(() => String, { description: "Why, at most 300 characters." })
  reason!: string;
}

@InputType({ description: "Nominates people of one's own branch: all of them, or nobody." })
export class NominateForClassInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "A class that is open for nominations." })
  classId!: string;
  @Field(() => [ID], { description: "1 to 100 cases, each once." })
  candidateIds!: string[];
}

@InputType({ description: "Takes a nomination back." })
export class WithdrawNominationInput {
  @Field(() => ID, { description: "A UUID made by the client." })
  clientKey!: string;
  @Field(() => ID, { description: "The place." })
  placeId!: string;
}

@InputType({ description: "Gives places, and puts others on the waiting list; who is not named stays as they were." })
export class AcceptNominationsInput extends ClassRevisionInput {
  @Field(() => [ID], { description: "Places that are given; in all never more than the class has." })
  accept!: string[];
  @Field(() => [ID], { description: "Places that wait." })
  wait!: string[];
}

@InputType({ description: "Who came to a session: of those accepted, everybody else missed it." })
export class RecordAttendanceInput extends ClassRevisionInput {
  @Field(() => ID, { description: "The session." })
  sessionId!: string;
  @Field(() => [ID], { description: "Places of those who came." })
  present!: string[];
}

@InputType({ description: "What one of those accepted brought back." })
export class ClassResultItemInput {
  @Field(() => ID, { description: "The place." })
  placeId!: string;
  @Field(() => ClassResultEnum, { description: "What it came to." })
  result!: ClassResult;
  @Field(() => String, {
    nullable: true,
    description: "Number of this certificate, at most 60 characters; the next one of the row when left out.",
  })
  certificateNumber?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: "Its day, where it is another than that of the rest." })
  certifiedOn?: string | null;
}

@InputType({ description: "Results of a class, with certificates numbered in one go: everything is recorded, or nothing." })
export class RecordClassResultsInput extends ClassRevisionInput {
  @Field(() => CalendarDate, { description: "The day of the certificates; not in the future, not before the class began." })
  certifiedOn!: string;
  @Field(() => Int, {
    nullable: true,
    description: "Number of the first certificate that has none of its own; the rest follow in the order of `items`.",
  })
  firstNumber?: number | null;
  @Field(() => String, { nullable: true, description: "What follows the number, `/2026` or `-GCN/TTCT`." })
  numberSuffix?: string | null;
  @Field(() => [ClassResultItemInput], { description: "1 to 500 places, each once; who has a result already keeps it." })
  items!: ClassResultItemInput[];
}
