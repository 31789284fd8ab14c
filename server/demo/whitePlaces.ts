import type { PlaceKind, PlaceLack } from "../domain/whitePlaces.ts";
import { demoId } from "./demoId.ts";
import type { DemoPlace } from "./demoPlan.ts";
import { type Random, randomFor } from "./random.ts";
import type { DemoCity } from "./tree.ts";
import type { DemoWard } from "./wards.ts";

const companies = ["May Hoa Ban", "Cơ khí Phúc An", "Vận tải Bắc Hà", "Chế biến gỗ Tân Mỹ", "Phần mềm Sao Khuê", "Nội thất Minh Tâm"];
const schools = ["Mầm non Họa Mi", "Mầm non Ánh Sao", "Tiểu học tư thục Việt Úc", "Trung tâm Ngoại ngữ Hồng Lam"];
const villages = ["Đồng Trũng", "Bến Than", "Gò Sỏi", "Xóm Mới", "Cầu Đá"];

function nameOf(kind: PlaceKind, place: number, random: Random): string {
  if (kind === "ENTERPRISE") return `Công ty TNHH ${random.pick(companies)} ${place}`;
  if (kind === "SCHOOL") return `${random.pick(schools)} ${place}`;
  return kind === "VILLAGE" ? `Thôn ${random.pick(villages)} ${place}` : `Tổ dân phố mới số ${place}`;
}

/** Three to five in a ward that is filled out, most of them looked after by one of its branches; none to two in others, by nobody yet. */
function placesOf(ward: DemoWard): DemoPlace[] {
  const random = randomFor(`${ward.path}/white places`);
  const branches = ward.reporters.filter(({ unit }) => unit.level === 4);
  const count = branches.length > 0 ? random.between(3, 5) : random.weighted([70, 20, 10]);
  const kinds: PlaceKind[] = ["ENTERPRISE", "SCHOOL", ward.unit.kind === "COMMUNE_COMMITTEE" ? "VILLAGE" : "RESIDENTIAL_GROUP"];
  return Array.from({ length: count }, (_, place) => {
    const kind = kinds[random.weighted([5, 2, 3])]!;
    const lack: PlaceLack = random.next() < 0.4 ? "NO_MEMBER" : "NO_ORGANISATION";
    return {
      id: demoId(`${ward.path}/white place ${place}`),
      unitId: ward.unit.id,
      kind,
      name: nameOf(kind, place + 1, random),
      lack,
      sources: random.between(2, kind === "ENTERPRISE" ? 60 : 15),
      branchId: branches.length > 0 && place > 0 ? random.pick(branches).unit.id : null,
    };
  });
}

export const demoPlaces = (cities: DemoCity[]): DemoPlace[] => cities.flatMap(({ wards }) => wards.flatMap(placesOf));
