import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { DecisionFile } from "../../entities/Decision.ts";
import { type FileFormat, FileFormatEnum } from "../../entities/enums.ts";
import { SubjectRequestConnection, SubjectRequestCounts, SubjectRequestDetail } from "../../entities/subjectRequest.ts";
import type { Context } from "../context.ts";
import { shownFields } from "../shownFields.ts";
import { subjectExtract } from "./extract.ts";
import { AcknowledgeSubjectRequestInput, AnswerSubjectRequestInput, ReceiveSubjectRequestInput } from "./requests.inputs.ts";
import { subjectRequest, subjectRequestCounts, subjectRequests } from "./requests.reads.ts";
import { acknowledgeSubjectRequest, answerSubjectRequest, receiveSubjectRequest } from "./requests.service.ts";

@Resolver()
export class RequestsResolver {
  @Query(() => SubjectRequestConnection, {
    description: "Requests of persons concerned in a unit's place, as cards: open ones earliest first, answered ones latest first.",
  })
  subjectRequests(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The unit." }) unitId: string,
    @Arg("answered", () => Boolean, { defaultValue: false, description: "Those that are answered." }) answered: boolean,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return subjectRequests(caller, { unitId, answered, first, after });
  }

  @Query(() => SubjectRequestDetail, { description: "One request; the look is logged, and an auditor says why." })
  subjectRequest(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("id", () => ID, { description: "Which." }) id: string,
    @Arg("reason", () => String, { nullable: true, description: "Why it is read; asked of auditors." }) reason: string | null,
  ) {
    return subjectRequest(caller, id, reason, shownFields(info));
  }

  @Query(() => SubjectRequestCounts, { description: "How many requests one's own place has, and how many are late; of no person." })
  subjectRequestCounts(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "One's own unit." }) unitId: string) {
    return subjectRequestCounts(caller, unitId);
  }

  @Query(() => DecisionFile, {
    complexity: 6000,
    description: "Everything held of the person who asks to see it, as a paper; its making is logged as a look.",
  })
  subjectExtract(
    @Ctx() { caller }: Context,
    @Arg("requestId", () => ID, { description: "A request to see." }) requestId: string,
    @Arg("format", () => FileFormatEnum, { description: "Kind of file." }) format: FileFormat,
  ) {
    return subjectExtract(caller, requestId, format);
  }

  @Mutation(() => SubjectRequestDetail, { description: "Takes down what a person asks." })
  receiveSubjectRequest(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => ReceiveSubjectRequestInput, { description: "Who asks what." }) input: ReceiveSubjectRequestInput,
  ) {
    return receiveSubjectRequest(caller, input, shownFields(info));
  }

  @Mutation(() => SubjectRequestDetail, { description: "Says that the person was told their request came." })
  acknowledgeSubjectRequest(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AcknowledgeSubjectRequestInput, { description: "Which, when." }) input: AcknowledgeSubjectRequestInput,
  ) {
    return acknowledgeSubjectRequest(caller, input, shownFields(info));
  }

  @Mutation(() => SubjectRequestDetail, { description: "Answers a request; an erasure that is granted takes the name away at once." })
  answerSubjectRequest(
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("input", () => AnswerSubjectRequestInput, { description: "What is answered." }) input: AnswerSubjectRequestInput,
  ) {
    return answerSubjectRequest(caller, input, shownFields(info));
  }
}
