import { createBrowserHistory, type RouterHistory, RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { createPages } from "./routes.ts";

/** The pages behind the sign-in. */
export function Pages({ history }: { history?: RouterHistory }) {
  const [router] = useState(() => createPages(history ?? createBrowserHistory()));
  return <RouterProvider router={router} />;
}
