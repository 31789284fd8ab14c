import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { AuditEntryConnection } from "../../entities/AuditEntry.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import type { Context } from "../context.ts";
import { auditEntries } from "./audit.reads.ts";

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, { description: "Changes and refusals that concern a unit or what stands below it, newest first." })
  auditEntries(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, { nullable: true, description: "The unit; the viewer's own when left out." }) unitId?: string | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Page size, up to 200." }) first = 50,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last edge seen." }) after?: string | null,
    @Arg("person", () => String, {
      nullable: true,
      description: "Who did it: a part of the log-in or of the name, with or without accents.",
    })
    person?: string | null,
    @Arg("actions", () => [String], { nullable: true, description: "Only these operations, e.g. `issueTargets`." })
    actions?: string[] | null,
    @Arg("leaveOut", () => [String], { nullable: true, description: "None of these operations, e.g. `signIn`." })
    leaveOut?: string[] | null,
    @Arg("from", () => CalendarDate, { nullable: true, description: "First day." }) from?: string | null,
    @Arg("until", () => CalendarDate, { nullable: true, description: "Last day." }) until?: string | null,
  ) {
    return auditEntries(caller, { unitId, first, after, person, actions, leaveOut, from, until });
  }
}
