import * as z from "zod/mini";
import { resolve } from "../lib/rules.ts";
import { useText } from "../lib/text.ts";
import { Form } from "../ui/Form.tsx";
import { LongTextField } from "../ui/fields.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";

const shape = resolve(
  z.object({
    reason: z.string().check(
      z.trim(),
      z.refine((reason) => reason.length >= 10 && reason.includes(" "), "person.reasonMissing"),
      z.maxLength(300, "ui.form.tooLong"),
    ),
  }),
);

/** Asks why a record is to be read; those responsible see the answer beside the reader's name. */
export function ReasonGate({ onGiven }: { onGiven(reason: string): void }) {
  const t = useText();
  return (
    <div className="stack narrow">
      <PageTitle title={t("person.reasonTitle")} />
      <p>{t("person.reasonText")}</p>
      <div className="sheet">
        <Form
          initial={{ reason: "" }}
          resolver={shape}
          action={t("person.reasonSend")}
          onSend={async ({ reason }: { reason: string }) => onGiven(reason)}
        >
          <LongTextField name="reason" label={t("person.reason")} hint={t("person.reasonHint")} />
        </Form>
      </div>
    </div>
  );
}
