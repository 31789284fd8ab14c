import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Allocation } from "../../entities/Allocation.ts";
import type { Context } from "../context.ts";
import { DropVariantInput, KeepVariantInput, RestoreVariantInput } from "./variants.inputs.ts";
import { dropVariant, keepVariant, restoreVariant } from "./variants.service.ts";

@Resolver()
export class VariantsResolver {
  @Mutation(() => Allocation, { description: "Keeps the draft as it stands under a name, to be compared or taken back later." })
  keepVariant(
    @Ctx() { caller }: Context,
    @Arg("input", () => KeepVariantInput, { description: "The plan and the name." }) input: KeepVariantInput,
  ) {
    return keepVariant(caller, input);
  }

  @Mutation(() => Allocation, { description: "Drops a kept draft. The draft itself stays as it is." })
  dropVariant(@Ctx() { caller }: Context, @Arg("input", () => DropVariantInput, { description: "The variant." }) input: DropVariantInput) {
    return dropVariant(caller, input);
  }

  @Mutation(() => Allocation, {
    description:
      "Makes a kept draft the draft again: rules, number and numbers. What stood before is kept without a name, so that restoring that undoes this.",
  })
  restoreVariant(
    @Ctx() { caller }: Context,
    @Arg("input", () => RestoreVariantInput, { description: "The variant." }) input: RestoreVariantInput,
  ) {
    return restoreVariant(caller, input);
  }
}
