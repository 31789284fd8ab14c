import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { DecideExemptionDocument } from "../gql/parts-targets.ts";
import { committeeOf } from "../lib/committee.ts";
import { date, today } from "../lib/fmt.ts";
import { resolveBy } from "../lib/rules.ts";
import { useText } from "../lib/text.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Form } from "../ui/Form.tsx";
import { LongTextField, SelectField } from "../ui/fields.tsx";
import { type Instrument, InstrumentFields, instrumentShape } from "./InstrumentFields.tsx";
import { useOwnUnit } from "./viewer.ts";

export interface ProposedExemption {
  id: string;
  rule: "FLOOR" | "MINIMUM_PER_BRANCH" | "SHARE_OF_MEMBERS";
  ground: "ALL_MEMBERS" | "NO_SOURCE" | "RESIDENTIAL" | "OTHER";
  reason: string;
  evidence: string;
  startsOn: string;
  endsBefore: string;
  unit: { name: string };
}
interface Values extends Instrument {
  decision: string;
  answer: string;
}

const anything = z.string();
const answer = z.string().check(z.trim(), z.minLength(1, "adjust.answerMissing"), z.maxLength(1000, "ui.form.tooLong"));
const noPaper = { number: anything, signedOn: anything, issuer: anything, title: anything };
const shape = resolveBy<Values>(({ decision }) =>
  z.object({ decision: anything, answer, ...(decision === "REFUSED" ? noPaper : instrumentShape) }),
);

/** Approves or refuses the exemption of a unit straight below. */
export function DecideExemptionDialog({
  exemption,
  onClose,
  onDecided,
}: {
  exemption: ProposedExemption;
  onClose(): void;
  onDecided(): void;
}) {
  const t = useText();
  const announce = useAnnounce();
  const own = useOwnUnit();
  const [decide] = useMutation(DecideExemptionDocument);
  const clientKey = useRef(newKey());
  const send = async ({ decision, answer, number, signedOn, issuer, title }: Values) => {
    const approved = decision === "APPROVED";
    const instrument = approved ? { number, signedOn, issuer, title } : null;
    const input = {
      clientKey: clientKey.current,
      exemptionId: exemption.id,
      decision: approved ? "APPROVED" : "REFUSED",
      answer,
      instrument,
    } as const;
    await decide({ variables: { input } });
    announce(t("adjust.decided"));
    onDecided();
    onClose();
  };
  const initial = { decision: "APPROVED", answer: "", number: "", signedOn: today(), issuer: committeeOf(own.name), title: "" };
  return (
    <Dialog opened onClose={onClose} title={t("exempt.decide.title", { unit: exemption.unit.name })}>
      <div className="stack">
        <p>
          {t("exempt.line", { rule: t(`exemptRule.${exemption.rule}`), from: date(exemption.startsOn), until: date(exemption.endsBefore) })}
        </p>
        <p className="soft">
          {t("exempt.ground", { ground: t(`exemptGround.${exemption.ground}`), reason: exemption.reason, evidence: exemption.evidence })}
        </p>
        <Form initial={initial} resolver={shape} action={t("adjust.decide.send")} onSend={send}>
          <Decision />
        </Form>
      </div>
    </Dialog>
  );
}

function Decision() {
  const t = useText();
  const decision = useWatch<Values>({ name: "decision" });
  return (
    <>
      <SelectField
        name="decision"
        label={t("adjust.decision")}
        options={(["APPROVED", "REFUSED"] as const).map((value) => ({ value, label: t(`exemptState.${value}`) }))}
      />
      <LongTextField name="answer" label={t("adjust.answer")} />
      {decision === "REFUSED" ? null : <InstrumentFields />}
    </>
  );
}
