import { randomUUID } from "node:crypto";
import { clientDocument } from "./clientDocument.ts";
import type { Shot } from "./drive.ts";
import type { BenchPerson } from "./people.ts";

/** One thing people do, as the API does it and as floors do it. */
export interface Case {
  bench: string;
  api: () => Shot;
  floors: Floor[];
}
export interface Floor {
  vs: string;
  /** The API's processor time may be at most so many times this floor's; null: for information. */
  goal: number | null;
  shot: () => Shot;
}

export interface Cast {
  cityBoard: BenchPerson;
  wardStaff: BenchPerson;
  secretaries: BenchPerson[];
  /** The last year with facts, and a day of it that is over. */
  year: number;
  day: string;
}

const json = (person: BenchPerson) => ({ "content-type": "application/json", cookie: `session=${person.token}` });

function apiShot(port: number, person: BenchPerson, operationName: string, query: string, variables: object): Shot {
  const body = JSON.stringify({ operationName, query, variables });
  return { port, path: "/graphql", headers: { ...json(person), "x-post": person.postId }, body };
}

function floorShot(port: number, person: BenchPerson, role: string, name: string, values: unknown[]): Shot {
  return { port, path: `/${role}/${name}`, headers: json(person), body: JSON.stringify(values) };
}

const codes = ["ADMISSIONS", "CLASS_CERTIFICATES", "NEW_SOURCES", "RECOGNITIONS"];

export function cases({ cityBoard, wardStaff, secretaries, year, day }: Cast, apiPort: number, floorPort: number): Case[] {
  const scoreboard = clientDocument("parts/scoreboard.graphql", "Scoreboard");
  const results = clientDocument("parts/results.graphql", "Results");
  const record = `mutation RecordResult($input: RecordResultInput!) { recordResult(input: $input) { id indicator quantity occurredOn } }`;
  let turn = 0;
  const someone = () => secretaries[turn++ % secretaries.length]!;
  const recordShot = () => {
    const who = someone();
    const input = {
      clientKey: randomUUID(),
      unitId: who.unitId,
      indicator: "ADMISSIONS",
      occurredOn: day,
      quantity: 1,
      sourceGroup: "TEACHER",
    };
    return apiShot(apiPort, who, "RecordResult", record, { input });
  };
  const insertShot = (name: string) => () => {
    const who = someone();
    return floorShot(floorPort, who, "app_branch", name, [randomUUID(), who.unitId, day, who.accountId]);
  };
  const board = { unitId: cityBoard.unitId, year, indicators: codes, basis: "AS_WAS" };
  const page = { unitId: wardStaff.unitId, year, first: 50 };
  const days = [`${year}-01-01`, `${year + 1}-01-01`];
  return [
    {
      bench: "cityDashboard",
      api: () => apiShot(apiPort, cityBoard, "Scoreboard", scoreboard, board),
      floors: [
        {
          vs: "floor",
          goal: 2,
          shot: () => floorShot(floorPort, cityBoard, "app_city", "cityDashboard", [cityBoard.unitId, year, [1, 2, 3, 4]]),
        },
      ],
    },
    {
      bench: "wardFacts",
      api: () => apiShot(apiPort, wardStaff, "Results", results, page),
      floors: [
        { vs: "floor", goal: 1.5, shot: () => floorShot(floorPort, wardStaff, "app_ward", "wardFacts", [wardStaff.unitId, ...days]) },
      ],
    },
    {
      bench: "recordResult",
      api: recordShot,
      floors: [
        { vs: "floor", goal: 3.5, shot: insertShot("recordResult") },
        { vs: "bareTable", goal: null, shot: insertShot("bareInsert") },
      ],
    },
  ];
}
