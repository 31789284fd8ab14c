import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Screening, ScreeningFinding, ScreeningHelp, ScreeningRound, ScreeningRoundCard } from "../../entities/screening.ts";
import type { Context } from "../context.ts";
import {
  CloseScreeningRoundInput,
  ConcludeHelpInput,
  OpenScreeningRoundInput,
  RecordScreeningInput,
  ScreeningRevisionInput,
} from "./screening.inputs.ts";
import { memberScreenings, screening, screeningHelp, screeningRound, screeningRounds } from "./screening.reads.ts";
import {
  closeScreeningRound,
  concludeHelp,
  confirmScreening,
  openScreeningRound,
  recordScreening,
  sendScreening,
} from "./screening.service.ts";

const why = { nullable: true, description: "Why one looks; auditors say it, at most 300 characters." };

@Resolver()
export class ScreeningResolver {
  @Query(() => [ScreeningRoundCard], { description: "Rounds that concern a unit, open ones and the latest first; at most 100." })
  screeningRounds(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "Whose." }) unitId: string) {
    return screeningRounds(caller, unitId);
  }

  @Query(() => ScreeningRound, { description: "A round with the branches of one's own place." })
  screeningRound(@Ctx() { caller }: Context, @Arg("id", () => ID, { description: "The round." }) id: string) {
    return screeningRound(caller, id);
  }

  @Query(() => Screening, { description: "A branch's review with its members." })
  screening(
    @Ctx() { caller }: Context,
    @Arg("id", () => ID, { description: "The review." }) id: string,
    @Arg("reason", () => String, why) reason: string | null,
  ) {
    return screening(caller, id, reason);
  }

  @Query(() => [ScreeningFinding], { description: "What rounds have found of a member, the latest first." })
  memberScreenings(
    @Ctx() { caller }: Context,
    @Arg("memberId", () => ID, { description: "The member." }) memberId: string,
    @Arg("reason", () => String, why) reason: string | null,
  ) {
    return memberScreenings(caller, memberId, reason);
  }

  @Query(() => ScreeningHelp, { description: "How many members below a unit are being helped, and for how many the year is over." })
  screeningHelp(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "Whose." }) unitId: string) {
    return screeningHelp(caller, unitId);
  }

  @Mutation(() => ScreeningRound, { description: "Opens a round over all branches of one's own unit." })
  openScreeningRound(
    @Ctx() { caller }: Context,
    @Arg("input", () => OpenScreeningRoundInput, { description: "The round." }) input: OpenScreeningRoundInput,
  ) {
    return openScreeningRound(caller, input);
  }

  @Mutation(() => Screening, { description: "Records what one's own branch found of its members, all or none." })
  recordScreening(
    @Ctx() { caller }: Context,
    @Arg("input", () => RecordScreeningInput, { description: "What was found." }) input: RecordScreeningInput,
  ) {
    return recordScreening(caller, input);
  }

  @Mutation(() => Screening, { description: "Sends one's own branch's review, once everybody in it is reviewed." })
  sendScreening(
    @Ctx() { caller }: Context,
    @Arg("input", () => ScreeningRevisionInput, { description: "Which." }) input: ScreeningRevisionInput,
  ) {
    return sendScreening(caller, input);
  }

  @Mutation(() => Screening, { description: "Confirms the review of a branch straight below." })
  confirmScreening(
    @Ctx() { caller }: Context,
    @Arg("input", () => ScreeningRevisionInput, { description: "Which." }) input: ScreeningRevisionInput,
  ) {
    return confirmScreening(caller, input);
  }

  @Mutation(() => ScreeningRound, { description: "Closes a round of one's own unit; with branches missing it takes a reason." })
  closeScreeningRound(
    @Ctx() { caller }: Context,
    @Arg("input", () => CloseScreeningRoundInput, { description: "Which, and why." }) input: CloseScreeningRoundInput,
  ) {
    return closeScreeningRound(caller, input);
  }

  @Mutation(() => ScreeningFinding, { description: "Says how twelve months of help ended. Nobody is removed by it." })
  concludeHelp(
    @Ctx() { caller }: Context,
    @Arg("input", () => ConcludeHelpInput, { description: "Of which finding, and how." }) input: ConcludeHelpInput,
  ) {
    return concludeHelp(caller, input);
  }
}
