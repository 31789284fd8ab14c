import { randomUUID } from "node:crypto";
import { type CaseScene, day, type ShownCase } from "./caseScene.ts";
import { type Answer, type Call, dataOf } from "./world.ts";
import { units } from "./worldTree.ts";

/** What the tests ask of a class. */
export const classFields = `id kind title state startsOn places accepted nominated mine revision can unit { id } sessions { id on title }
  nominations { id state result certificateNumber certifiedOn present missed can candidate { id fullName state } }`;

export interface ShownClass {
  id: string;
  state: string;
  places: number;
  accepted: number;
  nominated: number;
  mine: number;
  revision: number;
  can: string[];
  sessions: { id: string; on: string; title: string }[];
  nominations: {
    id: string;
    state: string;
    result: string | null;
    certificateNumber: string | null;
    certifiedOn: string | null;
    present: string[];
    missed: string[];
    can: string[];
    candidate: { id: string; fullName: string; state: string };
  }[];
}

/** Classes of the ward of a scene of cases. */
export class ClassScene {
  constructor(readonly cases: CaseScene) {}

  get staff(): Call {
    return this.cases.as("WARD_STAFF");
  }

  change(field: string, input: object, call = this.staff): Promise<Answer<Record<string, ShownClass>>> {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const known = ["startClass", "closeClass"].includes(field) ? "ClassRevisionInput" : type;
    return call(`mutation ($input: ${known}!) { ${field}(input: $input) { ${classFields} } }`, {
      input: { clientKey: randomUUID(), ...input },
    });
  }

  async changed(field: string, input: object, call = this.staff): Promise<ShownClass> {
    return dataOf(await this.change(field, input, call))[field]!;
  }

  /** A change of a class as it was looked at. */
  act(field: string, of: ShownClass, more: object = {}, call = this.staff) {
    return this.change(field, { classId: of.id, revision: of.revision, ...more }, call);
  }

  async acted(field: string, of: ShownClass, more: object = {}, call = this.staff): Promise<ShownClass> {
    return dataOf(await this.act(field, of, more, call))[field]!;
  }

  opened(more: object = {}): Promise<ShownClass> {
    const days = { startsOn: day(0), endsOn: day(0), nominateBy: day(0) };
    const input = {
      unitId: units.ward.id,
      kind: "AWARENESS",
      title: "Lớp nhận thức về Đảng",
      place: "Hội trường phường",
      places: 2,
      ...days,
    };
    return this.changed("openClass", { ...input, sessions: [{ on: day(0), title: "Bài 1" }], ...more });
  }

  nominate(of: ShownClass, cases: Pick<ShownCase, "id">[], call = this.cases.secretary) {
    return this.change("nominateForClass", { classId: of.id, candidateIds: cases.map(({ id }) => id) }, call);
  }

  async nominated(of: ShownClass, cases: Pick<ShownCase, "id">[], call = this.cases.secretary): Promise<ShownClass> {
    dataOf(await this.nominate(of, cases, call));
    return this.shown(of.id);
  }

  async shown(id: string, call = this.staff): Promise<ShownClass> {
    return dataOf(await call<{ class: ShownClass }>(`query ($id: ID!) { class(id: $id) { ${classFields} } }`, { id })).class;
  }

  /** Somebody fostered, who can be nominated. */
  async fostered(fullName = "Nguyễn Thị Hoài An"): Promise<ShownCase> {
    return this.cases.walk(await this.cases.opened({ fullName }), "ASSIGN_HELPERS");
  }

  /** A running class in which these people were accepted. */
  async running(people: ShownCase[], more: object = {}): Promise<ShownClass> {
    const nominated = await this.nominated(await this.opened({ places: people.length, ...more }), people);
    const accepted = await this.acted("acceptNominations", nominated, { accept: nominated.nominations.map(({ id }) => id), wait: [] });
    return this.acted("startClass", accepted);
  }
}
