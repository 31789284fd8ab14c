import { useRouterState } from "@tanstack/react-router";
import { useText } from "../lib/text.ts";
import { thisYear } from "../lib/thisYear.ts";
import { usePost } from "../parts/viewer.ts";

/** The year shown, as the address says it. */
export function PeriodName() {
  const t = useText();
  const { role } = usePost();
  const search = useRouterState({ select: (state) => state.location.search as { year?: number; period?: string } });
  // A page that is about another period than a year says so itself.
  if (role === "OPERATOR" || search.period) return null;
  return <span className="nowrap">{t("period.name", { year: String(search.year ?? thisYear()) })}</span>;
}
