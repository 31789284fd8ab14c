import { useApolloClient, useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import { MemberDocument, UpdateMemberDocument } from "../../gql/members.ts";
import { readFailure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, TextField } from "../../ui/fields.tsx";
import { BornFields } from "./BornFields.tsx";
import { ChooseSaid } from "./ChooseSaid.tsx";
import { differing, type Said, type SaidTyped, saidBy, saidOf, saidRules, typedOf } from "./said.ts";
import type { Member } from "./shown.ts";

/** Says anew who a member is. Where somebody else was quicker, each differing fact is chosen; nothing typed is lost. */
export function EditMemberDialog({ member, onClose }: { member: Member; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [update] = useMutation(UpdateMemberDocument);
  const [base, setBase] = useState(() => saidOf(member));
  const revision = useRef(member.revision);
  const [conflict, setConflict] = useState<{ mine: Said; theirs: Said; round: number } | null>(null);
  // The same words sent twice after a lost answer are saved once.
  const attempt = useRef({ of: "", key: "" });
  const send = async (said: Said): Promise<void> => {
    const of = JSON.stringify([said, revision.current]);
    if (attempt.current.of !== of) attempt.current = { of, key: newKey() };
    try {
      await update({ variables: { input: { ...said, clientKey: attempt.current.key, memberId: member.id, revision: revision.current } } });
    } catch (error) {
      const { code, field } = readFailure(error);
      if (code !== "CONFLICT" || field !== "revision") throw error;
      return meet(said);
    }
    announce(t("person.edit.done"));
    onClose();
  };
  const meet = async (mine: Said): Promise<void> => {
    const { data } = await client.query({ query: MemberDocument, variables: { id: member.id, reason: null }, fetchPolicy: "network-only" });
    if (!data) return;
    const theirs = saidOf(data.member);
    revision.current = data.member.revision;
    // Something else was recorded of them meanwhile, and nothing of what stands here.
    if (differing(base, theirs).length === 0) return send(mine);
    setConflict({ mine, theirs, round: revision.current });
  };
  const sendChosen = (said: Said) => {
    if (conflict) setBase(conflict.theirs);
    return send(said);
  };
  const sexes = (["FEMALE", "MALE"] as const).map((value) => ({ value, label: t(`sex.${value}`) }));
  return (
    <Dialog opened onClose={onClose} title={t("person.edit.title", { name: member.fullName })}>
      {conflict ? (
        <ChooseSaid key={conflict.round} base={base} mine={conflict.mine} theirs={conflict.theirs} onChosen={sendChosen} />
      ) : (
        <Form<SaidTyped>
          initial={typedOf(base)}
          resolver={saidRules}
          action={t("person.edit.send")}
          onSend={(typed) => send(saidBy(typed))}
        >
          <TextField name="fullName" label={t("people.name")} />
          <BornFields />
          <ChoiceField name="sex" label={t("person.sex")} row options={sexes} />
          <DateField name="joinedOn" label={t("newMember.joinedOn")} hint={t("newMember.joinedHint")} />
        </Form>
      )}
    </Dialog>
  );
}
