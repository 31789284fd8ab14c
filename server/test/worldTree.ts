import type { Level, UnitKind } from "../domain/levels.ts";

interface WorldUnit {
  id: string;
  level: Level;
  kind: UnitKind;
  code: string;
  name: string;
  under: UnitKey | null;
}

/** Ids and codes of neighbours begin alike (2, 20, 200), so that whoever compares beginnings instead of wholes is found out. */
const id = (number: number) => `${String(number).padEnd(8, "0")}-0000-7000-8000-000000000000`;

function unit(number: number, level: Level, kind: UnitKind, name: string, under: UnitKey | null): WorldUnit {
  return { id: id(number), level, kind, code: String(number), name, under };
}

export type UnitKey =
  | "city"
  | "otherCity"
  | "ward"
  | "otherWard"
  | "farWard"
  | "base"
  | "otherBase"
  | "branch"
  | "siblingBranch"
  | "wardBranch"
  | "cousinBranch"
  | "farBranch";

export const units: Record<UnitKey, WorldUnit> = {
  city: unit(1, "CITY", "CITY_COMMITTEE", "Đảng bộ thành phố Một", null),
  otherCity: unit(11, "CITY", "CITY_COMMITTEE", "Đảng bộ thành phố Mười Một", null),
  ward: unit(2, "WARD", "WARD_COMMITTEE", "Đảng bộ phường Đống Đa", "city"),
  otherWard: unit(21, "WARD", "COMMUNE_COMMITTEE", "Đảng bộ xã Hòa Lạc", "city"),
  farWard: unit(22, "WARD", "WARD_COMMITTEE", "Đảng bộ phường Xa", "otherCity"),
  base: unit(3, "BASE", "BASE_COMMITTEE", "Đảng bộ Công an phường", "ward"),
  otherBase: unit(31, "BASE", "BASE_COMMITTEE", "Đảng bộ Trường học", "ward"),
  branch: unit(4, "BRANCH", "BRANCH", "Chi bộ Đội 1", "base"),
  siblingBranch: unit(41, "BRANCH", "BRANCH", "Chi bộ Đội 2", "base"),
  wardBranch: unit(42, "BRANCH", "BASE_BRANCH", "Chi bộ Tổ dân phố số 1", "ward"),
  cousinBranch: unit(43, "BRANCH", "BASE_BRANCH", "Chi bộ Thôn 1", "otherWard"),
  farBranch: unit(44, "BRANCH", "BASE_BRANCH", "Chi bộ Xa", "farWard"),
};
