import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import * as z from "zod/mini";
import { DueDayDocument } from "../../gql/procedure.ts";
import { date, number, today } from "../../lib/fmt.ts";
import { readWhole, resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, NumberField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useDayWords } from "./words.ts";

const mostDays = 500;
const shape = resolve(
  z.object({
    from: rules.date(),
    workingDays: z.string().check(z.refine((text) => within(readWhole(text)), "dueDay.range")),
  }),
);
const within = (count: number | null) => count !== null && count >= 1 && count <= mostDays;

/** "Từ ngày … cộng … ngày làm việc là …", by the calendar of a unit; the length of most deadlines from today on to begin with. */
export function DueDayForm({ unitId }: { unitId: string }) {
  const t = useText();
  const { one } = useDayWords();
  const [asked, setAsked] = useState({ from: today(), workingDays: 30 });
  const answer = useQuery(DueDayDocument, { variables: { unitId, ...asked } });
  const send = async (typed: { from: string; workingDays: string }) =>
    setAsked({ from: typed.from, workingDays: readWhole(typed.workingDays) ?? 0 });
  return (
    <section className="sheet stack" aria-label={t("dueDay.title")}>
      <h2>{t("dueDay.title")}</h2>
      <div className="halves">
        <Form
          initial={{ from: asked.from, workingDays: String(asked.workingDays) }}
          resolver={shape}
          action={t("dueDay.count")}
          onSend={send}
        >
          <div className="row" style={{ alignItems: "flex-end", columnGap: "1.5rem" }}>
            <DateField name="from" label={t("dueDay.from")} />
            <NumberField name="workingDays" label={t("dueDay.workingDays")} />
          </div>
        </Form>
        <div role="status" className="stack tight">
          <Fetched result={answer} lines={2}>
            {({ dueDay }) => (
              <>
                <p>{t("dueDay.sentence", { from: date(asked.from), count: number(asked.workingDays) })}</p>
                <p className="big">{one(dueDay.on)}</p>
                {dueDay.confirmed ? null : <Notice tone="slow">{t("dueDay.unconfirmed")}</Notice>}
              </>
            )}
          </Fetched>
        </div>
      </div>
    </section>
  );
}
