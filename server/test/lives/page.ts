import type { LivesPlayed } from "./lives.ts";

/** The page docs/lives.md. */
export function livesPage(played: readonly LivesPlayed[]): string {
  const sum = (of: (one: LivesPlayed) => number) => played.reduce((all, one) => all + of(one), 0);
  const ends: Record<string, number> = {};
  for (const one of played) for (const [end, n] of Object.entries(one.ends)) ends[end] = (ends[end] ?? 0) + n;
  const rows: [string, string | number][] = [
    ["lives", sum(({ lives }) => lives)],
    ["steps and events recorded by mistake, taken back and mostly recorded anew", sum(({ corrections }) => corrections)],
    ["facts of the ledger", sum(({ facts }) => facts)],
    ["figures compared (every unit, month and indicator, as it was and as of now)", sum(({ compared }) => compared)],
    ["**differences**", sum(({ differences }) => differences.length)],
  ];
  return `# Random lives

Written by \`npm run campaign:lives\` (the code is \`server/test/lives\`); a few of them are played in \`npm test\`. Each life goes through the API, every step
by whoever it belongs to: first mention, class, papers, votes, decision (forwarded to another branch, or out of the city), ceremony, a year of probation,
recognition or removal; probationers who came from outside or were missing in the list, followed from there; transfers
within the city, for a time, out of it or called back; exemption, suspension, discipline, the ways out, reinstatement; annulled admissions. A
reference model adds up what the domain says each event counts and knows nothing of the ledger. Afterwards every figure of
every unit and month, every person's branch and standing, the recount and \`closing = opening + in − out\` in every month of every unit are
compared.

| | |
| --- | --- |
${rows.map(([name, value]) => `| ${name} | ${value} |`).join("\n")}

How they ended, or why they went no further:

| end | lives |
| --- | --- |
${Object.entries(ends)
  .sort(([, a], [, b]) => b - a)
  .map(([end, n]) => `| ${end} | ${n} |`)
  .join("\n")}
`;
}
