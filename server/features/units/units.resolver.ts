import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { verdicts } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import { OrgUnit, OrgUnitConnection, UnitHistoryEntry, UnitRef } from "../../entities/OrgUnit.ts";
import { CalendarDate } from "../../entities/scalars.ts";
import { asksFor } from "../asksFor.ts";
import type { Context } from "../context.ts";
import { CreateUnitInput, RenameUnitInput } from "./units.inputs.ts";
import { ancestorsOf, capabilitiesOf, childrenOf, historyOf, searchOrgUnits } from "./units.reads.ts";
import { createUnit, orgUnit, renameUnit } from "./units.service.ts";

@Resolver(() => OrgUnit)
export class UnitsResolver {
  @Query(() => OrgUnit, { description: "One unit of the viewer's own subtree." })
  orgUnit(@Ctx() { caller }: Context, @Arg("id", () => ID, { description: "The unit." }) id: string) {
    return orgUnit(caller, id);
  }

  @Query(() => [OrgUnit], { description: "Units of the viewer's own subtree whose name or code matches, accents or not, best first." })
  searchOrgUnits(
    @Ctx() { caller }: Context,
    @Arg("text", () => String, { description: "What was typed, e.g. `dong da`." }) text: string,
    @Arg("first", () => Int, { defaultValue: 20, description: "At most this many, up to 50." }) first: number,
  ) {
    return searchOrgUnits(caller, text, first);
  }

  @Mutation(() => OrgUnit, { description: "Creates a unit as of a day." })
  createUnit(@Ctx() { caller }: Context, @Arg("input", () => CreateUnitInput, { description: "The unit." }) input: CreateUnitInput) {
    return createUnit(caller, input);
  }

  @Mutation(() => OrgUnit, { description: "Gives a unit another name or code from a day on; its past keeps the old one." })
  renameUnit(@Ctx() { caller }: Context, @Arg("input", () => RenameUnitInput, { description: "The new name." }) input: RenameUnitInput) {
    return renameUnit(caller, input);
  }

  @FieldResolver(() => [UnitRef], { description: "From the city down to the parent." })
  ancestors(@Root() unit: OrgUnit, @Ctx() { caller }: Context) {
    return ancestorsOf(caller, unit);
  }

  @FieldResolver(() => OrgUnitConnection, { description: "The units straight below." })
  children(
    @Root() unit: OrgUnit,
    @Ctx() { caller }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { defaultValue: 50, description: "Page size, up to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last edge seen." }) after?: string | null,
    @Arg("asOf", () => CalendarDate, { nullable: true, description: "The day to look at; today when left out." }) asOf?: string | null,
  ) {
    return childrenOf(caller, unit, { first, after, asOf, counted: asksFor(info, "totalCount") });
  }

  @FieldResolver(() => [UnitHistoryEntry], { description: "Dated names, codes and parents, newest first." })
  history(@Root() unit: OrgUnit, @Ctx() { caller }: Context) {
    return historyOf(caller, unit);
  }

  @FieldResolver(() => [String], { description: "What the unit may do by the procedure today, e.g. `canDecideAdmission`." })
  capabilities(@Root() unit: OrgUnit, @Ctx() { caller }: Context) {
    return capabilitiesOf(caller, unit);
  }

  @FieldResolver(() => [String], { description: "What the viewer may do to this unit." })
  async can(@Root() unit: OrgUnit, @Ctx() { caller }: Context) {
    return verdicts(await actingAs(caller), "OrgUnit", unit);
  }
}
