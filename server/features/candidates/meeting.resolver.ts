import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { DecisionFile } from "../../entities/Decision.ts";
import { type FileFormat, FileFormatEnum } from "../../entities/enums.ts";
import { Meeting, MeetingCase, type MeetingPaper, MeetingPaperEnum } from "../../entities/meeting.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import type { Context } from "../context.ts";
import { RecordMeetingInput } from "./meeting.inputs.ts";
import { meeting, meetingCases } from "./meeting.reads.ts";
import { recordMeeting } from "./meeting.service.ts";
import { meetingPaper } from "./meetingPapers.reads.ts";

const ward = { description: "One's own ward." };
/** Laying out a paper costs as much as reading thousands of rows: a request may ask for three. */
const complexity = 6000;

@Resolver()
export class MeetingResolver {
  @Query(() => [MeetingCase], {
    description: "Cases that a ward's standing committee could decide today, the most pressing first; then those held up; 200 at most.",
  })
  meetingCases(@Ctx() { caller }: Context, @Arg("unitId", () => ID, ward) unitId: string) {
    return meetingCases(caller, unitId);
  }

  @Query(() => Meeting, { description: "What a ward's standing committee voted on a day." })
  meeting(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, ward) unitId: string,
    @Arg("on", () => CalendarDate, { description: "The day." }) on: string,
  ) {
    return meeting(caller, unitId, on);
  }

  @Query(() => DecisionFile, {
    complexity,
    description: "A paper of a meeting, in Party layout. Everybody it names is logged as looked at.",
  })
  meetingPaper(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, ward) unitId: string,
    @Arg("on", () => CalendarDate, { description: "The day of the meeting." }) on: string,
    @Arg("paper", () => MeetingPaperEnum, { description: "Which." }) paper: MeetingPaper,
    @Arg("format", () => FileFormatEnum, { description: "Kind of file." }) format: FileFormat,
    @Arg("candidateIds", () => [ID], {
      nullable: true,
      description: "LIST: these, in this order (all that can be decided today when left out); DECISION: the one case; MINUTES: left out.",
    })
    candidateIds?: string[] | null,
  ) {
    return meetingPaper(caller, { unitId, on, paper, format, candidateIds: candidateIds ?? null });
  }

  @Mutation(() => Meeting, {
    description: "Records what a standing committee voted of many cases, and numbers its decisions: all or nothing.",
  })
  recordMeeting(
    @Ctx() { caller }: Context,
    @Arg("input", () => RecordMeetingInput, { description: "The votes." }) input: RecordMeetingInput,
  ) {
    return recordMeeting(caller, input);
  }
}
