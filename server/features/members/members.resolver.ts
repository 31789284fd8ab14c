import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { MemberFlag, Standing } from "../../domain/members/codes.ts";
import { Headcount, MemberGrades, Roll } from "../../entities/headcount.ts";
import { Member, MemberConnection, MemberFlagEnum, StandingEnum } from "../../entities/member.ts";
import type { Context } from "../context.ts";
import { shownFields } from "../shownFields.ts";
import { memberGrades } from "./grades.ts";
import { headcount, openRoll, rolls } from "./headcount.ts";
import { ListMemberInput, OpenRollInput, RecordMemberEventInput, UndoMemberEventInput, UpdateMemberInput } from "./members.inputs.ts";
import { member, members } from "./members.reads.ts";
import { listMember, recordMemberEvent, undoMemberEvent, updateMember } from "./members.service.ts";

@Resolver()
export class MembersResolver {
  @Query(() => MemberConnection, { description: "Members on the lists of a unit's branches, by given name." })
  members(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose." }) unitId: string,
    @Arg("standing", () => StandingEnum, { nullable: true, description: "Only those who stand like this." }) standing: Standing | null,
    @Arg("flag", () => MemberFlagEnum, { nullable: true, description: "Only those under this." }) flag: MemberFlag | null,
    @Arg("ended", () => Boolean, { defaultValue: false, description: "Those whose membership has ended instead." }) ended: boolean,
    @Arg("search", () => String, { nullable: true, description: "Part of a name; accents may be left out." }) search: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return members(caller, { unitId, standing, flag, ended, search, first, after });
  }

  @Query(() => Member, { description: "A member whole. The look is logged, with the fields that are asked for." })
  member(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID, { description: "The membership." }) id: string,
    @Arg("reason", () => String, { nullable: true, description: "Why; asked of auditors." }) reason: string | null,
  ) {
    return member(caller, id, reason, shownFields(info));
  }

  @Query(() => Headcount, { description: "Increase and decrease of a unit's members by month (form 1), and how they stand today." })
  headcount(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose." }) unitId: string,
    @Arg("year", () => Int, { description: "Which year." }) year: number,
  ) {
    return headcount(caller, unitId, year);
  }

  @Query(() => [Roll], { description: "The branches of a unit, each one's list beside its headcount." })
  rolls(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "Whose." }) unitId: string) {
    return rolls(caller, unitId);
  }

  @Query(() => MemberGrades, { description: "How members on the lists of a unit's branches were classified for a year." })
  memberGrades(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose." }) unitId: string,
    @Arg("year", () => Int, { description: "Which year." }) year: number,
  ) {
    return memberGrades(caller, unitId, year);
  }

  @Mutation(() => Member, { description: "Puts a member on one's own branch's list." })
  listMember(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ListMemberInput, { description: "Who." }) input: ListMemberInput,
  ) {
    return listMember(caller, input, shownFields(info));
  }

  @Mutation(() => Member, { description: "Says anew who a member is." })
  updateMember(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdateMemberInput, { description: "What holds now." }) input: UpdateMemberInput,
  ) {
    return updateMember(caller, input, shownFields(info));
  }

  @Mutation(() => Member, { description: "Records what happened to a member." })
  recordMemberEvent(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordMemberEventInput, { description: "What." }) input: RecordMemberEventInput,
  ) {
    return recordMemberEvent(caller, input, shownFields(info));
  }

  @Mutation(() => Member, { description: "Takes back the last event of a member, with everything it counted." })
  undoMemberEvent(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UndoMemberEventInput, { description: "Whose, and why." }) input: UndoMemberEventInput,
  ) {
    return undoMemberEvent(caller, input, shownFields(info));
  }

  @Mutation(() => Roll, { description: "Makes a branch's list its headcount from a day on." })
  openRoll(@Ctx() { caller }: Context, @Arg("input", () => OpenRollInput, { description: "Which, from when." }) input: OpenRollInput) {
    return openRoll(caller, input);
  }
}
