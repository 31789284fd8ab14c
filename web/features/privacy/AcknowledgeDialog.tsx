import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { AcknowledgeSubjectRequestDocument } from "../../gql/requests.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField } from "../../ui/fields.tsx";
import type { Request } from "./request.ts";

const shape = resolve(z.object({ on: rules.date() }));

/** Says that the person was told their request came. */
export function AcknowledgeDialog({ request, onClose }: { request: Request; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [acknowledge] = useMutation(AcknowledgeSubjectRequestDocument);
  const clientKey = useRef(newKey());
  const send = async ({ on }: { on: string }) => {
    const { id: requestId, revision } = request;
    await acknowledge({ variables: { input: { clientKey: clientKey.current, requestId, revision, on } } });
    announce(t("requests.acknowledged"));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("requests.acknowledge")}>
      <p>{t("requests.acknowledgeText", { name: request.fullName })}</p>
      <Form initial={{ on: today() }} resolver={shape} action={t("requests.acknowledgeSend")} onSend={send}>
        <DateField name="on" label={t("requests.acknowledgeOn")} />
      </Form>
    </Dialog>
  );
}
