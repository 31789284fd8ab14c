import { ruleSet2025 } from "../domain/procedure/ruleSet2025.ts";
import { ruleSet2026 } from "../domain/procedure/ruleSet2026.ts";
import { workingYears } from "../domain/workingYears.ts";
import { withClient } from "./connect.ts";
import { ownerRole, schemaName } from "./roles.ts";

const rules = `insert into rule_set (code, valid_from, confirmed, content)
  select s ->> 'code', (s ->> 'validFrom')::date, (s ->> 'confirmed')::boolean, s from jsonb_array_elements($1::jsonb) s
  on conflict (code) do update set valid_from = excluded.valid_from, confirmed = excluded.confirmed, content = excluded.content
  where rule_set.content is distinct from excluded.content`;

const years = `insert into working_year (city_id, year, confirmed, rests, works)
  select null, y.year, y.confirmed, y.rests, y.works from jsonb_to_recordset($1::jsonb) y (year smallint, confirmed boolean, rests date[], works date[])
  on conflict on constraint one_calendar_a_year do update set confirmed = excluded.confirmed, rests = excluded.rests, works = excluded.works
  where (working_year.confirmed, working_year.rests, working_year.works) is distinct from (excluded.confirmed, excluded.rests, excluded.works)`;

/** Enters the rule sets and working years this program was shipped with; sets of other codes and years of a city's own are left alone. */
export async function enterShippedRules(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`set role ${ownerRole}`);
    await client.query(`set search_path = ${schemaName}, public`);
    await client.query(rules, [JSON.stringify([ruleSet2025, ruleSet2026])]);
    await client.query(years, [JSON.stringify([...workingYears.values()])]);
  });
}
