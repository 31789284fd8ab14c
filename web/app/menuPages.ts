import type { TextId } from "../lib/text.ts";

/** A page the menu offers to whoever has one of the verdicts `may`. */
interface MenuPage {
  to: (typeof addresses)[number];
  text: TextId;
  may: readonly string[];
  /** Who has this verdict needs no entry for it. */
  unless?: string;
}
export interface MenuGroup {
  text: TextId;
  pages: readonly MenuPage[];
}

const addresses = [
  ...(["/people", "/review", "/queue", "/letters", "/classes"] as const),
  ...(["/members", "/transfers", "/screening", "/headcount", "/targets", "/record"] as const),
  ...(["/watch", "/watch/places", "/statistics", "/units", "/users", "/imports", "/privacy", "/audit"] as const),
] as const;

/** Every page but home, by what one comes for. */
const groups: readonly MenuGroup[] = [
  {
    text: "menu.group.admission",
    pages: [
      { to: "/people", text: "menu.people", may: ["readCandidates", "openCase"] },
      { to: "/review", text: "menu.review", may: ["readMonthReviews"] },
      { to: "/queue", text: "menu.queue", may: ["readCaseQueue"] },
      { to: "/letters", text: "letters.title", may: ["readCandidates"] },
      { to: "/classes", text: "menu.classes", may: ["readClasses"] },
    ],
  },
  {
    text: "menu.group.members",
    pages: [
      { to: "/members", text: "menu.members", may: ["readMembers"] },
      { to: "/transfers", text: "menu.transfers", may: ["readMembers"] },
      { to: "/screening", text: "screening.title", may: ["readScreenings"] },
      { to: "/headcount", text: "menu.headcount", may: ["readFigures"] },
    ],
  },
  {
    text: "menu.group.figures",
    pages: [
      { to: "/targets", text: "menu.targets", may: ["setTarget", "issueTargets"] },
      { to: "/record", text: "menu.record", may: ["recordResult"] },
      { to: "/watch", text: "menu.watch", may: ["remindUnits"] },
      { to: "/watch/places", text: "places.title", may: ["readWhitePlaces"], unless: "remindUnits" },
      { to: "/statistics", text: "menu.statistics", may: ["readFigures"] },
    ],
  },
  {
    text: "menu.group.office",
    pages: [
      { to: "/units", text: "menu.units", may: ["read"], unless: "createCity" },
      { to: "/users", text: "menu.users", may: ["readUsers", "createUser"] },
      { to: "/imports", text: "menu.imports", may: ["readImports"] },
      { to: "/privacy", text: "menu.privacy", may: ["readPrivacy"] },
      { to: "/audit", text: "menu.audit", may: ["readAudit"] },
    ],
  },
];

/** What is offered by the server's verdicts (`Viewer.can`); groups without a page are left out. */
export function menuFor(can: readonly string[]): MenuGroup[] {
  const offered = ({ may, unless = "" }: MenuPage) => may.some((verdict) => can.includes(verdict)) && !can.includes(unless);
  return groups.map(({ text, pages }) => ({ text, pages: pages.filter(offered) })).filter(({ pages }) => pages.length > 0);
}

/** Whether the page at `path` is this one, or one of those under it. */
export const isOn = (to: string, path: string) => path === to || path.startsWith(`${to}/`);
