import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { RuleSet } from "../../entities/procedure.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { DueDay, WorkingYear } from "../../entities/workingYear.ts";
import type { Context } from "../context.ts";
import { told } from "./ruleSets.ts";
import { SetWorkingYearInput } from "./workingYears.inputs.ts";
import { dueDay, workingYears } from "./workingYears.reads.ts";
import { setWorkingYear } from "./workingYears.service.ts";

@Resolver()
export class ProcedureResolver {
  @Query(() => [RuleSet], { description: "The rules of admission by the day they took force, oldest first (DOMAIN §2)." })
  ruleSets(@Ctx() { caller }: Context) {
    return told(caller.reference.ruleSets);
  }

  @Query(() => [WorkingYear], { description: "The calendar of working days that holds at a unit." })
  workingYears(@Ctx() { caller }: Context, @Arg("unitId", () => ID, { description: "Where." }) unitId: string) {
    return workingYears(caller, unitId);
  }

  @Query(() => DueDay, { description: "The last of so many working days after a day; the day itself never counts." })
  dueDay(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "By whose calendar." }) unitId: string,
    @Arg("from", () => CalendarDate, { description: "The day that sets the clock going." }) from: string,
    @Arg("workingDays", () => Int, { description: "1 to 500." }) workingDays: number,
  ) {
    return dueDay(caller, unitId, from, workingDays);
  }

  @Mutation(() => WorkingYear, { description: "Sets a year's working days for one's own city." })
  setWorkingYear(
    @Ctx() { caller }: Context,
    @Arg("input", () => SetWorkingYearInput, { description: "The year as published." }) input: SetWorkingYearInput,
  ) {
    return setWorkingYear(caller, input);
  }
}
