import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { type ImportAction, ImportActionEnum, ImportJob, ImportMissingConnection, ImportRowConnection } from "../../entities/importJob.ts";
import type { Context } from "../context.ts";
import { ChooseMappingInput, ImportStepInput } from "./imports.inputs.ts";
import { importJob, importMissing, importRows, imports } from "./imports.reads.ts";
import { applyImport, cancelImport, checkImport, chooseMapping, undoImport } from "./imports.service.ts";

@Resolver()
export class ImportsResolver {
  @Query(() => [ImportJob], { description: "Lists of people that one's own unit has uploaded, the latest first; 50 at most." })
  imports(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "One's own unit." }) unitId: string) {
    return imports(caller, unitId);
  }

  @Query(() => ImportJob, { description: "One of them, and how far it is." })
  importJob(@Ctx() { caller }: Context, @Arg("id", () => ID, { description: "Which." }) id: string) {
    return importJob(caller, id);
  }

  @Query(() => ImportRowConnection, {
    description:
      "Its rows in their order; before it is applied without those that would simply be added. A city is told rows and codes, no person.",
  })
  importRows(
    @Ctx() { caller }: Context,
    @Arg("id", () => ID, { description: "The import." }) id: string,
    @Arg("actions", () => [ImportActionEnum], { nullable: true, description: "Only rows of which this becomes." })
    actions: ImportAction[] | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return importRows(caller, { id, actions, first, after });
  }

  @Query(() => ImportMissingConnection, { description: "Who is held in the branches of the file and not in it, by given name." })
  importMissing(
    @Ctx() { caller }: Context,
    @Arg("id", () => ID, { description: "The import." }) id: string,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return importMissing(caller, { id, first, after });
  }

  @Mutation(() => ImportJob, { description: "Says what the columns of a file are, and whether old fonts are converted." })
  chooseMapping(
    @Ctx() { caller }: Context,
    @Arg("input", () => ChooseMappingInput, { description: "The columns." }) input: ChooseMappingInput,
  ) {
    return chooseMapping(caller, input);
  }

  @Mutation(() => ImportJob, { description: "Has every row checked, in the background; nothing is written." })
  checkImport(@Ctx() { caller }: Context, @Arg("input", () => ImportStepInput, { description: "Which." }) input: ImportStepInput) {
    return checkImport(caller, input);
  }

  @Mutation(() => ImportJob, { description: "Has the good rows written, in the background; each is looked at once more." })
  applyImport(@Ctx() { caller }: Context, @Arg("input", () => ImportStepInput, { description: "Which." }) input: ImportStepInput) {
    return applyImport(caller, input);
  }

  @Mutation(() => ImportJob, { description: "Has what was written taken back within a day, but for people with whom somebody went on." })
  undoImport(@Ctx() { caller }: Context, @Arg("input", () => ImportStepInput, { description: "Which." }) input: ImportStepInput) {
    return undoImport(caller, input);
  }

  @Mutation(() => ImportJob, { description: "Ends an import before it is applied; its file is deleted." })
  cancelImport(@Ctx() { caller }: Context, @Arg("input", () => ImportStepInput, { description: "Which." }) input: ImportStepInput) {
    return cancelImport(caller, input);
  }
}
