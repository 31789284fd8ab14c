import { createHash } from "node:crypto";
import { randomFor } from "../demo/random.ts";

/** A city of full size: Hà Nội's number of units, invented throughout. */
export const size = { wards: 126, bases: 3300, branches: 18_000, straightUnderWards: 2_000, factsPerYear: 300_000, years: 3 };

export interface PlannedUnit {
  unit: string;
  under: string | null;
  level: number;
  kind: string;
  code: string;
  name: string;
  on: string;
  city: string;
  ward: string | null;
  base: string | null;
  branch: string | null;
}

/** The same id for the same words on every machine. */
export function benchId(words: string): string {
  const hex = createHash("md5").update(`bench/${words}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}

/** Every unit, parents first; wards differ in size as real ones do. All are born on `on`. */
export function plannedCity(on: string): PlannedUnit[] {
  const random = randomFor("bench city");
  const made = (level: number, kind: string, label: string, number: number, above: PlannedUnit | null): PlannedUnit => {
    const unit = benchId(`${level}/${number}`);
    return {
      unit,
      under: above?.unit ?? null,
      level,
      kind,
      code: `${level}-${number}`,
      name: `${label} số ${number}`,
      on,
      city: above?.city ?? unit,
      ward: level === 2 ? unit : (above?.ward ?? null),
      base: level === 3 ? unit : (above?.base ?? null),
      branch: level === 4 ? unit : null,
    };
  };
  const city = made(1, "CITY_COMMITTEE", "Đảng bộ thành phố", 1, null);
  const wards = Array.from({ length: size.wards }, (_, place) =>
    made(2, place % 5 < 2 ? "WARD_COMMITTEE" : "COMMUNE_COMMITTEE", "Đảng bộ phường", place + 1, city),
  );
  const crowds = wards.map(() => 1 + 2 * random.next());
  const someWard = () => wards[random.weighted(crowds)]!;
  const bases = Array.from({ length: size.bases }, (_, place) => made(3, "BASE_COMMITTEE", "Đảng bộ cơ sở", place + 1, someWard()));
  const branches = Array.from({ length: size.branches }, (_, place) =>
    place < size.straightUnderWards
      ? made(4, "BASE_BRANCH", "Chi bộ cơ sở", place + 1, someWard())
      : made(4, "BRANCH", "Chi bộ", place + 1, random.pick(bases)),
  );
  return [city, ...wards, ...bases, ...branches];
}
