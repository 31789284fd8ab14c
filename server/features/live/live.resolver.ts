import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { Queue } from "../../domain/queues.ts";
import { FiguresChange } from "../../entities/figures.ts";
import { QueueChange, QueueEnum } from "../../entities/queueChange.ts";
import type { Context } from "../context.ts";
import { watchFigures, watchQueue } from "./live.service.ts";

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

  @Subscription(() => QueueChange, {
    description:
      "Tells when a queue of a unit has changed: read it again. Names nobody; for whoever may read the queue. Ends when the right to read it has gone.",
    subscribe: ({ args, context }) => {
      const { unitId, queue } = args as { unitId: string; queue: Queue };
      return watchQueue(context as Context, unitId, queue);
    },
  })
  queueChanged(
    @Root() change: QueueChange,
    @Ctx() _context: Context,
    @Arg("unitId", () => ID, { description: "The unit to watch." }) _unitId: string,
    @Arg("queue", () => QueueEnum, { defaultValue: "CASES", description: "Which of its queues." }) _queue: Queue,
  ): QueueChange {
    return change;
  }
}
