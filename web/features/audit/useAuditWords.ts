import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { AuditEntriesQuery } from "../../gql/audit.ts";
import { basisPoints, date, noFigure, number } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { fieldNames } from "../../parts/fieldName.ts";
import { periodWords } from "../../parts/periodWords.ts";
import { kinds } from "./kinds.ts";
import { parseChanges, readChanges, type Say } from "./readChanges.ts";

export type Entry = AuditEntriesQuery["auditEntries"]["edges"][number]["node"];
type Name = Entry["names"][number];

/** What people did with their own account is about nobody else. */
const aboutOneself = new Set(["signIn", "signOut", "signOutEverywhere", "changePassword", "actAs"]);
/** Lists of calendar dates. */
const days = new Set(["rests", "works"]);
const amounts = new Set(["value", "asked", "target"]);
const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** The lines of a log entry, each as "field: before → after", in the language chosen and with names instead of ids. */
export function useAuditWords(): (entry: Entry) => string[] {
  const t = useText();
  const { messages } = useIntl();
  const { name, group, find } = useCatalogue();
  return useCallback(
    (entry) => {
      const changes = parseChanges(entry.changes);
      const named = new Map(entry.names.map((one) => [one.id, one]));
      const subject = entry.subjectId ? named.get(entry.subjectId) : undefined;
      const word = (id: string, otherwise: string) => (id in messages ? t(id as TextId) : otherwise);
      const ratio = find(String(changes.indicator))?.kind === "RATIO";
      const person = (one: Name) => one.name;
      const post = ({ role, place }: Name) => [role && t(`role.${role}`), place].filter(Boolean).join(" · ");

      const say: Say = (field, value) => {
        if (field === "reorganisation" || field === "reverses") return null; // another entry, told by its own line
        if (field === "sha256") return null; // what programs compare files by
        if (value === null || value === undefined) return noFigure;
        if (field === "published") return t(value ? "audit.yes" : "audit.notYet");
        if (typeof value === "boolean") return value ? t("audit.yes") : null;
        if (field === "year") return String(value);
        if (typeof value === "number") return ratio && amounts.has(field) ? basisPoints(value) : number(value);
        if (days.has(field) && Array.isArray(value)) return value.map(date).join(", ") || noFigure;
        if (field === "fields" && Array.isArray(value))
          return fieldNames(value.map(String))
            .map((name) => t(name))
            .join(", ");
        if (Array.isArray(value)) return value.map(step).join("; ");
        const text = String(value);
        const each = (told: (one: string) => string) => text.split(" ").map(told).join(", ");
        if (field === "units") return each((id) => named.get(id)?.name ?? t("audit.unseen"));
        if (field === "confirmed") return each((code) => word(`ruleBreak.${code}`, code));
        if (isId.test(text)) {
          const one = named.get(text);
          if (!one) return t("audit.unseen");
          return field === "post" ? post(one) : person(one);
        }
        if (isDay.test(text)) return date(text);
        if (field === "indicator") return name(text);
        if (field === "sourceGroup") return group(text);
        if (field === "period") return periodWords(t, text);
        return word(`${listOf(field, entry.subjectType)}.${text}`, text);
      };
      const step = ({ kind, units }: { kind: string; units: string[] }) =>
        `${word(`change.kind.${kind}`, kind)}: ${units.map((id) => named.get(id)?.name ?? t("audit.unseen")).join(", ")}`;

      const about: Record<string, unknown> = {};
      // Of a refusal the unit is the asker's own, which stands beside their name.
      if (entry.unit && entry.subjectType !== "Refusal" && !aboutOneself.has(entry.action)) about.unit = entry.unit.name;
      if (subject && !aboutOneself.has(entry.action)) {
        if (entry.subjectType === "User" || entry.subjectType === "Post") about.user = subject.id;
        if (entry.subjectType === "Post" && !changes.role) about.post = subject.id;
      }
      return readChanges({ ...about, ...changes }, say).map(({ field, before, after }) => {
        const what = word(`auditField.${entry.subjectType === "Refusal" ? "refusal" : field}`, field);
        return before === null ? `${what}: ${after}` : `${what}: ${before} → ${after}`;
      });
    },
    [t, messages, name, group, find],
  );
}

/** The texts that name what a field may hold. */
function listOf(field: string, subject: string): string {
  if (subject === "Refusal") return "refusal";
  if (field === "kind") return kinds[subject] ?? "kind";
  if (field === "state" || field === "decision")
    return subject === "Exemption" ? "exemptState" : field === "state" ? "change.state" : "adjustState";
  return lists[field] ?? "auditField";
}

const lists: Record<string, string> = {
  role: "role",
  sector: "sector",
  step: "change.kind",
  rule: "exemptRule",
  ground: "exemptGround",
  lack: "placeLack",
  capability: "capability",
  verb: "auditVerb",
  event: "auditEvent",
  standing: "standing",
  answer: "duplicates",
};
