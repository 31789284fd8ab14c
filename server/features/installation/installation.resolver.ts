import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { OrgUnit } from "../../entities/OrgUnit.ts";
import { NewUser } from "../../entities/User.ts";
import type { Context } from "../context.ts";
import { CreateCityInput } from "./installation.inputs.ts";
import { cities, createCity } from "./installation.service.ts";

@Resolver()
export class InstallationResolver {
  @Query(() => [OrgUnit], { description: "Every city of the installation, for its operator." })
  cities(@Ctx() { caller }: Context) {
    return cities(caller);
  }

  @Mutation(() => NewUser, { description: "Founds a city with its first administrator." })
  createCity(
    @Ctx() { caller }: Context,
    @Arg("input", () => CreateCityInput, { description: "City and administrator." }) input: CreateCityInput,
  ) {
    return createCity(caller, input);
  }
}
