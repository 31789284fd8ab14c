import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { Candidate } from "../../../entities/candidate.ts";
import { CaseLetter, ReceivingUnit } from "../../../entities/caseLetter.ts";
import type { Context } from "../../context.ts";
import { shownFields } from "../../shownFields.ts";
import { CaseLetterStepInput, DeclineCaseInput, SendCaseInput } from "./letters.inputs.ts";
import { caseLetters, receivingBranches } from "./letters.reads.ts";
import { acceptCase, callBackCase, declineCase, sendCase } from "./letters.service.ts";

@Resolver()
export class CaseLettersResolver {
  @Query(() => [CaseLetter], {
    description:
      "Cases sent from or to the branches of a unit, to another ward or from one: those that wait for an answer first; at most 200.",
  })
  caseLetters(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "Whose." }) unitId: string) {
    return caseLetters(caller, unitId);
  }

  @Query(() => [ReceivingUnit], { description: "Where a case can be sent, by name: the other wards of the city, or the branches of one." })
  receivingBranches(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose case." }) unitId: string,
    @Arg("wardId", () => ID, { nullable: true, description: "The ward whose branches are asked for; the wards when left out." })
    wardId: string | null,
  ) {
    return receivingBranches(caller, unitId, wardId);
  }

  @Mutation(() => Candidate, { description: "Sends a case that was let go with document 53 to a branch of another ward." })
  sendCase(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => SendCaseInput, { description: "Which case, to which branch." }) input: SendCaseInput,
  ) {
    return sendCase(caller, input, shownFields(info));
  }

  @Mutation(() => CaseLetter, { description: "Takes over a case that was sent to one's own branch." })
  acceptCase(@Ctx() { caller }: Context, @Arg("input", () => CaseLetterStepInput, { description: "Which." }) input: CaseLetterStepInput) {
    return acceptCase(caller, input);
  }

  @Mutation(() => CaseLetter, { description: "Does not take over a case that was sent to one's own branch." })
  declineCase(
    @Ctx() { caller }: Context,
    @Arg("input", () => DeclineCaseInput, { description: "Which, and why." }) input: DeclineCaseInput,
  ) {
    return declineCase(caller, input);
  }

  @Mutation(() => CaseLetter, { description: "Takes a letter back before it is answered." })
  callBackCase(@Ctx() { caller }: Context, @Arg("input", () => CaseLetterStepInput, { description: "Which." }) input: CaseLetterStepInput) {
    return callBackCase(caller, input);
  }
}
