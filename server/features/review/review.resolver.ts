import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { MonthReview, MonthReviewProgress } from "../../entities/monthReview.ts";
import type { Context } from "../context.ts";
import { SaveMonthReviewInput, SendMonthReviewInput } from "./review.inputs.ts";
import { monthReview, monthReviews } from "./review.reads.ts";
import { saveMonthReview, sendMonthReview } from "./review.service.ts";

const ofMonth = { description: "The month, like 202611." };

@Resolver()
export class ReviewResolver {
  @Query(() => MonthReview, { description: "What a branch says of its people in a month. Every person in it is logged as looked at." })
  monthReview(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The branch." }) unitId: string,
    @Arg("month", () => String, ofMonth) month: string,
    @Arg("version", () => Int, { nullable: true, description: "An earlier version that was sent; the latest when left out." })
    version: number | null,
    @Arg("reason", () => String, { nullable: true, description: "Why; asked of auditors." }) reason: string | null,
  ) {
    return monthReview(caller, { unitId, month, version, reason });
  }

  @Query(() => MonthReviewProgress, { description: "How far the branches of a unit are with a month's review." })
  monthReviews(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose; a city asks of itself." }) unitId: string,
    @Arg("month", () => String, ofMonth) month: string,
  ) {
    return monthReviews(caller, unitId, month);
  }

  @Mutation(() => MonthReview, { description: "Keeps the draft of a month's review of one's own branch." })
  saveMonthReview(
    @Ctx() { caller }: Context,
    @Arg("input", () => SaveMonthReviewInput, { description: "What is said so far." }) input: SaveMonthReviewInput,
  ) {
    return saveMonthReview(caller, input);
  }

  @Mutation(() => MonthReview, { description: "Sends the draft of a month's review of one's own branch." })
  sendMonthReview(
    @Ctx() { caller }: Context,
    @Arg("input", () => SendMonthReviewInput, { description: "Which." }) input: SendMonthReviewInput,
  ) {
    return sendMonthReview(caller, input);
  }
}
