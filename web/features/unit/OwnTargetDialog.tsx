import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { SetOwnTargetDocument } from "../../gql/unit.ts";
import { committeeOf } from "../../lib/committee.ts";
import { today } from "../../lib/fmt.ts";
import { readAmount, resolveBy, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { mainIndicator, targetIndicators, useCatalogue } from "../../parts/catalogue.ts";
import { type Instrument, InstrumentFields, instrumentShape } from "../../parts/InstrumentFields.tsx";
import { useTargetAmount } from "../../parts/useTargetAmount.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField, NumberField, SelectField } from "../../ui/fields.tsx";
import type { Target } from "./TargetsTab.tsx";

interface OwnTargetDialogProps {
  unit: { id: string; name: string };
  year: number;
  targets: Target[];
  onSet(): void;
  onClose(): void;
}
interface Values extends Instrument {
  indicator: string;
  value: string;
  undercutReason: string;
}

/** What our own congress or resolution asks; below what was assigned only with a reason, which the level above reads. */
export function OwnTargetDialog({ unit, year, targets, onSet, onClose }: OwnTargetDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const { find } = useCatalogue();
  const [set] = useMutation(SetOwnTargetDocument);
  const clientKey = useRef(newKey());
  const isRatio = (indicator: string) => find(indicator)?.kind === "RATIO";
  const assigned = (indicator: string) =>
    targets.find((one) => one.indicator === indicator && one.baseline === "ASSIGNED" && !one.exempt)?.value ?? 0;
  const below = (indicator: string, value: string) => {
    const amount = readAmount(value, isRatio(indicator));
    return amount !== null && amount > 0 && amount < assigned(indicator);
  };
  const resolver = resolveBy<Values>(({ indicator, value }) =>
    z.object({
      indicator: z.string(),
      value: rules.amount(isRatio(indicator)),
      undercutReason: below(indicator, value) ? rules.text("own.reasonMissing") : rules.optional(),
      ...instrumentShape,
    }),
  );
  const send = async ({ indicator, value, undercutReason, ...instrument }: Values) => {
    const input = { unitId: unit.id, indicator, period: String(year), value: readAmount(value, isRatio(indicator)) ?? 0, instrument };
    await set({ variables: { input: { clientKey: clientKey.current, ...input, undercutReason: undercutReason || null } } });
    announce(t("own.done"));
    onSet();
    onClose();
  };
  const initial = {
    indicator: mainIndicator,
    value: "",
    undercutReason: "",
    number: "",
    signedOn: today(),
    issuer: committeeOf(unit.name),
    title: "",
  };
  return (
    <Dialog opened onClose={onClose} title={t("own.title", { year: String(year) })}>
      <div className="stack">
        <p className="soft">{t("own.text")}</p>
        <Form initial={initial} resolver={resolver} action={t("own.send")} onSend={send}>
          <Fields assigned={assigned} below={below} isRatio={isRatio} />
        </Form>
      </div>
    </Dialog>
  );
}

interface FieldsProps {
  assigned(indicator: string): number;
  below(indicator: string, value: string): boolean;
  isRatio(indicator: string): boolean;
}

function Fields({ assigned, below, isRatio }: FieldsProps) {
  const t = useText();
  const amount = useTargetAmount();
  const { name } = useCatalogue();
  const [indicator, value] = useWatch<Values, ["indicator", "value"]>({ name: ["indicator", "value"] });
  const given = assigned(indicator);
  return (
    <>
      <SelectField name="indicator" label={t("indicator")} options={targetIndicators.map((code) => ({ value: code, label: name(code) }))} />
      <NumberField
        name="value"
        label={t(isRatio(indicator) ? "adjust.valueRatio" : "own.value")}
        hint={given ? t("own.assigned", { amount: amount(indicator, given) }) : undefined}
      />
      {below(indicator, value) ? <LongTextField name="undercutReason" label={t("own.reason")} hint={t("own.reasonHint")} /> : null}
      <InstrumentFields />
    </>
  );
}
