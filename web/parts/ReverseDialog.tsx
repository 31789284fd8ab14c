import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { ReverseResultDocument } from "../gql/parts-results.ts";
import { date, number } from "../lib/fmt.ts";
import { resolve, rules } from "../lib/rules.ts";
import { useText } from "../lib/text.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Form } from "../ui/Form.tsx";
import { LongTextField } from "../ui/fields.tsx";
import { useCatalogue } from "./catalogue.ts";
import type { Result } from "./result.ts";

const shape = resolve(z.object({ reason: rules.text("results.reverse.reasonMissing") }));

interface ReverseDialogProps {
  /** The fact to be taken back. */
  result: Result;
  onClose(): void;
  onReversed(): void;
}

/** Takes a fact back with a reason; nothing is erased, a second fact stands against the first. */
export function ReverseDialog({ result, onClose, onReversed }: ReverseDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const { name } = useCatalogue();
  const [reverse] = useMutation(ReverseResultDocument);
  const clientKey = useRef(newKey());
  const send = async ({ reason }: { reason: string }) => {
    await reverse({ variables: { input: { clientKey: clientKey.current, resultId: result.id, reason } } });
    announce(t("results.reverse.done"));
    onReversed();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("results.reverse.title")}>
      <div className="stack">
        <p>
          {t("results.reverse.text", { name: name(result.indicator), quantity: number(result.quantity), date: date(result.occurredOn) })}
        </p>
        <Form initial={{ reason: "" }} resolver={shape} action={t("results.reverse.send")} onSend={send}>
          <LongTextField name="reason" label={t("results.reverse.reason")} hint={t("results.reverse.hint")} />
        </Form>
      </div>
    </Dialog>
  );
}
