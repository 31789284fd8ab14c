import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Level } from "../../domain/levels.ts";
import type { WatchReason } from "../../domain/watch.ts";
import { LevelEnum, WatchReasonEnum } from "../../entities/enums.ts";
import { Reminder, ReminderConnection, WatchedUnitConnection } from "../../entities/watch.ts";
import type { Context } from "../context.ts";
import { RemindUnitsInput } from "./reminders.inputs.ts";
import { reminders } from "./reminders.reads.ts";
import { markReminderRead, remindUnits } from "./reminders.service.ts";
import { unitsToWatch } from "./watch.reads.ts";

@Resolver(() => Reminder)
export class WatchResolver {
  @Query(() => WatchedUnitConnection, {
    description: "Units below one that give cause to look after them, those with most causes first; none in a year that has not begun.",
  })
  unitsToWatch(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "The unit that watches." }) unitId: string,
    @Arg("period", () => String, { description: "A year, e.g. `2026`." }) period: string,
    @Arg("indicator", () => String, { defaultValue: "ADMISSIONS", description: "Code of a FLOW." }) indicator: string,
    @Arg("level", () => LevelEnum, { nullable: true, description: "All units of this level; without it those straight below." })
    level: Level | null,
    @Arg("noneInYears", () => Int, {
      nullable: true,
      description: "After how many years without a result; wards 1, others 3 when left out.",
    })
    noneInYears: number | null,
    @Arg("reason", () => WatchReasonEnum, { nullable: true, description: "Only those with this cause." }) reason: WatchReason | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return unitsToWatch(caller, { unitId, period, indicator, level, noneInYears, reason, first, after });
  }

  @Query(() => ReminderConnection, { description: "Messages that one's own unit received, or sent, newest first." })
  reminders(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { description: "One's own unit." }) unitId: string,
    @Arg("sent", () => Boolean, { defaultValue: false, description: "Those it sent instead of those it received." }) sent: boolean,
    @Arg("first", () => Int, { defaultValue: 20, description: "1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor." }) after: string | null,
  ) {
    return reminders(caller, { unitId, sent, first, after });
  }

  @Mutation(() => [Reminder], { description: "Sends one message to the post holders of several units below one's own." })
  remindUnits(
    @Ctx() { caller }: Context,
    @Arg("input", () => RemindUnitsInput, { description: "To whom, and what." }) input: RemindUnitsInput,
  ) {
    return remindUnits(caller, input);
  }

  @Mutation(() => Reminder, { description: "Says that a message to one's own unit was read." })
  markReminderRead(@Ctx() { caller }: Context, @Arg("reminderId", () => ID, { description: "The message." }) reminderId: string) {
    return markReminderRead(caller, reminderId);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do to this message." })
  async can(@Root() reminder: Reminder, @Ctx() { caller }: Context) {
    return verdicts(await actingAs(caller), "Reminder", reminder);
  }
}
