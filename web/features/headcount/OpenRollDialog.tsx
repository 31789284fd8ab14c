import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { OpenRollDocument } from "../../gql/headcount.ts";
import { date, number, today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Roll } from "./RollsSection.tsx";

const shape = resolve(z.object({ since: rules.date() }));

/** "Chốt danh sách": from a day on the branch's headcount is its list. What that changes is told beforehand. */
export function OpenRollDialog({ roll, onClose, onOpened }: { roll: Roll; onClose(): void; onOpened(): void }) {
  const t = useText();
  const announce = useAnnounce();
  const [open] = useMutation(OpenRollDocument);
  const clientKey = useRef(newKey());
  const change = roll.listed - (roll.counted ?? 0);
  const send = async ({ since }: { since: string }) => {
    await open({ variables: { input: { clientKey: clientKey.current, unitId: roll.unitId, since } } });
    announce(t("rolls.done", { name: roll.unit.name }));
    onOpened();
  };
  return (
    <Dialog opened onClose={onClose} title={t("rolls.openOf", { name: roll.unit.name })}>
      <Notice tone={change === 0 ? "good" : "slow"}>
        <p className="strong">{t("rolls.compare", { listed: number(roll.listed), counted: number(roll.counted) })}</p>
        <p>{change === 0 ? t("rolls.same") : t("rolls.changes", { count: number(Math.abs(change)), way: change > 0 ? "UP" : "DOWN" })}</p>
      </Notice>
      <p>{t("rolls.what")}</p>
      <Form initial={{ since: roll.earliest > today() ? roll.earliest : today() }} resolver={shape} action={t("rolls.open")} onSend={send}>
        <DateField name="since" label={t("rolls.sinceDay")} hint={t("rolls.sinceHint", { date: date(roll.earliest) })} />
      </Form>
    </Dialog>
  );
}
