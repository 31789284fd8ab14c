import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { TransferKind, TransferState } from "../../domain/members/codes.ts";
import { Member } from "../../entities/member.ts";
import { ReceivingCommittee, Transfer, TransferConnection, TransferKindEnum, TransferStateEnum } from "../../entities/transfer.ts";
import type { Context } from "../context.ts";
import { shownFields } from "../shownFields.ts";
import { ReceiveMemberInput, SendMemberInput, TransferStepInput } from "./members.inputs.ts";
import { receivingCommittees, transfers } from "./transfers.reads.ts";
import { callBackMember, receiveMember, returnMember, sendMember } from "./transfers.service.ts";

@Resolver()
export class TransfersResolver {
  @Query(() => TransferConnection, { description: "Members on their way from or to the branches of a unit, the earliest letter first." })
  transfers(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose." }) unitId: string,
    @Arg("states", () => [TransferStateEnum], { nullable: true, description: "Only those that stand in one of these." })
    states: TransferState[] | null,
    @Arg("kind", () => TransferKindEnum, { nullable: true, description: "Only those of this kind." }) kind: TransferKind | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return transfers(caller, { unitId, states, kind, first, after });
  }

  @Query(() => [ReceivingCommittee], { description: "The committees of the city that one's own branch can send members to, by name." })
  receivingCommittees(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "One's own branch." }) unitId: string) {
    return receivingCommittees(caller, unitId);
  }

  @Mutation(() => Member, { description: "Sends a member of one's own branch on their way." })
  sendMember(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SendMemberInput, { description: "Who, and where to." }) input: SendMemberInput,
  ) {
    return sendMember(caller, input, shownFields(info));
  }

  @Mutation(() => Transfer, { description: "Takes back a letter before anybody was received." })
  callBackMember(@Ctx() { caller }: Context, @Arg("input", () => TransferStepInput, { description: "Which." }) input: TransferStepInput) {
    return callBackMember(caller, input);
  }

  @Mutation(() => Transfer, { description: "Takes a member in, or says that they arrived outside the city." })
  receiveMember(
    @Ctx() { caller }: Context,
    @Arg("input", () => ReceiveMemberInput, { description: "Which, into which branch." }) input: ReceiveMemberInput,
  ) {
    return receiveMember(caller, input);
  }

  @Mutation(() => Transfer, { description: "Ends a temporary transfer." })
  returnMember(@Ctx() { caller }: Context, @Arg("input", () => TransferStepInput, { description: "Which." }) input: TransferStepInput) {
    return returnMember(caller, input);
  }
}
