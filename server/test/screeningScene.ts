import { randomUUID } from "node:crypto";
import type { Role } from "../domain/roles.ts";
import { day } from "./caseScene.ts";
import { type Call, dataOf, type World } from "./world.ts";
import { type UnitKey, units } from "./worldTree.ts";

export interface ShownScreening {
  id: string;
  state: string;
  revision: number;
  members: number;
  reviewed: number;
  can: string[];
  unit: { id: string };
}
export interface ShownRound extends ShownScreening {
  branches: number;
  sent: number;
  mine: string | null;
  closeReason: string | null;
  outcomes: { outcome: string; count: number }[];
  screenings: ShownScreening[];
}
export interface ShownFinding {
  id: string;
  memberId: string;
  fullName: string;
  outcome: string | null;
  helpUntil: string | null;
  helpResult: string | null;
  struckOff: boolean;
  here: boolean;
  can: string[];
}
export type ShownReview = ShownScreening & { findings: ShownFinding[] };

const card = "id state revision members reviewed can unit { id }";
const finding = "id memberId fullName outcome criterion evidenceKind notedOn helpUntil helpResult struckOff here can";
const round = `${card} branches sent mine closeReason outcomes { outcome count } screenings { ${card} }`;
const review = `${card} findings { ${finding} }`;

/** Rounds of a world, and what branches do in them. */
export class ScreeningScene {
  constructor(readonly world: World) {}

  open(home: UnitKey = "ward", role: Role = "WARD_LEADER", more: object = {}, unit: UnitKey = home) {
    const about = { unitId: units[unit].id, period: "2026", name: "Rà soát năm 2026", closesOn: day(-30) };
    return this.change<{ openScreeningRound: ShownRound }>("openScreeningRound", round, this.world.as(role, home), { ...about, ...more });
  }

  async opened(home: UnitKey = "ward", role: Role = "WARD_LEADER"): Promise<ShownRound> {
    return dataOf(await this.open(home, role)).openScreeningRound;
  }

  change<T>(field: string, selection: string, call: Call, input: object, type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`) {
    const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;
    return call<T>(text, { input: { clientKey: randomUUID(), ...input } });
  }

  async round(id: string, role: Role, home: UnitKey): Promise<ShownRound> {
    return dataOf(await this.world.as(role, home)<{ screeningRound: ShownRound }>(`{ screeningRound(id: "${id}") { ${round} } }`))
      .screeningRound;
  }

  look(id: string, role: Role, home: UnitKey, reason: string | null = null) {
    const text = `query ($id: ID!, $reason: String) { screening(id: $id, reason: $reason) { ${review} } }`;
    return this.world.as(role, home)<{ screening: ShownReview }>(text, { id, reason });
  }

  /** The review of a branch in a round, as its secretary sees it. */
  async of(of: ShownRound, branch: UnitKey = "branch"): Promise<ShownReview> {
    const one = of.screenings.find(({ unit }) => unit.id === units[branch].id)!;
    return dataOf(await this.look(one.id, "BRANCH_SECRETARY", branch)).screening;
  }

  record(of: ShownReview, items: object[], branch: UnitKey = "branch") {
    const input = { screeningId: of.id, revision: of.revision, items };
    return this.change<{ recordScreening: ShownReview }>("recordScreening", review, this.world.as("BRANCH_SECRETARY", branch), input);
  }

  async recorded(of: ShownReview, items: object[], branch: UnitKey = "branch"): Promise<ShownReview> {
    return dataOf(await this.record(of, items, branch)).recordScreening;
  }

  step(field: "sendScreening" | "confirmScreening", of: ShownScreening, role: Role, home: UnitKey) {
    const input = { screeningId: of.id, revision: of.revision };
    return this.change<Record<typeof field, ShownReview>>(field, review, this.world.as(role, home), input, "ScreeningRevisionInput");
  }

  close(of: ShownRound, reason: string | null = null, role: Role = "WARD_LEADER", home: UnitKey = "ward") {
    const input = { roundId: of.id, revision: of.revision, reason };
    return this.change<{ closeScreeningRound: ShownRound }>("closeScreeningRound", round, this.world.as(role, home), input);
  }

  async ofMember(memberId: string, branch: UnitKey = "branch"): Promise<ShownFinding[]> {
    const text = `{ memberScreenings(memberId: "${memberId}") { ${finding} } }`;
    return dataOf(await this.world.as("BRANCH_SECRETARY", branch)<{ memberScreenings: ShownFinding[] }>(text)).memberScreenings;
  }

  conclude(findingId: string, result: string, branch: UnitKey = "branch") {
    return this.change<{ concludeHelp: ShownFinding }>("concludeHelp", finding, this.world.as("BRANCH_SECRETARY", branch), {
      findingId,
      result,
    });
  }

  help(role: Role, home: UnitKey) {
    return this.world.as(
      role,
      home,
    )<{ screeningHelp: { helped: number; due: number } }>(`{ screeningHelp(unitId: "${units[home].id}") { helped due } }`);
  }
}
