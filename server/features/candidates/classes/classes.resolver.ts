import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { ClassKind, ClassState } from "../../../domain/classes.ts";
import { Class, ClassCase, ClassConnection, ClassKindEnum, ClassStateEnum } from "../../../entities/class.ts";
import { ClassSheet } from "../../../entities/classSheet.ts";
import type { Context } from "../../context.ts";
import {
  AcceptNominationsInput,
  CancelClassInput,
  ChangeClassInput,
  ClassRevisionInput,
  NominateForClassInput,
  OpenClassInput,
  RecordAttendanceInput,
  RecordClassResultsInput,
  WithdrawNominationInput,
} from "./classes.inputs.ts";
import { casesForClass, classes, findClass } from "./classes.reads.ts";
import { cancelClass, changeClass, closeClass, openClass } from "./classes.service.ts";
import { acceptNominations, nominateForClass, startClass, withdrawNomination } from "./nominations.service.ts";
import { recordAttendance, recordClassResults } from "./results.service.ts";
import { previewClassResults } from "./resultsSheet.ts";

@Resolver()
export class ClassesResolver {
  @Query(() => ClassConnection, { description: "Classes of the ward that a unit is or lies in, the latest first." })
  classes(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "Whose ward." }) unitId: string,
    @Arg("kind", () => ClassKindEnum, { nullable: true, description: "Only of this kind." }) kind: ClassKind | null,
    @Arg("states", () => [ClassStateEnum], { nullable: true, description: "Only those that have come so far." }) states:
      | ClassState[]
      | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return classes(caller, { unitId, kind, states, first, after });
  }

  @Query(() => Class, { description: "A class whole, as far as the viewer sees the people in it." })
  class(@Ctx() { caller }: Context, @Arg("id", () => ID, { description: "The class." }) id: string) {
    return findClass(caller, id);
  }

  @Query(() => [ClassCase], { description: "People of one's own branch who lack what a class gives, those who can be nominated first." })
  casesForClass(@Ctx() { caller }: Context, @Arg("classId", () => ID, { description: "The class." }) classId: string) {
    return casesForClass(caller, classId);
  }

  @Query(() => ClassSheet, { complexity: 3000, description: "Reads a list of results and finds whom each row is about; records nothing." })
  previewClassResults(
    @Ctx() { caller }: Context,
    @Arg("classId", () => ID, { description: "The class." }) classId: string,
    @Arg("content", () => String, { description: "An .xlsx or .csv file in base64, at most 160 KiB and 1,000 rows." }) content: string,
  ) {
    return previewClassResults(caller, classId, content);
  }

  @Mutation(() => Class, { description: "Opens a class of one's own ward for nominations." })
  openClass(@Ctx() { caller }: Context, @Arg("input", () => OpenClassInput, { description: "The class." }) input: OpenClassInput) {
    return openClass(caller, input);
  }

  @Mutation(() => Class, { description: "Says anew what a class is, its days included." })
  changeClass(
    @Ctx() { caller }: Context,
    @Arg("input", () => ChangeClassInput, { description: "What holds now." }) input: ChangeClassInput,
  ) {
    return changeClass(caller, input);
  }

  @Mutation(() => Class, { description: "Gives a class up; whoever was nominated can go to another one." })
  cancelClass(
    @Ctx() { caller }: Context,
    @Arg("input", () => CancelClassInput, { description: "Which, and why." }) input: CancelClassInput,
  ) {
    return cancelClass(caller, input);
  }

  @Mutation(() => Class, { description: "Nominates people of one's own branch, with the step of their cases that it is: all or nobody." })
  nominateForClass(
    @Ctx() { caller }: Context,
    @Arg("input", () => NominateForClassInput, { description: "Whom, for which class." }) input: NominateForClassInput,
  ) {
    return nominateForClass(caller, input);
  }

  @Mutation(() => Class, { description: "Takes a nomination back while the class is open." })
  withdrawNomination(
    @Ctx() { caller }: Context,
    @Arg("input", () => WithdrawNominationInput, { description: "Which." }) input: WithdrawNominationInput,
  ) {
    return withdrawNomination(caller, input);
  }

  @Mutation(() => Class, { description: "Gives places to those nominated, never more than there are." })
  acceptNominations(
    @Ctx() { caller }: Context,
    @Arg("input", () => AcceptNominationsInput, { description: "Who is accepted, who waits." }) input: AcceptNominationsInput,
  ) {
    return acceptNominations(caller, input);
  }

  @Mutation(() => Class, { description: "The class begins; whoever was accepted attends it." })
  startClass(@Ctx() { caller }: Context, @Arg("input", () => ClassRevisionInput, { description: "Which." }) input: ClassRevisionInput) {
    return startClass(caller, input);
  }

  @Mutation(() => Class, { description: "Records who came to a session." })
  recordAttendance(
    @Ctx() { caller }: Context,
    @Arg("input", () => RecordAttendanceInput, { description: "Who came." }) input: RecordAttendanceInput,
  ) {
    return recordAttendance(caller, input);
  }

  @Mutation(() => Class, { description: "Records results and numbers the certificates of those who passed: all or nothing." })
  recordClassResults(
    @Ctx() { caller }: Context,
    @Arg("input", () => RecordClassResultsInput, { description: "The results." }) input: RecordClassResultsInput,
  ) {
    return recordClassResults(caller, input);
  }

  @Mutation(() => Class, { description: "Closes a class once everybody accepted has a result." })
  closeClass(@Ctx() { caller }: Context, @Arg("input", () => ClassRevisionInput, { description: "Which." }) input: ClassRevisionInput) {
    return closeClass(caller, input);
  }
}
