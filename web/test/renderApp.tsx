import { createMemoryHistory } from "@tanstack/react-router";
import type { ExecutionResult } from "graphql";
import { Subject } from "rxjs";
import { render } from "vitest-browser-react";
import { App } from "../app/App.tsx";
import type { WatchedQueue } from "../parts/useQueueLive.ts";
import type { World } from "./world.ts";

type Queue = WatchedQueue["queue"];

import { worldLink } from "./worldLink.ts";

/** The whole application over a world, at one address. `changed()` tells its pages that figures have changed, `queueChanged()` that a queue has. */
export async function renderApp(world: World, address = "/") {
  const live = new Subject<ExecutionResult>();
  const history = createMemoryHistory({ initialEntries: [address] });
  const screen = await render(<App link={worldLink(world, live)} history={history} />);
  const queueChanged = (queue: Queue) => live.next({ data: { queueChanged: { __typename: "QueueChange", unitId: "any", queue } } });
  return {
    screen,
    history,
    queueChanged,
    changed: () => live.next({ data: { figuresChanged: { __typename: "FiguresChange", unitId: "any", at: new Date().toISOString() } } }),
  };
}
