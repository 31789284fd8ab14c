import axe from "axe-core";

/** What axe finds against WCAG 2.2 A and AA and its own best practices, one line each: rule, element, why. */
export async function axeFindings(): Promise<string[]> {
  // Words that are fading in have not their colour yet; what turns for ever is not waited for.
  const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map((one) => one.finished));
  const { violations } = await axe.run(document.body, {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} (${node.failureSummary?.split("\n")[1]?.trim()})`),
  );
}
