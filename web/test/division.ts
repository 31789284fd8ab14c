import type { PlacePeopleMutationVariables, SettleDivisionMutationVariables } from "../gql/reorganisation.ts";
import type { World } from "./world.ts";

const parts = [
  { unit: "part-1", name: "Chi bộ Tổ dân phố số 1" },
  { unit: "part-2", name: "Chi bộ Tổ dân phố số 2" },
];
const names = ["Vũ Thị Đào", "Bùi Văn Sáu", "Đỗ Thị Bảy"];

/** A branch that is to be divided, with three people of whom one has a place; only in a world that has it. */
export const newDivision = () => ({
  settled: false,
  defaultPart: "part-1",
  places: new Map<string, string | null>([["Vũ Thị Đào", "part-1"]]),
});
export type WorldDivision = ReturnType<typeof newDivision>;

export function divisionAnswers(world: World) {
  const { division } = world;
  const told = () => {
    const going = (unit: string | null) => names.filter((name) => (division!.places.get(name) ?? null) === unit).length;
    return {
      ...{ id: "division", reorganisationId: "d1", unit: { id: "branch", level: "BRANCH", name: "Chi bộ Tổ dân phố số 1" } },
      ...{ effectiveOn: "2099-01-01", state: "PLANNED", people: names.length, unplaced: going(null), cameLater: 0, gone: 0 },
      ...{ settled: division!.settled, can: world.can.filter((verdict) => /ivision|placePeople/.test(verdict)) },
      parts: parts.map(({ unit, name }) => ({
        ...{ unitId: unit, name, isDefault: unit === division!.defaultPart, people: going(unit), members: going(unit) },
      })),
    };
  };
  return {
    divisions: () => (division ? [told()] : []),
    divisionPeople: () =>
      names.map((fullName) => {
        const partId = division!.places.get(fullName) ?? null;
        return {
          id: fullName,
          fullName,
          birthYear: 1980,
          standing: "OFFICIAL",
          caseState: null,
          stateVi: null,
          stateEn: null,
          partId,
          came: null,
        };
      }),
    placePeople: ({ input }: PlacePeopleMutationVariables) => {
      world.sent.push({ field: "placePeople", input });
      for (const id of [input.personIds].flat()) division!.places.set(id, input.partId ?? null);
      return told();
    },
    settleDivision: ({ input }: SettleDivisionMutationVariables) => {
      world.sent.push({ field: "settleDivision", input });
      division!.settled = true;
      division!.defaultPart = input.partId;
      return told();
    },
  };
}
