import type { Basis } from "./BasisSelect.tsx";
import { useViewer } from "./viewer.ts";

/**
 * How figures are read while nobody has chosen: committees see who achieved it. A branch reads its own by today's organisation: whoever went
 * on for others was given their targets too, and is judged with what they had achieved.
 */
export function useUsualBasis(): Basis {
  return useViewer().post?.unit?.level === "BRANCH" ? "AS_NOW" : "AS_WAS";
}
