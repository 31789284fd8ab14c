import type { PreviewCascadeQuery } from "../../gql/targets.ts";

type Columns = PreviewCascadeQuery["previewCascade"]["columns"];

/** A unit of a preview and what it would be given. */
export interface CascadeRow {
  id: string;
  /** Null for the unit whose number is divided. */
  above: CascadeRow | null;
  name: string;
  code: string | null;
  level: Columns["levels"][number];
  members: number;
  people: number;
  cause: Columns["causes"][number];
  /** Rounded to hundredths. */
  share: number | null;
}

/** In the order of the tree: each unit is followed by all that is below it, so the one above is there already. */
export function rowsOf(columns: Columns): CascadeRow[] {
  const rows: CascadeRow[] = [];
  for (const [place, id] of columns.unitIds.entries()) {
    rows.push({
      id,
      above: rows[columns.parents[place]!] ?? null,
      name: columns.names[place]!,
      code: columns.codes[place] ?? null,
      level: columns.levels[place]!,
      members: columns.members[place]!,
      people: columns.people[place]!,
      cause: columns.causes[place] ?? null,
      share: columns.shares[place] ?? null,
    });
  }
  return rows;
}
