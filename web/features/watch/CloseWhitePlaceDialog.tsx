import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { CloseWhitePlaceDocument } from "../../gql/watch.ts";
import { resolve } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField } from "../../ui/fields.tsx";
import type { WhitePlace } from "./WhitePlacesPage.tsx";

const shape = resolve(
  z.object({ reason: z.string().check(z.trim(), z.minLength(1, "places.reasonMissing"), z.maxLength(1000, "ui.form.tooLong")) }),
);

/** The place is white no more, or is no more. */
export function CloseWhitePlaceDialog({ place, onDone, onClose }: { place: WhitePlace; onDone(): void; onClose(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [close] = useMutation(CloseWhitePlaceDocument);
  const clientKey = useRef(newKey());
  const send = async ({ reason }: { reason: string }) => {
    await close({ variables: { input: { clientKey: clientKey.current, placeId: place.id, revision: place.revision, reason } } });
    announce(t("places.closeDone"));
    onDone();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("places.closeTitle", { name: place.name })}>
      <Form initial={{ reason: "" }} resolver={shape} action={t("places.close")} onSend={send}>
        <LongTextField name="reason" label={t("places.reason")} hint={t("places.reasonHint")} />
      </Form>
    </Dialog>
  );
}
