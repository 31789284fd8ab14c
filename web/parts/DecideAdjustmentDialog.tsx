import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { DecideAdjustmentDocument } from "../gql/parts-targets.ts";
import { committeeOf } from "../lib/committee.ts";
import { today } from "../lib/fmt.ts";
import { readAmount, resolveBy, rules, typedAmount } from "../lib/rules.ts";
import { useText } from "../lib/text.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Form } from "../ui/Form.tsx";
import { LongTextField, NumberField, SelectField } from "../ui/fields.tsx";
import { useCatalogue } from "./catalogue.ts";
import { type Instrument, InstrumentFields, instrumentShape } from "./InstrumentFields.tsx";
import { useTargetAmount } from "./useTargetAmount.ts";
import { useOwnUnit } from "./viewer.ts";

export interface Asked {
  id: string;
  indicator: string;
  value: number;
  unit: { name: string };
  adjustments: { askedValue: number; reason: string }[];
}
interface Values extends Instrument {
  decision: string;
  grantedValue: string;
  answer: string;
}

const anything = z.string();
const said = z.string().check(z.trim(), z.minLength(1, "adjust.answerMissing"), z.maxLength(1000, "ui.form.tooLong"));
const noPaper = { number: anything, signedOn: anything, issuer: anything, title: anything };
/** A refusal needs no paper, and only a part needs a number. */
const shape = (ratio: boolean) =>
  resolveBy<Values>(({ decision }) =>
    z.object({
      decision: anything,
      grantedValue: decision === "PARTLY_GRANTED" ? rules.amount(ratio) : anything,
      answer: said,
      ...(decision === "REFUSED" ? noPaper : instrumentShape),
    }),
  );

/** Grants all, a part, or nothing of what a unit straight below asked. */
export function DecideAdjustmentDialog({ target, onClose, onDecided }: { target: Asked; onClose(): void; onDecided(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const own = useOwnUnit();
  const amount = useTargetAmount();
  const { name, find } = useCatalogue();
  const ratio = find(target.indicator)?.kind === "RATIO";
  const [decide] = useMutation(DecideAdjustmentDocument);
  const clientKey = useRef(newKey());
  const asked = target.adjustments[0];
  const send = async ({ decision, grantedValue, answer, number, signedOn, issuer, title }: Values) => {
    const value = decision === "GRANTED" ? asked?.askedValue : decision === "REFUSED" ? null : readAmount(grantedValue, ratio);
    const instrument = decision === "REFUSED" ? null : { number, signedOn, issuer, title };
    await decide({
      variables: { input: { clientKey: clientKey.current, targetId: target.id, grantedValue: value ?? null, answer, instrument } },
    });
    announce(t("adjust.decided"));
    onDecided();
    onClose();
  };
  const initial = {
    decision: "GRANTED",
    grantedValue: typedAmount(asked?.askedValue ?? 0, ratio),
    answer: "",
    number: "",
    signedOn: today(),
    issuer: committeeOf(own.name),
    title: "",
  };
  return (
    <Dialog opened onClose={onClose} title={t("adjust.decide.title", { unit: target.unit.name })}>
      <div className="stack">
        <p>
          {t("adjust.decide.text", {
            name: name(target.indicator),
            amount: amount(target.indicator, target.value),
            asked: amount(target.indicator, asked?.askedValue ?? 0),
          })}
        </p>
        <p className="soft">{t("adjust.because", { reason: asked?.reason })}</p>
        <Form initial={initial} resolver={shape(ratio)} action={t("adjust.decide.send")} onSend={send}>
          <Decision ratio={ratio} />
        </Form>
      </div>
    </Dialog>
  );
}

function Decision({ ratio }: { ratio: boolean }) {
  const t = useText();
  const decision = useWatch<Values>({ name: "decision" });
  return (
    <>
      <SelectField
        name="decision"
        label={t("adjust.decision")}
        options={(["GRANTED", "PARTLY_GRANTED", "REFUSED"] as const).map((value) => ({ value, label: t(`adjustState.${value}`) }))}
      />
      {decision === "PARTLY_GRANTED" ? (
        <NumberField name="grantedValue" label={t(ratio ? "adjust.grantedRatio" : "adjust.granted")} />
      ) : null}
      <LongTextField name="answer" label={t("adjust.answer")} />
      {decision === "REFUSED" ? null : <InstrumentFields />}
    </>
  );
}
