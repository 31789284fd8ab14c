import { useMemo } from "react";
import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useActionName } from "../../parts/actionName.ts";
import { Outcome } from "../../parts/Outcome.tsx";
import { signIns } from "../../parts/signIns.ts";
import { type Column, Table } from "../../ui/Table.tsx";
import { type Entry, useAuditWords } from "./useAuditWords.ts";

export function AuditTable({ entries }: { entries: Entry[] }) {
  const t = useText();
  const actionName = useActionName();
  const linesOf = useAuditWords();
  const columns = useMemo<Column<Entry>[]>(
    () => [
      { id: "at", header: t("audit.at"), cell: (entry) => <span className="nowrap">{moment(entry.at)}</span> },
      { id: "action", header: t("audit.action"), lead: true, cell: (entry) => actionName(entry.action) },
      {
        id: "actor",
        header: t("audit.actor"),
        cell: (entry) => {
          const post = [entry.role ? t(`role.${entry.role}`) : null, entry.actingUnit?.name].filter(Boolean).join(" · ");
          if (!entry.person) return post || t(signIns.some((act) => act === entry.action) ? "audit.nobody" : "audit.system");
          return (
            <span>
              <span className="strong">{entry.person}</span>
              {post ? <span className="soft small"> · {post}</span> : null}
            </span>
          );
        },
      },
      {
        id: "changes",
        header: t("audit.changes"),
        wide: true,
        cell: (entry) => {
          const changes = linesOf(entry);
          if (changes.length === 0) return null;
          return (
            <ul className="plain small" style={{ overflowWrap: "anywhere" }}>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          );
        },
      },
      {
        id: "outcome",
        header: t("audit.outcome"),
        cell: (entry) => <Outcome entry={entry} />,
      },
    ],
    [t, actionName, linesOf],
  );
  return <Table label={t("audit.title")} rows={entries} rowKey={(entry) => entry.id} columns={columns} />;
}
