import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { RecordResultDocument } from "../../gql/results.ts";
import { date, number, today } from "../../lib/fmt.ts";
import { readWhole, resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { type Indicator, mainIndicator, useCatalogue } from "../../parts/catalogue.ts";
import { Form } from "../../ui/Form.tsx";
import { DateField, LongTextField, NumberField, SelectField } from "../../ui/fields.tsx";

interface Typed {
  indicator: string;
  sourceGroup: string;
  occurredOn: string;
  quantity: string;
  note: string;
}

const fields = {
  indicator: rules.choice("record.indicatorMissing"),
  occurredOn: rules.date(),
  note: rules.optional(),
};
/** At least one where things are counted, from one group where they are told apart; zero is a reading like any other. */
const shapeOf = (indicator: Indicator | undefined) =>
  resolve<Typed>(
    z.object({
      ...fields,
      sourceGroup: indicator?.bySourceGroup ? rules.choice("record.groupMissing") : z.string(),
      quantity: rules.wholeNumber(indicator?.kind === "STOCK" ? 0 : 1),
    }),
  );

/** What was stored: in words, and where to look how far the unit is now. */
export interface Recorded {
  words: string;
  indicator: string;
  year: number;
  /** What it added; of a reading the difference to what stood before. */
  quantity: number;
}

interface RecordFormProps {
  unitId: string;
  onRecorded(recorded: Recorded): void;
}

export function RecordForm({ unitId, onRecorded }: RecordFormProps) {
  const t = useText();
  const { name, unit, find, group } = useCatalogue();
  const [record] = useMutation(RecordResultDocument);
  // Kept until the server has answered: pressing again after a lost answer must not count twice.
  const clientKey = useRef(newKey());
  const send = async ({ indicator, sourceGroup, occurredOn, quantity, note }: Typed) => {
    const amount = readWhole(quantity) ?? 0;
    const { data } = await record({
      variables: {
        input: {
          clientKey: clientKey.current,
          unitId,
          indicator,
          occurredOn,
          quantity: amount,
          sourceGroup: find(indicator)?.bySourceGroup ? sourceGroup : null,
          note: note || null,
        },
      },
    });
    clientKey.current = newKey();
    const stored = t("record.stored", { name: name(indicator), amount: number(amount), unit: unit(indicator), date: date(occurredOn) });
    const from = find(indicator)?.bySourceGroup ? t("record.storedGroup", { group: group(sourceGroup) }) : "";
    onRecorded({
      words: `${stored} ${from}`.trim(),
      indicator,
      year: Number(occurredOn.slice(0, 4)),
      quantity: data?.recordResult.quantity ?? 0,
    });
  };
  return (
    <Form<Typed>
      initial={{ indicator: mainIndicator, sourceGroup: "", occurredOn: today(), quantity: "1", note: "" }}
      resolver={(typed, context, options) => shapeOf(find(typed.indicator))(typed, context, options)}
      action={t("record.send")}
      onSend={send}
    >
      <Fields />
    </Form>
  );
}

function Fields() {
  const t = useText();
  const { indicators, groups, name, find } = useCatalogue();
  const indicator: string = useWatch({ name: "indicator" });
  const offered = indicators.filter((one) => one.kind !== "RATIO" && one.entryMode === "MANUAL");
  const reading = find(indicator)?.kind === "STOCK";
  return (
    <>
      <SelectField name="indicator" label={t("record.what")} options={offered.map((one) => ({ value: one.code, label: name(one.code) }))} />
      {find(indicator)?.bySourceGroup ? (
        <SelectField
          name="sourceGroup"
          label={t("sourceGroup")}
          options={[{ value: "", label: t("record.groupMissing") }, ...groups.filter((one) => one.value !== "UNSPECIFIED")]}
        />
      ) : null}
      <DateField name="occurredOn" label={t("record.when")} hint={t("record.whenHint")} />
      <NumberField
        name="quantity"
        label={t(reading ? "record.reading" : "record.howMany")}
        hint={reading ? t("record.readingHint") : undefined}
      />
      <LongTextField name="note" label={t("record.note")} hint={t("record.noteHint")} />
    </>
  );
}
