import { useMutation } from "@apollo/client/react";
import { Fragment, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { v4 as newKey } from "uuid";
import { RecordMemberEventDocument } from "../../gql/members.ts";
import { readWhole, resolveBy } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField } from "../../ui/fields.tsx";
import { Status } from "../../ui/Status.tsx";
import { EventField } from "./EventField.tsx";
import { type Body, type EventTyped, emptyEvent, factsOf, fieldsOf, shapeOf, voteOf } from "./eventFields.ts";
import { Quicker } from "./Quicker.tsx";
import type { Member, Possible } from "./shown.ts";
import { useFromNow } from "./useFromNow.ts";

interface EventDialogProps {
  member: Member;
  event: Possible;
  onReread(): Promise<void>;
  onClose(): void;
}

/** Records what happened to a member: its day, what it needs and what may be said besides. What was typed outlives every refusal. */
export function EventDialog({ member, event, onReread, onClose }: EventDialogProps) {
  const t = useText();
  const told = useTold();
  const announce = useAnnounce();
  const [record] = useMutation(RecordMemberEventDocument);
  const [shape] = useState(() => resolveBy<EventTyped>((typed) => shapeOf(event, typed)));
  const clientKey = useRef(newKey());
  const { quicker, fromNow } = useFromNow(onReread);
  const name = told(event.nameVi, event.nameEn);
  const send = (typed: EventTyped) =>
    fromNow(async () => {
      const { id: memberId, revision } = member;
      const input = { clientKey: clientKey.current, memberId, revision, event: event.event, on: typed.on, facts: factsOf(event, typed) };
      await record({ variables: { input } });
      announce(t("step.done", { name }));
      onClose();
    });
  return (
    <Dialog opened onClose={onClose} title={t("memberEvent.of", { event: name, name: member.fullName })}>
      {event.ends ? <p>{t("memberEvent.ends")}</p> : null}
      <Form<EventTyped>
        initial={emptyEvent(member.badgeDue)}
        resolver={shape}
        action={t("memberEvent.send")}
        onSend={send}
        nameOf={(field) => field.replace(/^facts\./, "")}
      >
        {quicker ? <Quicker member={member} event={event} /> : null}
        <DateField name="on" label={t("memberEvent.on")} />
        <EventFields member={member} event={event} />
      </Form>
    </Dialog>
  );
}

function EventFields({ member, event }: { member: Member; event: Possible }) {
  const typed = useWatch<EventTyped>() as EventTyped;
  return fieldsOf(event, typed).map(({ name, needed }) => (
    <Fragment key={name}>
      <EventField event={event.event} standing={member.standing} name={name} needed={needed} />
      {name === "branchYes" ? <VoteLine event={event} body="branch" /> : null}
      {name === "baseYes" ? <VoteLine event={event} body="base" /> : null}
      {name === "standingYes" ? <VoteLine event={event} body="standing" /> : null}
    </Fragment>
  ));
}

/** The sum of a vote before it is saved: of how many, how many it needs, how many it has. */
function VoteLine({ event, body }: { event: Possible; body: Body }) {
  const t = useText();
  const names = [body === "branch" ? "branchOfficial" : `${body}Members`, `${body}Yes`] as const;
  const [all, yes] = useWatch<Record<string, string>>({ name: names }) as [string | undefined, string | undefined];
  const vote = voteOf(event.event, body, readWhole(all ?? ""), readWhole(yes ?? ""));
  if (!vote) return <div role="status" />;
  const { needed, enough } = vote;
  return (
    <div role="status" className="stack tight">
      {vote.impossible ? (
        <Status tone="bad" word={t("vote.impossible", { all: vote.all })} />
      ) : (
        <>
          <p>{t(vote.share === "TWO_THIRDS" ? "vote.twoThirds" : "vote.moreThanHalf", { all: vote.all, needed })}</p>
          <Status tone={enough ? "good" : "bad"} word={t(enough ? "vote.yes.enough" : "vote.yes.short", { count: vote.yes, needed })} />
        </>
      )}
    </div>
  );
}
