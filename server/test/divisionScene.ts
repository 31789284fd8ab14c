import { randomUUID } from "node:crypto";
import { addDays } from "../domain/calendar.ts";
import { CaseScene } from "./caseScene.ts";
import { MemberScene } from "./memberScene.ts";
import { id, ReorganisationScene, today } from "./reorganisationScene.ts";
import { type Answer, type Call, dataOf } from "./world.ts";
import type { UnitKey } from "./worldTree.ts";

export interface ShownDivision {
  id: string;
  state: string;
  settled: boolean;
  people: number;
  unplaced: number;
  cameLater: number;
  gone: number;
  parts: { unitId: string; name: string; isDefault: boolean; people: number; members: number }[];
  can: string[];
}
export interface ShownPerson {
  id: string;
  fullName: string;
  standing: string | null;
  caseState: string | null;
  partId: string | null;
  came: string | null;
}
const fields = "id state settled people unplaced cameLater gone can parts { unitId name isDefault people members }";
const inDays = 3;

/** A branch with people, a plan that divides it, and who goes where. */
export class DivisionScene {
  private constructor(
    readonly tree: ReorganisationScene,
    readonly branch: UnitKey,
  ) {}
  readonly members = new MemberScene(this.tree.world);
  readonly cases = new CaseScene(this.tree.world, this.branch as "branch");
  readonly staff: Call = this.tree.world.as("WARD_STAFF", "ward");
  readonly secretary: Call = this.tree.world.as("BRANCH_SECRETARY", this.branch);
  readonly base: Call = this.tree.world.as("BASE_COMMITTEE", "base");

  static async open(branch: UnitKey = "branch"): Promise<DivisionScene> {
    return new DivisionScene(await ReorganisationScene.open(), branch);
  }
  close(): Promise<void> {
    return this.tree.close();
  }

  /** The steps that divide the branch into itself and a new one, or into two new ones. */
  steps({ goesOn = true, stock = [0, 0] }: { goesOn?: boolean; stock?: [number, number] } = {}) {
    const people = (at: 0 | 1) => ({ stock: [{ indicator: "MEMBERS", people: stock[at] }] });
    const first = goesOn ? { unitId: id(this.branch) } : { name: "Chi bộ số 1" };
    return [
      {
        kind: "SPLIT",
        unitIds: [id(this.branch)],
        parts: [
          { ...first, ...people(0) },
          { name: "Chi bộ số 2", ...people(1) },
        ],
      },
    ];
  }
  async planned(steps: object[]): Promise<ShownDivision> {
    await this.tree.done(this.staff, steps, addDays(today, inDays));
    return this.shown();
  }
  /** The day of the decision comes. */
  turn(): Promise<void> {
    return this.tree.turnTo(inDays);
  }

  async all(call: Call = this.staff, unit: UnitKey = "ward"): Promise<ShownDivision[]> {
    return dataOf(await call<{ divisions: ShownDivision[] }>(`{ divisions(unitId: "${id(unit)}") { ${fields} } }`)).divisions;
  }
  async shown(call: Call = this.staff): Promise<ShownDivision> {
    return (await this.all(call))[0]!;
  }
  people(divisionId: string, call: Call = this.secretary): Promise<Answer<{ divisionPeople: ShownPerson[] }>> {
    return call(`{ divisionPeople(id: "${divisionId}") { id fullName standing caseState partId came } }`);
  }
  async names(divisionId: string, call: Call = this.secretary): Promise<ShownPerson[]> {
    return dataOf(await this.people(divisionId, call)).divisionPeople;
  }
  place(divisionId: string, partId: string | null, personIds: string[], call: Call = this.secretary) {
    const text = `mutation ($input: PlacePeopleInput!) { placePeople(input: $input) { ${fields} } }`;
    return call<{ placePeople: ShownDivision }>(text, { input: { clientKey: randomUUID(), divisionId, partId, personIds } });
  }
  settle(divisionId: string, partId: string, call: Call = this.secretary) {
    const text = `mutation ($input: SettleDivisionInput!) { settleDivision(input: $input) { ${fields} } }`;
    return call<{ settleDivision: ShownDivision }>(text, { input: { clientKey: randomUUID(), divisionId, partId } });
  }
  /** Everybody to the first part but those named, who go to the second; then the list is whole. */
  async chosen(division: ShownDivision, second: string[]): Promise<void> {
    const [a, b] = division.parts as [ShownDivision["parts"][0], ShownDivision["parts"][0]];
    const people = await this.names(division.id);
    const ids = (there: boolean) => people.filter(({ fullName }) => second.includes(fullName) === there).map((one) => one.id);
    if (ids(false).length > 0) dataOf(await this.place(division.id, a.unitId, ids(false)));
    if (ids(true).length > 0) dataOf(await this.place(division.id, b.unitId, ids(true)));
    dataOf(await this.settle(division.id, a.unitId));
  }

  async rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    return (await this.tree.world.owner.query<Row>(text, values)).rows;
  }
  /** Where everybody stands now: name → branch, ward, and the branch of the membership. */
  async places(): Promise<Record<string, string>> {
    const found = await this.rows<{ name: string; place: string }>(
      `select p.full_name as name, u.name as place from person p join unit u on u.id = p.unit_id where p.branch_id = p.unit_id and p.ward_id is not distinct from u.ward_id
         and p.base_id is not distinct from u.base_id and not exists (select from membership m where m.person_id = p.id and not m.ended and m.branch_id <> p.branch_id)
         and not exists (select from candidate c where c.person_id = p.id and c.branch_id <> p.branch_id) order by 1`,
    );
    return Object.fromEntries(found.map(({ name, place }) => [name, place]));
  }
  /** Movements and the headcount counted for a unit itself. */
  async counted(unitId: string): Promise<Record<string, number>> {
    const found = await this.rows<{ code: string; n: number }>(
      `select i.code, sum(e.quantity)::int as n from result_event e join indicator i on i.id = e.indicator_id where e.unit_id = $1 group by 1 having sum(e.quantity) <> 0 order by 1`,
      unitId,
    );
    return Object.fromEntries(found.map(({ code, n }) => [code, n]));
  }
}
