import type { Pool } from "pg";
import { badInput } from "../domain/errors.ts";
import { readRuleSet } from "../domain/procedure/readRuleSet.ts";
import type { RuleSet } from "../domain/procedure/ruleSet.ts";
import type { Indicator, SourceGroup } from "../entities/reference.ts";

/** What is counted, where people come from and by which rules: read once at boot, for it changes only with the program. */
export class Reference {
  private readonly byCode: Map<string, Indicator>;
  private readonly groupByCode: Map<string, SourceGroup>;
  private readonly byId: Map<number, Indicator>;
  private readonly groupById: Map<number, SourceGroup>;

  constructor(
    readonly indicators: readonly Indicator[],
    readonly sourceGroups: readonly SourceGroup[],
    /** Oldest first. */
    readonly ruleSets: readonly RuleSet[],
  ) {
    this.byCode = new Map(indicators.map((row) => [row.code, row]));
    this.byId = new Map(indicators.map((row) => [row.id, row]));
    this.groupByCode = new Map(sourceGroups.map((row) => [row.code, row]));
    this.groupById = new Map(sourceGroups.map((row) => [row.id, row]));
  }

  /** BAD_INPUT on `field`, which names the element where the code stands in a list: `indicators.0`. */
  indicator(code: string, field = "indicator"): Indicator {
    const found = this.byCode.get(code);
    if (!found) throw badInput(field, "Không có chỉ tiêu này. Chọn trong danh mục.");
    return found;
  }

  indicatorOfId(id: number): Indicator {
    return this.byId.get(id)!;
  }

  /** Without a code: the group "not specified". */
  sourceGroup(code: string | null | undefined): SourceGroup {
    const found = this.groupByCode.get(code ?? "UNSPECIFIED");
    if (!found) throw badInput("sourceGroup", "Không có nhóm nguồn này. Chọn trong danh mục.");
    return found;
  }

  /** Null for 0, what came or went with a reorganisation. */
  sourceGroupOfId(id: number): SourceGroup | null {
    return this.groupById.get(id) ?? null;
  }
}

const indicatorRows = `select i.id, i.code, i.kind, i.name_vi as "nameVi", i.name_en as "nameEn", i.unit_vi as "unitVi", i.unit_en as "unitEn",
  i.by_source_group as "bySourceGroup", i.entry_mode as "entryMode", i.id = any (chitieu.untold_to_city()) as sensitive, n.code as numerator, d.code as denominator,
  i.numerator_id as "numeratorId", i.denominator_id as "denominatorId"
  from chitieu.indicator i left join chitieu.indicator n on n.id = i.numerator_id left join chitieu.indicator d on d.id = i.denominator_id order by i.id`;
const sourceGroupRows = `select id, code, name_vi as "nameVi", name_en as "nameEn" from chitieu.source_group order by id`;

/** `pool` logs in as the owner of the tables: no session stands behind a boot. */
export async function loadReference(pool: Pick<Pool, "query">): Promise<Reference> {
  const indicators = await pool.query<Indicator>(indicatorRows);
  const groups = await pool.query<SourceGroup>(sourceGroupRows);
  const rules = await pool.query<{ content: unknown }>("select content from chitieu.rule_set order by valid_from");
  return new Reference(
    indicators.rows,
    groups.rows,
    rules.rows.map(({ content }) => readRuleSet(content)),
  );
}
