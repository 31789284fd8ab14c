import type { Level } from "../domain/levels.ts";
import { type Role, roles } from "../domain/roles.ts";
import { type Action, actions, type Subject } from "./actions.ts";
import type { Actor } from "./actor.ts";
import { rules } from "./rules.ts";

interface Permission {
  action: Action;
  subject: Subject;
  where: string;
}

const me = "«me»";
const home = "«home»";
const above = "«above»";

function actorAt(role: Role, level: Level | null): Actor {
  const here = (at: Level) => (level === at ? home : null);
  const wardId = level === "BASE" || level === "BRANCH" ? above : here("WARD");
  const places = { cityId: here("CITY"), wardId, baseId: here("BASE"), branchId: here("BRANCH") };
  return { accountId: me, postId: "«post»", role, level, unitId: level && home, unitName: null, ...places };
}

/** One condition of a rule in words; a condition that nobody has put into words yet is printed as it is. */
function inWords(property: string, value: unknown): string {
  const spoken: Record<string, string> = {
    [`cityId ${home}`]: "in own city",
    [`wardId ${home}`]: "in own ward",
    [`baseId ${home}`]: "in own base committee",
    [`branchId ${home}`]: "in own branch",
    [`id ${home}`]: "own unit",
    [`unitId ${home}`]: "of own unit",
    [`parentId ${home}`]: "straight below own unit",
    "one true": "the installation",
    "levelNumber 1": "cities",
    "endedOn null": "not ended",
    "closedOn null": "not closed",
    'levelNumber {"$lt":4}': "above branch level",
    [`id {"$ne":"${me}"}`]: "not oneself",
    [`accountId {"$ne":"${me}"}`]: "not one's own",
    "state MOVED": "let go with document 53",
    "state DECIDED": "decided",
    "letGo true": "let go",
    "sentTo null": "not on its way",
    "state SENT": "sent and not answered yet",
    "state ISSUED": "not yet acknowledged",
    "state PLANNED": "planned",
    "baseline ASSIGNED": "given from above",
    [`fromId ${home}`]: "from own unit",
    "asked true": "waiting for an answer",
    "asked false": "nothing waiting",
    "closed false": "period not over",
    "exempt false": "not exempt",
    "state PROPOSED": "proposed",
    "state APPROVED": "approved",
    [`consentCityId ${home}`]: "whose consent of own city is asked",
    [`proposerId ${home}`]: "own unit proposes it",
    [`wardId ${above}`]: "of the ward above",
    "state OPEN": "open",
    "state RUNNING": "running",
    'state {"$in":["OPEN","RUNNING"]}': "not over",
    'state {"$in":["RUNNING","CLOSED"]}': "begun",
    "classState OPEN": "of a class open for nominations",
    [`settlerId ${home}`]: "put to own unit",
    [`recordedById ${home}`]: "recorded by own unit",
    "by BRANCH": "a step of the branch",
    "by PROPOSER": "a step of who proposes",
    "by CLASS_HOLDER": "a step of who holds the class",
    "by CONSENTER": "a step of who consents",
    'by {"$in":["APPRAISER","DECIDER"]}': "a step of who appraises or decides",
    "ended false": "not ended",
    "standing PROBATIONARY": "on probation",
    [`answererId ${home}`]: "own committee answers it",
    "state ACKNOWLEDGED": "acknowledged",
    "kind ACCESS": "to see what is held",
    "by DECIDER": "a step of who decides",
    [`fromUnitId ${home}`]: "sent by own unit",
    [`sender.wardId ${home}`]: "sent from own ward",
    [`sender.baseId ${home}`]: "sent from own base committee",
    [`sender.branchId ${home}`]: "sent from own branch",
    "state IN_TRANSIT": "on the way",
    "state RECEIVED": "received",
    "kind TEMPORARY": "for a time",
    "levelNumber 4": "branches",
    "fromCase false": "not counted by a case",
    [`accountId ${me}`]: "uploaded by oneself",
    "state UPLOADING": "being uploaded",
    "state CHECKED": "checked",
    'state {"$in":["UPLOADED","MAPPED","CHECKED"]}': "before it is applied",
    'state {"$in":["MAPPED","CHECKED"]}': "with its columns named",
    'state {"$in":["APPLIED","FAILED"]}': "applied",
    'state {"$in":["UPLOADING","UPLOADED","MAPPED","CHECKING","CHECKED"]}': "before it is applied",
    'state {"$in":["CHECKED","APPLYING","APPLIED","FAILED"]}': "once it is checked",
    "readable true": "looked at",
    "mapped true": "with its columns named",
    "undoable true": "within a day",
    [`unitId ${above}`]: "of the committees above",
    [`confirmerId ${home}`]: "straight below own unit",
    'state {"$in":["PENDING","SENT"]}': "not confirmed yet",
    'state {"$in":["SENT","CONFIRMED"]}': "once sent",
    "state PENDING": "not sent yet",
    "open true": "of an open round",
    'members {"$gt":0}': "with members on its list",
    "reverses null": "no reversal",
    "reversedBy null": "not reversed",
  };
  const key = `${property} ${typeof value === "string" ? value : JSON.stringify(value)}`;
  if (/evelNumber \{"\$gt":\d\}/.test(key)) return "strictly below";
  if (/^deciderLevelNumber \{"\$gte":\d\}/.test(key)) return "decided at own level or below";
  return spoken[key] ?? key;
}

/** Everything the rules let a role at a level do, read from the rules themselves. */
export function permissionsOf(role: Role, level: Level | null): Permission[] {
  const found: Permission[] = [];
  rules[role](actorAt(role, level), (names, subject, conditions) => {
    const where = Object.entries(conditions).map(([property, value]) => inWords(property, value));
    for (const action of [names].flat() as Action[]) found.push({ action, subject, where: where.join(", ") });
  });
  return found.sort((a, b) => actions.indexOf(a.action) - actions.indexOf(b.action) || a.subject.localeCompare(b.subject));
}

/** The whole page docs/permissions.md. */
export function permissionsPage(): string {
  const lines = [
    "# Who may do what",
    "",
    "Printed from `server/access/rules.ts` by `npm run permissions`; a test says whether it is fresh. What is not here is refused: as",
    "forbidden to those who may read the subject, as not found to everybody else. Row security repeats the places below the rules.",
  ];
  for (const { role, levels, title } of roles) {
    for (const level of levels.length ? levels : [null]) {
      lines.push("", `## ${role}${level ? ` at ${level}` : ""} (${title})`, "", "| action | subject | where |", "| --- | --- | --- |");
      const rows = permissionsOf(role, level).map(({ action, subject, where }) => `| ${action} | ${subject} | ${where} |`);
      lines.push(...new Set(rows));
    }
  }
  return `${lines.join("\n")}\n`;
}
