import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import { FiguresChange } from "../../entities/figures.ts";
import type { Context } from "../context.ts";
import { watchFigures } from "./live.service.ts";

@Resolver()
export class LiveResolver {
  @Subscription(() => FiguresChange, {
    description:
      "Tells when figures of a unit, or of one below it, have changed: read them again. Ends when the right to read them has gone.",
    subscribe: ({ args, context }) => watchFigures(context as Context, (args as { unitId: string }).unitId),
  })
  figuresChanged(
    @Root() change: FiguresChange,
    @Ctx() _context: Context,
    @Arg("unitId", () => ID, { description: "The unit to watch." }) _unitId: string,
  ): FiguresChange {
    return change;
  }
}
