/**
 * The one list of levels. Columns, database roles and row-security policies are generated from it, so a level is added
 * here and in a migration, nowhere else. Sub-committees (đảng bộ bộ phận, DOMAIN §5.1 level 3a) are left out on purpose.
 */
export const levels = [
  {
    level: "CITY",
    number: 1,
    column: "city_id",
    property: "cityId",
    databaseRole: "app_city",
    kinds: ["CITY_COMMITTEE"],
    under: [],
  },
  {
    level: "WARD",
    number: 2,
    column: "ward_id",
    property: "wardId",
    databaseRole: "app_ward",
    kinds: ["WARD_COMMITTEE", "COMMUNE_COMMITTEE", "SECTOR_COMMITTEE"],
    under: ["CITY"],
  },
  {
    level: "BASE",
    number: 3,
    column: "base_id",
    property: "baseId",
    databaseRole: "app_base",
    kinds: ["BASE_COMMITTEE"],
    under: ["WARD"],
  },
  {
    level: "BRANCH",
    number: 4,
    column: "branch_id",
    property: "branchId",
    databaseRole: "app_branch",
    kinds: ["BASE_BRANCH", "BRANCH"],
    under: ["WARD", "BASE"],
  },
] as const;

export type LevelRow = (typeof levels)[number];
export type Level = LevelRow["level"];
export type LevelNumber = LevelRow["number"];
export type LevelColumn = LevelRow["column"];
export type LevelProperty = LevelRow["property"];
export type LevelDatabaseRole = LevelRow["databaseRole"];
export type UnitKind = LevelRow["kinds"][number];

export const unitKinds: readonly UnitKind[] = levels.flatMap((row) => row.kinds as readonly UnitKind[]);

const byName = new Map<Level, LevelRow>(levels.map((row) => [row.level, row]));
const byNumber = new Map<number, LevelRow>(levels.map((row) => [row.number, row]));

export function levelRow(level: Level): LevelRow {
  return byName.get(level)!;
}

/** The level with this number in the database, 1 for the city to 4 for a branch; throws on any other. */
export function levelOfNumber(number: number): Level {
  const row = byNumber.get(number);
  if (!row) throw new RangeError(`no level has the number ${number}`);
  return row.level;
}

export function levelOfKind(kind: UnitKind): Level {
  return levels.find((row) => (row.kinds as readonly UnitKind[]).includes(kind))!.level;
}

/** Whether a unit of `child` level may hang straight under one of `parent` level: never upward, never round. */
export function mayStandUnder(child: Level, parent: Level): boolean {
  return (levelRow(child).under as readonly Level[]).includes(parent);
}

/** The levels a unit of this level may have straight below it, upper first. */
export function levelsBelow(parent: Level): Level[] {
  return levels.filter((row) => mayStandUnder(row.level, parent)).map((row) => row.level);
}
