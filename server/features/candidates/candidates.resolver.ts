import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { StateCode } from "../../domain/procedure/codes.ts";
import { Candidate, CandidateCard, CandidateConnection, PersonViewConnection } from "../../entities/candidate.ts";
import { CaseStateEnum } from "../../entities/procedure.ts";
import type { Context } from "../context.ts";
import { shownFields } from "../shownFields.ts";
import {
  FollowProbationInput,
  HandOverCaseInput,
  OpenCaseInput,
  RecordStepInput,
  UndoStepInput,
  UpdateCandidateInput,
} from "./candidates.inputs.ts";
import { candidate, candidates, caseQueue, personViews } from "./candidates.reads.ts";
import { handOverCase, openCase, recordStep, undoStep } from "./candidates.service.ts";
import { followProbation } from "./followProbation.ts";
import { updateCandidate } from "./updateCandidate.ts";

@Resolver()
export class CandidatesResolver {
  @Query(() => CandidateConnection, { description: "Cases kept in a unit's subtree, ordered by given name." })
  candidates(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose." }) unitId: string,
    @Arg("states", () => [CaseStateEnum], { nullable: true, description: "Only those that stand in one of these." })
    states: StateCode[] | null,
    @Arg("ended", () => Boolean, { defaultValue: false, description: "Those that have ended instead of the open ones." }) ended: boolean,
    @Arg("search", () => String, { nullable: true, description: "Part of a name; accents may be left out." }) search: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return candidates(caller, { unitId, states, ended, search, first, after });
  }

  @Query(() => [CandidateCard], {
    description: "Open cases whose next step is one's own unit's to record, the most pressing first; 200 at most.",
  })
  caseQueue(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "One's own unit." }) unitId: string,
    @Arg("escalated", () => Boolean, { defaultValue: false, description: "Instead, cases whose deadline passed one level below." })
    escalated: boolean,
  ) {
    return caseQueue(caller, unitId, escalated);
  }

  @Query(() => Candidate, { description: "A person's case whole. The look is logged, with the fields that are asked for." })
  candidate(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID, { description: "The case." }) id: string,
    @Arg("reason", () => String, { nullable: true, description: "Why; asked of auditors." }) reason: string | null,
  ) {
    return candidate(caller, id, reason, shownFields(info));
  }

  @Query(() => PersonViewConnection, { description: "Who has looked at the person of a case, the latest first." })
  personViews(
    @Ctx() { caller }: Context,
    @Arg("candidateId", () => ID, { description: "The case." }) candidateId: string,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return personViews(caller, { candidateId, first, after });
  }

  @Mutation(() => Candidate, { description: "Begins the case of somebody one's own branch has found." })
  openCase(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => OpenCaseInput, { description: "Who." }) input: OpenCaseInput,
  ) {
    return openCase(caller, input, shownFields(info));
  }

  @Mutation(() => Candidate, { description: "Begins the case of one's own listed probationer, on probation since the ceremony." })
  followProbation(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => FollowProbationInput, { description: "Who, and since when." }) input: FollowProbationInput,
  ) {
    return followProbation(caller, input, shownFields(info));
  }

  @Mutation(() => Candidate, { description: "Says anew what is known of a candidate." })
  updateCandidate(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UpdateCandidateInput, { description: "What holds now." }) input: UpdateCandidateInput,
  ) {
    return updateCandidate(caller, input, shownFields(info));
  }

  @Mutation(() => Candidate, { description: "Records what happened in a case, judged by the rules of its day." })
  recordStep(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => RecordStepInput, { description: "The step." }) input: RecordStepInput,
  ) {
    return recordStep(caller, input, shownFields(info));
  }

  @Mutation(() => Candidate, { description: "Gives a case that was let go with document 53 to a branch below." })
  handOverCase(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => HandOverCaseInput, { description: "Which case, to which branch." }) input: HandOverCaseInput,
  ) {
    return handOverCase(caller, input, shownFields(info));
  }

  @Mutation(() => Candidate, { description: "Takes back the last step of a case, with everything it counted." })
  undoStep(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => UndoStepInput, { description: "Which case, and why." }) input: UndoStepInput,
  ) {
    return undoStep(caller, input, shownFields(info));
  }
}
