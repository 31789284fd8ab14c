import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { UndoMemberEventDocument } from "../../gql/members.ts";
import { date } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField } from "../../ui/fields.tsx";
import { Quicker } from "./Quicker.tsx";
import type { Member } from "./shown.ts";
import { useFromNow } from "./useFromNow.ts";

const shape = resolve(z.object({ reason: rules.text("person.undo.reasonMissing") }));

interface TakeBackDialogProps {
  member: Member;
  onReread(): Promise<void>;
  onClose(): void;
}

/** Takes the last event back with a reason; it stays in the history, struck through, and what it counted is counted no longer. */
export function TakeBackDialog({ member, onReread, onClose }: TakeBackDialogProps) {
  const t = useText();
  const told = useTold();
  const announce = useAnnounce();
  const [undo] = useMutation(UndoMemberEventDocument);
  const clientKey = useRef(newKey());
  const { quicker, fromNow } = useFromNow(onReread);
  const last = member.history.find(({ undone }) => !undone);
  const send = ({ reason }: { reason: string }) =>
    fromNow(async () => {
      await undo({ variables: { input: { clientKey: clientKey.current, memberId: member.id, revision: member.revision, reason } } });
      announce(t("person.undo.done"));
      onClose();
    });
  return (
    <Dialog opened onClose={onClose} title={t("member.undo")}>
      {quicker ? <Quicker member={member} /> : null}
      <p>{last ? t("person.undo.text", { name: told(last.nameVi, last.nameEn), date: date(last.on) }) : null}</p>
      <Form initial={{ reason: "" }} resolver={shape} action={t("person.undo.send")} onSend={send}>
        <LongTextField name="reason" label={t("person.undo.reason")} />
      </Form>
    </Dialog>
  );
}
