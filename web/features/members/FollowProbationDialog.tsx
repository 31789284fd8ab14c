import { useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { FollowProbationDocument } from "../../gql/members.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField } from "../../ui/fields.tsx";
import type { Member } from "./shown.ts";

const shape = resolve(z.object({ on: rules.pastDate() }));

/** The day of the ceremony, from which the case of a listed probationer begins; then that case, where everything goes on. */
export function FollowProbationDialog({ member, onClose }: { member: Member; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const go = useNavigate();
  const [followProbation] = useMutation(FollowProbationDocument);
  const clientKey = useRef(newKey());
  const send = async ({ on }: { on: string }) => {
    const { data } = await followProbation({ variables: { input: { clientKey: clientKey.current, memberId: member.id, on } } });
    announce(t("followProbation.done", { name: member.fullName }));
    if (data) await go({ to: "/people/$caseId", params: { caseId: data.followProbation.id } });
  };
  return (
    <Dialog opened onClose={onClose} title={t("followProbation.of", { name: member.fullName })}>
      <p>{t("followProbation.text")}</p>
      <Form initial={{ on: member.joinedOn }} resolver={shape} action={t("followProbation.send")} onSend={send}>
        <DateField name="on" label={t("followProbation.on")} hint={t("followProbation.onHint")} />
      </Form>
    </Dialog>
  );
}
