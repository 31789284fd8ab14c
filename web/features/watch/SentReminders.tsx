import { useQuery } from "@apollo/client/react";
import { SentRemindersDocument } from "../../gql/watch.ts";
import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";

/** The reminders our unit sent last, and whether they were read. */
export function SentReminders({ unitId }: { unitId: string }) {
  const t = useText();
  const { data } = useQuery(SentRemindersDocument, { variables: { unitId } });
  const sent = data?.reminders.edges ?? [];
  if (sent.length === 0) return null;
  return (
    <section className="stack" aria-label={t("watch.sent")}>
      <h2>{t("watch.sent")}</h2>
      <ul className="sheet plain stack tight">
        {sent.map(({ node }) => (
          <li key={node.id} className="row spread">
            <span>
              <span className="soft">{moment(node.at)}</span> {node.unit.name}: {node.subject}
            </span>
            <Status tone={node.readAt ? "good" : "slow"} word={t(node.readAt ? "watch.read" : "watch.unread")} />
          </li>
        ))}
      </ul>
    </section>
  );
}
