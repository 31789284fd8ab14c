import { createMemoryHistory } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { Subject } from "rxjs";
import { App } from "../app/App.tsx";
import type { Role } from "../parts/viewer.ts";
import { makeWorld } from "./world.ts";
import { worldLink } from "./worldLink.ts";

const asked = new URLSearchParams(location.search);
const world = makeWorld(
  (asked.get("role") ?? "CITY_BOARD") as Role,
  asked.has("drafts") ? { drafts: new Map([["ward-0", { value: 5, exempt: false }]]) } : {},
);
if (asked.get("role") === "none") world.signedIn = false;
createRoot(document.getElementById("root") as HTMLElement).render(
  <App link={worldLink(world, new Subject())} history={createMemoryHistory({ initialEntries: [asked.get("at") ?? "/"] })} />,
);
