import type { RetentionQuery } from "../../gql/privacy.ts";
import { date, moment, number, unbroken } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";

type Proof = RetentionQuery["deidentifications"]["edges"][number]["node"];

/** One sheet a person who is known by name no more: when, by which rule, what went and what stays. Names nobody. */
export function ProofList({ proofs }: { proofs: Proof[] }) {
  const t = useText();
  const told = useTold();
  return (
    <ul className="plain stack">
      {proofs.map(({ id, at, rule, months, closedVi, closedEn, closedOn, fields, steps, results, entries, unit }) => (
        <li key={id} className="sheet stack tight">
          <h3>{t("proof.done", { at: moment(at) })}</h3>
          <p>
            {t(`proof.rule.${rule}`, { count: months ?? 0 })} {t("proof.closed", { state: told(closedVi, closedEn), date: date(closedOn) })}
            {unit ? ` · ${unbroken(unit.name)}` : null}
          </p>
          <p className="soft">{t("proof.fields", { fields: fields.map((field) => t(`proof.field.${field}` as TextId)).join(", ") })}</p>
          <p className="soft">{t("proof.counts", { steps: number(steps), entries: number(entries), results: number(results) })}</p>
        </li>
      ))}
    </ul>
  );
}
