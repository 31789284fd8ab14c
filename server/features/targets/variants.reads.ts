import type { Reader } from "../../db/reading.ts";
import { asId } from "../../db/units.ts";
import { notFound } from "../../domain/errors.ts";
import type { PlanVariant, VariantNumber } from "../../entities/PlanVariant.ts";
import type { PlanKey } from "./allocation.reads.ts";
import type { Why } from "./explanation.ts";
import { type KeptRule, shownRule } from "./plans.rules.ts";

/** What a variant keeps of a unit straight below. */
export interface KeptNumber extends Omit<VariantNumber, "cause"> {
  /** A draft; otherwise what was in force then. */
  drafted: boolean;
  why: Why | null;
}

export interface KeptVariant {
  id: string;
  name: string | null;
  target: number | null;
  rules: KeptRule[];
  numbers: KeptNumber[];
}

const whose = "v.unit_id = $1 and v.indicator_id = $2 and v.period_kind = $3 and v.starts_on = $4";
export const aboutVariants = (giver: string, { indicator, period }: PlanKey) => [giver, indicator.id, period.kind, period.startsOn];

/** Kept drafts of one plan, the newest first; none where they are hidden. Why each number is so stays in the database. */
const statement = `select v.id, v.name, v.target, v.rules, json_build_object('by', a.full_name, 'at', v.kept_at) as kept,
    (select json_agg(json_build_object('unitId', n ->> 'unitId', 'value', n -> 'value', 'exempt', n -> 'exempt', 'fixed', n -> 'fixed', 'cause', n #> '{why,cause}'))
     from jsonb_array_elements(v.numbers) n) as numbers
  from plan_variant v left join account a on a.id = v.kept_by where ${whose} order by v.kept_at desc, v.id desc`;

type Row = Omit<PlanVariant, "rules" | "sum" | "difference" | "numbers"> & { rules: KeptRule[]; numbers: VariantNumber[] | null };

export async function readVariants(read: Reader, giver: string, key: PlanKey): Promise<Omit<PlanVariant, "difference">[]> {
  const rows = await read.rows<Row>("variants", statement, aboutVariants(giver, key));
  return rows.map(({ rules, numbers, ...variant }) => ({
    ...variant,
    rules: rules.map(shownRule),
    numbers: numbers ?? [],
    sum: (numbers ?? []).reduce((sum, { value }) => sum + (value ?? 0), 0),
  }));
}

/** One variant of this plan, whole; NOT_FOUND for one that is gone or another plan's. */
export async function findVariant(read: Reader, giver: string, key: PlanKey, id: string): Promise<KeptVariant> {
  const text = `select v.id, v.name, v.target, v.rules, v.numbers from plan_variant v where ${whose} and v.id = $5`;
  const [variant] = await read.rows<KeptVariant>("variant", text, [...aboutVariants(giver, key), asId(id)]);
  if (!variant) throw notFound();
  return variant;
}
