import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { AuditEntryConnection } from "../../entities/AuditEntry.ts";
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
  ) {
    return auditEntries(caller, { unitId, first, after });
  }
}
