import { useMutation } from "@apollo/client/react";
import { Checkbox } from "@mantine/core";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { IssueTargetsDocument } from "../../gql/targets.ts";
import { number, today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, TextField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

const shape = resolve(
  z.object({
    number: rules.text("issue.numberMissing"),
    signedOn: rules.date(),
    issuer: rules.text("issue.issuerMissing"),
    title: rules.text("issue.titleMissing"),
  }),
);

interface IssueFormProps {
  unitId: string;
  indicator: string;
  period: string;
  drafts: number;
  /** The plan as it was looked at. */
  revision: number;
  /** How many people are still missing; issuing them short must be said. */
  short: number;
  /** Name of the unit that issues. */
  issuer: string;
  opened: boolean;
  onClose(): void;
  onIssued(): Promise<void>;
}

/** Issues all drafts together under the instrument that says so: a dialog over the plan. */
export function IssueForm({ unitId, indicator, period, drafts, revision, short, issuer, opened, onClose, onIssued }: IssueFormProps) {
  const t = useText();
  const announce = useAnnounce();
  const [issue] = useMutation(IssueTargetsDocument);
  const clientKey = useRef(newKey());
  const [known, setKnown] = useState<number | null>(null);
  const blocked = short > 0 && known !== short;
  const send = async (instrument: { number: string; signedOn: string; issuer: string; title: string }) => {
    const shortBy = short > 0 ? known : null;
    // What is sent again after a change is another request.
    const input = { clientKey: clientKey.current, unitId, indicator, period, revision, shortBy, instrument };
    try {
      await issue({ variables: { input } });
    } finally {
      clientKey.current = newKey();
    }
    announce(t("issue.done", { count: drafts }));
    onClose();
    await onIssued();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t("issue.title")}>
      <p className="soft">{t("issue.text")}</p>
      {short > 0 ? (
        <Notice tone="bad" title={t("issue.short", { short: number(short) })}>
          <Checkbox
            label={t("issue.known", { short: number(short) })}
            checked={!blocked}
            onChange={(event) => setKnown(event.currentTarget.checked ? short : null)}
          />
        </Notice>
      ) : null}
      {blocked ? null : (
        <Form
          initial={{ number: "", signedOn: today(), issuer, title: "" }}
          resolver={shape}
          action={t("issue.send", { count: drafts })}
          onSend={send}
        >
          <TextField name="number" label={t("issue.number")} hint={t("issue.numberHint")} />
          <DateField name="signedOn" label={t("issue.signedOn")} />
          <TextField name="issuer" label={t("issue.issuer")} />
          <TextField name="title" label={t("issue.name")} hint={t("issue.nameHint")} />
        </Form>
      )}
    </Dialog>
  );
}
