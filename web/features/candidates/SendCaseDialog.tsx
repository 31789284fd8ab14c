import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { SendCaseDocument } from "../../gql/candidates.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import type { Person } from "./papers.ts";
import { ReceiverFields } from "./ReceiverFields.tsx";

const shape = resolve(z.object({ wardId: rules.choice("person.send.wardMissing"), unitId: rules.choice("person.send.missing") }));

/** Sends a case that its branch let go with document 53 to a branch of another ward, which answers for itself. */
export function SendCaseDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [sendCase] = useMutation(SendCaseDocument);
  const clientKey = useRef(newKey());
  const send = async ({ unitId }: { wardId: string; unitId: string }) => {
    await sendCase({ variables: { input: { clientKey: clientKey.current, candidateId: person.id, revision: person.revision, unitId } } });
    announce(t("person.send.done"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("person.send")}>
      <p>{t("person.send.text")}</p>
      <Form initial={{ wardId: "", unitId: "" }} resolver={shape} action={t("person.send.send")} onSend={send}>
        <ReceiverFields />
      </Form>
    </Dialog>
  );
}
