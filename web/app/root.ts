import { createRootRoute } from "@tanstack/react-router";
import { Frame } from "./Frame.tsx";
import { Missing } from "./Missing.tsx";

export const root = createRootRoute({ component: Frame, notFoundComponent: Missing });
