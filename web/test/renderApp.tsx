import { createMemoryHistory } from "@tanstack/react-router";
import type { ExecutionResult } from "graphql";
import { Subject } from "rxjs";
import { render } from "vitest-browser-react";
import { App } from "../app/App.tsx";
import type { World } from "./world.ts";
import { worldLink } from "./worldLink.ts";

/** The whole application over a world, at one address. `changed()` tells its pages that figures have changed. */
export async function renderApp(world: World, address = "/") {
  const live = new Subject<ExecutionResult>();
  const history = createMemoryHistory({ initialEntries: [address] });
  const screen = await render(<App link={worldLink(world, live)} history={history} />);
  return {
    screen,
    history,
    changed: () => live.next({ data: { figuresChanged: { __typename: "FiguresChange", unitId: "any", at: new Date().toISOString() } } }),
  };
}
