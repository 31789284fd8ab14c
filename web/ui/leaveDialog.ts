import { createContext } from "react";

/** How the dialog around is left; null outside of one. Apart from the dialog itself, which a page without one need not load. */
export const LeaveDialog = createContext<(() => void) | null>(null);
