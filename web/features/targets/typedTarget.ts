import { readWhole } from "../../lib/rules.ts";

/** What a target box shows: people as typed digits, a share (basis points) as a percentage with a comma. */
export function shownAs(value: number | null, ratio: boolean): string {
  if (value === null) return "";
  return ratio ? String(value / 100).replace(".", ",") : String(value);
}

/** What was typed into a target box: a value, null for an emptied box, undefined when it is no number. */
export function readTyped(typed: string, ratio: boolean): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (!ratio) return readWhole(text) ?? undefined;
  const share = /^(\d{1,3})(?:,(\d{1,2}))?%?$/.exec(text);
  if (!share) return undefined;
  const points = Number(share[1]) * 100 + Number((share[2] ?? "").padEnd(2, "0"));
  return points <= 10_000 ? points : undefined;
}
