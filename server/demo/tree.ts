import type { CalendarDate } from "../domain/calendar.ts";
import { demoId } from "./demoId.ts";
import type { DemoUnit } from "./demoPlan.ts";
import { dongDa } from "./dongDa.ts";
import { hanoiUnits } from "./hanoi.ts";
import { otherWards } from "./others.ts";
import { wardGroups } from "./profiles.ts";
import { divide, randomFor } from "./random.ts";
import { tinyCity } from "./tinyCity.ts";
import { type DemoWard, filledWard, plainWard, unitRow } from "./wards.ts";

export interface DemoCity {
  unit: DemoUnit;
  slug: string;
  wards: DemoWard[];
}

/** Members of the 126 wards and communes together, about what the city reported for October 2025. */
const cityMembers = 500_000;

function hanoi(bornOn: CalendarDate): DemoCity {
  const plans = new Map([dongDa, ...otherWards].map((plan) => [plan.code, plan]));
  const name = "Đảng bộ thành phố Hà Nội (dữ liệu mẫu)";
  const city: DemoUnit = { id: demoId("hanoi"), level: 1, kind: "CITY_COMMITTEE", sector: null, code: "01", name, parentId: null, bornOn };
  const plain = hanoiUnits.filter(({ code }) => !plans.has(code));
  const left = cityMembers - [...plans.values()].reduce((sum, plan) => sum + plan.members, 0);
  const sizes = plain.map(({ code }) => randomFor(`hanoi/${code}/members`).between(2700, 5600));
  const members = new Map(divide(left, sizes).map((part, index) => [plain[index]!.code, part]));
  const wards = hanoiUnits.map(({ code, name, kind }) => {
    const [word, unitKind] = kind === "PHUONG" ? (["phường", "WARD_COMMITTEE"] as const) : (["xã", "COMMUNE_COMMITTEE"] as const);
    const path = `hanoi/${code}`;
    const unit = unitRow(path, city, { level: 2, kind: unitKind, sector: null, code, name: `Đảng bộ ${word} ${name}` });
    const plan = plans.get(code);
    return plan ? filledWard(unit, path, plan) : plainWard(unit, path, members.get(code)!, wardGroups[kind]);
  });
  return { unit: city, slug: "hanoi", wards };
}

function secondCity(bornOn: CalendarDate): DemoCity {
  const { slug, code, name } = tinyCity;
  const city: DemoUnit = { id: demoId(slug), level: 1, kind: "CITY_COMMITTEE", sector: null, code, name, parentId: null, bornOn };
  const wards = tinyCity.wards.map((plan) => {
    const path = `${slug}/${plan.slug}`;
    const unit = unitRow(path, city, { level: 2, kind: "WARD_COMMITTEE", sector: null, code: plan.code, name: plan.name });
    return filledWard(unit, path, plan);
  });
  return { unit: city, slug, wards };
}

/** Both cities of the demo. `bornOn`: the day from which every unit exists, before the first fact. */
export const demoCities = (bornOn: CalendarDate): DemoCity[] => [hanoi(bornOn), secondCity(bornOn)];

/** Every unit of a city, parents before children. */
export function unitsOf(city: DemoCity): DemoUnit[] {
  const below = city.wards.flatMap((ward) => [
    ward.unit,
    ...ward.bases.flatMap((base) => [base.unit, ...base.reporters.map(({ unit }) => unit)]),
    ...ward.branches.map(({ unit }) => unit),
  ]);
  return [city.unit, ...below];
}
