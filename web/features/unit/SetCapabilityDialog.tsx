import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { SetCapabilityDocument, type UnitAuthorityQuery } from "../../gql/unit.ts";
import { committeeOf } from "../../lib/committee.ts";
import { date, today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { type Instrument, InstrumentFields, instrumentShape } from "../../parts/InstrumentFields.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, SelectField } from "../../ui/fields.tsx";

type Authority = UnitAuthorityQuery["orgUnit"];
type Capability = Authority["decidableCapabilities"][number];
interface Values extends Instrument {
  capability: string;
  from: string;
}

const shape = resolve(z.object({ capability: z.string(), from: rules.date(), ...instrumentShape }));

interface SetCapabilityDialogProps {
  unit: Pick<Authority, "id" | "name">;
  /** What is to end; null: something is given. */
  end: Pick<Authority["capabilitySpans"][number], "capability" | "from"> | null;
  toGive: Capability[];
  onClose(): void;
}

/** Gives the unit a capability or ends one, from a day on, by a decision. */
export function SetCapabilityDialog({ unit, end, toGive, onClose }: SetCapabilityDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const own = useOwnUnit();
  const [set] = useMutation(SetCapabilityDocument);
  const clientKey = useRef(newKey());
  const send = async ({ capability, from, number, signedOn, issuer, title }: Values) => {
    const instrument = { number, signedOn, issuer, title };
    const what = { unitId: unit.id, capability: capability as Capability, verb: end ? "END" : "GIVE", from } as const;
    await set({ variables: { input: { clientKey: clientKey.current, ...what, instrument } } });
    announce(t(end ? "authority.ended" : "authority.given"));
    onClose();
  };
  const choices = end ? [end.capability] : toGive;
  // What is still to come ends on its first day at the earliest: it then never was.
  const coming = end !== null && end.from > today();
  const first = coming ? end.from : today();
  const initial: Values = {
    ...{ capability: choices[0] ?? "", from: first, number: "", signedOn: today() },
    ...{ issuer: committeeOf(own.name), title: "" },
  };
  return (
    <Dialog opened onClose={onClose} title={t(end ? "authority.end.title" : "authority.give.title", { unit: unit.name })}>
      <div className="stack">
        <p className="soft">{t(end ? "authority.end.text" : "authority.give.text")}</p>
        <Form<Values> initial={initial} resolver={shape} action={t(end ? "authority.end" : "authority.give")} onSend={send}>
          <SelectField
            name="capability"
            label={t("authority.which")}
            options={choices.map((value) => ({ value, label: t(`capability.${value}`) }))}
          />
          <DateField
            name="from"
            label={t(end ? "authority.end.from" : "authority.give.from")}
            hint={coming ? t("authority.end.coming", { date: date(first) }) : undefined}
          />
          <InstrumentFields />
        </Form>
      </div>
    </Dialog>
  );
}
