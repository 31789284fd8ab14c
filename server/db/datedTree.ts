/** Calendar days are "YYYY-MM-DD" text, which sorts like time. */
export interface RawUnit {
  id: string;
  level: number;
  bornOn: string;
  endedOn: string | null;
  heirId: string | null;
}
/** Holds on [starts, ends); `ends` null: until further notice. */
export interface RawPlacement {
  unitId: string;
  parentId: string | null;
  starts: string;
  ends: string | null;
}

/** A unit on a path. */
export interface Rung {
  unitId: string;
  /** Everything its totals are kept under but year and indicator: see figurePlace(), cellPlace(). */
  figurePlace: string;
  cellPlace: string;
}
/** From the city down to the unit itself, or to the heir that stands for it. Equal ways are the same object. */
export type Way = readonly Rung[];

const nobody = "00000000-0000-0000-0000-000000000000";

interface Place {
  unitId: string;
  parentId: string;
  cityId: string;
  wardId: string;
  baseId: string;
}

/** Includes the base committee: it is no part of the stored key, but row security reads it. */
export function figurePlace({ unitId, parentId, cityId, wardId, baseId }: Place): string {
  return `unit ${unitId} under ${parentId} (city ${cityId}, ward ${wardId}, base ${baseId})`;
}

/** A unit that changes its base committee within its ward keeps one breakdown. */
export function cellPlace({ unitId, cityId, wardId }: Pick<Place, "unitId" | "cityId" | "wardId">): string {
  return `unit ${unitId} (city ${cityId}, ward ${wardId})`;
}

/** The tree of any day, climbed by parent pointers: shares nothing with lineage, which it is to prove. */
export class DatedTree {
  private readonly units: Map<string, RawUnit>;
  private readonly placements = new Map<string, RawPlacement[]>();
  private readonly turns = new Map<string, string[]>();
  private readonly ways = new Map<string, Way>();

  constructor(units: readonly RawUnit[], placements: readonly RawPlacement[]) {
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    for (const row of placements) this.placements.set(row.unitId, [...(this.placements.get(row.unitId) ?? []), row]);
  }

  unit(id: string): RawUnit {
    return this.units.get(id)!;
  }

  /** Throws when the unit hangs in the air that day: the database promises that it never does. */
  way(unitId: string, day: string): Way {
    let unit = this.unit(unitId);
    while (unit.endedOn && unit.endedOn <= day && unit.heirId) unit = this.unit(unit.heirId);
    const path = [unit];
    for (;;) {
      const top = path[0]!;
      const place = this.placements.get(top.id)?.find((row) => row.starts <= day && (!row.ends || day < row.ends));
      if (!place) throw new Error(`unit ${unitId} hangs in the air on ${day}, at ${top.id}`);
      if (!place.parentId) return this.sameWay(path);
      path.unshift(this.unit(place.parentId));
    }
  }

  private sameWay(path: readonly RawUnit[]): Way {
    const key = path.map(({ id }) => id).join("/");
    const known = this.ways.get(key);
    if (known) return known;
    const way = path.map((unit, place) => {
      const at = (level: number) => path.slice(0, place + 1).find((above) => above.level === level)?.id ?? nobody;
      const stands = { unitId: unit.id, parentId: path[place - 1]?.id ?? nobody, cityId: at(1), wardId: at(2), baseId: at(3) };
      return { unitId: unit.id, figurePlace: figurePlace(stands), cellPlace: cellPlace(stands) };
    });
    this.ways.set(key, way);
    return way;
  }

  /** Every day on which the unit's way can be another than the day before, in order. */
  turningDays(unitId: string): string[] {
    const known = this.turns.get(unitId);
    if (known) return known;
    const { endedOn, heirId } = this.unit(unitId);
    const own = this.placements.get(unitId) ?? [];
    const above = [...own.map((row) => row.parentId), heirId].filter((id) => id !== null);
    const days = [...own.map((row) => row.starts), ...(endedOn ? [endedOn] : []), ...above.flatMap((id) => this.turningDays(id))];
    const sorted = [...new Set(days)].sort();
    this.turns.set(unitId, sorted);
    return sorted;
  }
}
