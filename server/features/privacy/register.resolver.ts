import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { DecisionFile } from "../../entities/Decision.ts";
import { Processing, type RegisterFormat, RegisterFormatEnum } from "../../entities/processing.ts";
import type { Context } from "../context.ts";
import { register } from "./processing.reads.ts";
import { registerFile } from "./registerFile.ts";

const own = { description: "One's own unit." };

@Resolver()
export class RegisterResolver {
  @Query(() => [Processing], { description: "The register of processing: what data of which people, what for, how long, who sees it." })
  async processingRegister(@Ctx() { caller }: Context, @Arg("unitId", () => ID, own) unitId: string) {
    return (await register(caller, unitId)).entries;
  }

  @Query(() => DecisionFile, { complexity: 6000, description: "The same as a paper in Party layout, or as rows." })
  processingRegisterFile(
    @Ctx() { caller }: Context,
    @Arg("unitId", () => ID, own) unitId: string,
    @Arg("format", () => RegisterFormatEnum, { description: "Kind of file." }) format: RegisterFormat,
  ) {
    return registerFile(caller, unitId, format);
  }
}
