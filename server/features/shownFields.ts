import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";

/** Fields that say nothing of the person: where the case stands, and what may be done. */
const impersonal = new Set([
  "__typename",
  "id",
  "state",
  "stateVi",
  "stateEn",
  "since",
  "ended",
  "revision",
  "can",
  "ruleSet",
  "next",
  "aside",
  "clocks",
  "unit",
  "deidentifiedOn",
  "memberId",
]);

/** Names of the personal fields that an answer will show, in order: what the log of looks holds. */
export function shownFields({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">): string[] {
  const names = new Set<string>();
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) names.add(node.name.value);
      else walk(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet);
    }
  };
  for (const node of fieldNodes) walk(node.selectionSet);
  return [...names].filter((name) => !impersonal.has(name)).sort();
}
