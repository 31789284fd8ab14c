import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { IssueTargetsDocument } from "../../gql/targets.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, TextField } from "../../ui/fields.tsx";
import { IssuePoints, pointsOf } from "./IssuePoints.tsx";
import type { PlanMessage } from "./planMessage.ts";

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
  /** Where the numbers go against the plan's own rules; each must be confirmed. */
  breaks: readonly PlanMessage[];
  /** Name of the unit that issues. */
  issuer: string;
  opened: boolean;
  onClose(): void;
  onIssued(): Promise<void>;
}

/** Issues all drafts together under the instrument that says so: a dialog over the plan. */
export function IssueForm({
  unitId,
  indicator,
  period,
  drafts,
  revision,
  short,
  breaks,
  issuer,
  opened,
  onClose,
  onIssued,
}: IssueFormProps) {
  const t = useText();
  const announce = useAnnounce();
  const [issue] = useMutation(IssueTargetsDocument);
  const clientKey = useRef(newKey());
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const blocked = pointsOf({ short, breaks }).some((point) => !known.has(point));
  const send = async (instrument: { number: string; signedOn: string; issuer: string; title: string }) => {
    const shortBy = short > 0 ? short : null;
    const confirmed = breaks.map(({ code }) => code);
    // What is sent again after a change is another request.
    const input = { clientKey: clientKey.current, unitId, indicator, period, revision, shortBy, confirmed, instrument };
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
      <IssuePoints short={short} breaks={breaks} known={known} onKnow={setKnown} />
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
