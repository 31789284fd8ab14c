import type { ComponentType } from "react";
import { Refused } from "../ui/Refused.tsx";
import { useViewer } from "./viewer.ts";

/** A page for whoever has one of the verdicts `may`; who comes by a link and has none reads that it is not theirs, and nothing else. */
export function forWhom(may: readonly string[], Page: ComponentType): ComponentType {
  return function ForWhom() {
    const { can } = useViewer();
    return may.some((verdict) => can.includes(verdict)) ? <Page /> : <Refused reason={null} page />;
  };
}
