import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { InboxDocument, type InboxQuery, MarkReminderReadDocument } from "../../gql/home.ts";
import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useReread } from "../../parts/useReread.ts";
import { useViewer } from "../../parts/viewer.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";

type Reminder = InboxQuery["reminders"]["edges"][number]["node"];

/** Reminders that nobody here has read yet; a failure to fetch them is said but takes nothing else off the page. */
export function Inbox({ unitId, readAt }: { unitId: string; readAt: Date | null }) {
  const { can } = useViewer();
  return can.includes("markReminderRead") ? <Unread unitId={unitId} readAt={readAt} /> : null;
}

function Unread({ unitId, readAt }: { unitId: string; readAt: Date | null }) {
  const t = useText();
  const { data, error, refetch } = useQuery(InboxDocument, { variables: { unitId } });
  useReread(readAt, refetch);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  const unread = (data?.reminders.edges ?? []).map(({ node }) => node).filter((node) => !node.readAt);
  if (unread.length === 0) return null;
  return (
    <section className="stack" aria-label={t("inbox.title")}>
      <h2>{t("inbox.title")}</h2>
      {unread.map((reminder) => (
        <Message key={reminder.id} reminder={reminder} />
      ))}
    </section>
  );
}

function Message({ reminder }: { reminder: Reminder }) {
  const t = useText();
  const [mark, { loading, error }] = useMutation(MarkReminderReadDocument, { variables: { reminderId: reminder.id } });
  return (
    <Notice tone="slow" title={reminder.subject}>
      <p style={{ whiteSpace: "pre-line" }}>{reminder.text}</p>
      <p className="soft small">{t("inbox.from", { from: reminder.from?.name ?? "–", at: moment(reminder.at) })}</p>
      {error ? <Problem error={error} /> : null}
      {reminder.can.includes("markReminderRead") ? (
        <Button variant="default" loading={loading} onClick={() => void mark().catch(() => undefined)}>
          {t("inbox.read")}
        </Button>
      ) : null}
    </Notice>
  );
}
