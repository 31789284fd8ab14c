import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { AcceptCaseDocument, CallBackCaseDocument, DeclineCaseDocument } from "../../gql/letters.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField } from "../../ui/fields.tsx";
import type { Letter, Step } from "./letter.ts";

interface LetterDialogProps {
  letter: Letter;
  step: Step;
  onClose(): void;
  onDone(): void;
}

/** Answers a letter, or calls it back; whoever declines says why. */
export function LetterDialog({ letter, step, onClose, onDone }: LetterDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [accept] = useMutation(AcceptCaseDocument);
  const [decline] = useMutation(DeclineCaseDocument);
  const [callBack] = useMutation(CallBackCaseDocument);
  const clientKey = useRef(newKey());
  const declines = step === "declineCase";
  const shape = resolve(z.object({ reason: declines ? rules.text("letters.reasonMissing") : z.string() }));
  const send = async ({ reason }: { reason: string }) => {
    const input = { clientKey: clientKey.current, letterId: letter.id };
    if (declines) await decline({ variables: { input: { ...input, reason } } });
    else await (step === "acceptCase" ? accept : callBack)({ variables: { input } });
    announce(t(`letters.done.${step}`, { name: letter.fullName }));
    onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t("memberEvent.of", { event: t(`letters.${step}`), name: letter.fullName })}>
      <p>{t(`letters.text.${step}`)}</p>
      <Form initial={{ reason: "" }} resolver={shape} action={t(`letters.${step}`)} onSend={send}>
        {declines ? <LongTextField name="reason" label={t("letters.reason")} /> : null}
      </Form>
    </Dialog>
  );
}
