import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { IssueTargetsDocument } from "../../gql/targets.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, TextField } from "../../ui/fields.tsx";

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
  /** Name of the unit that issues. */
  issuer: string;
  onIssued(): Promise<void>;
}

/** Issues all drafts together under the instrument that says so. */
export function IssueForm({ unitId, indicator, period, drafts, issuer, onIssued }: IssueFormProps) {
  const t = useText();
  const announce = useAnnounce();
  const [issue] = useMutation(IssueTargetsDocument);
  const clientKey = useRef(newKey());
  const send = async (instrument: { number: string; signedOn: string; issuer: string; title: string }) => {
    await issue({ variables: { input: { clientKey: clientKey.current, unitId, indicator, period, instrument } } });
    clientKey.current = newKey();
    announce(t("issue.done", { count: drafts }));
    await onIssued();
  };
  return (
    <section className="sheet stack narrow" aria-label={t("issue.title")}>
      <h2>{t("issue.title")}</h2>
      <p className="soft">{t("issue.text")}</p>
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
    </section>
  );
}
