import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { MarkReminderReadDocument } from "../../gql/home.ts";
import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import type { Waiting } from "./useWaiting.ts";

type Reminders = Waiting["reminders"];
type Reminder = NonNullable<Reminders>["edges"][number]["node"];

/** Reminders that nobody here has read yet. */
export function Inbox({ reminders }: { reminders: Reminders }) {
  const t = useText();
  const unread = (reminders?.edges ?? []).map(({ node }) => node).filter((node) => !node.readAt);
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
