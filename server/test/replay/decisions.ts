import type { Random } from "../../demo/random.ts";
import type { StepAsked } from "../../domain/reorganisation.ts";

/** A unit of today's tree, as a decider sees it. */
export interface Standing {
  id: string;
  level: number;
  kind: string;
  name: string;
  parent: string | null;
  ended: string | null;
  members: number;
}

const weights = { MOVE: 40, MERGE: 12, SPLIT: 14, RENAME: 8, CHANGE_KIND: 3, GROW: 4, DISSOLVE: 8, REVIVE: 8 } as const;
const kinds = Object.keys(weights) as (keyof typeof weights)[];
const kindAt = ["", "CITY_COMMITTEE", "WARD_COMMITTEE", "BASE_COMMITTEE", "BRANCH"] as const;
const members = (people: number) => [{ indicator: "MEMBERS", people }];

/** One random step on the tree; what the database refuses is part of the chance. Undefined where there is nothing to do it with. */
export function randomStep(random: Random, tree: readonly Standing[], name: string): StepAsked | undefined {
  const alive = tree.filter(({ ended, level }) => !ended && level > 1);
  const at = (...levels: number[]) => alive.filter(({ level }) => levels.includes(level));
  const kind = kinds[random.weighted(Object.values(weights))]!;
  const unit = random.pick(kind === "GROW" ? at(4) : at(...random.pick([[2], [3], [3], [4], [4], [4]])));
  const peers = alive.filter((other) => other.level === unit.level && other.id !== unit.id);
  const parents = tree.filter(({ ended, level }) => !ended && (level === unit.level - 1 || (unit.level === 4 && level === 2)));
  const unitIds = [unit.id];
  switch (kind) {
    case "MOVE": {
      const many = peers.filter((other) => other.parent === unit.parent).slice(0, random.between(0, 2));
      return { kind, unitIds: [unit.id, ...many.map(({ id }) => id)], underId: random.pick(parents).id };
    }
    case "MERGE": {
      const others = peers.filter((other) => other.parent === unit.parent).slice(0, random.between(1, 2));
      if (others.length === 0) return undefined;
      const ids = [unit.id, ...others.map(({ id }) => id)];
      return random.next() < 0.5 ? { kind, unitIds: ids, heirId: unit.id } : { kind, unitIds: ids, parts: [{ name }] };
    }
    case "SPLIT": {
      const below = alive.filter((other) => other.parent === unit.id).map(({ id }) => id);
      const share = random.between(0, unit.members);
      const goesOn = random.next() < 0.5;
      const second = random.next() < 0.2 && peers.length > 0 ? { unitId: random.pick(peers).id } : { name: `${name} B` };
      const first = goesOn ? { unitId: unit.id } : { name: `${name} A`, takes: below.slice(below.length / 2) };
      return {
        kind,
        unitIds,
        parts: [
          { ...first, stock: members(unit.members - share) },
          { ...second, stock: members(share), takes: "unitId" in second ? [] : below.slice(0, below.length / 2) },
        ],
      };
    }
    case "GROW":
      return { kind, unitIds, parts: [{ name }, { name: `${name} 1`, stock: members(unit.members) }] };
    case "RENAME":
      return { kind, unitIds, name };
    case "CHANGE_KIND":
      return { kind, unitIds, unitKind: kindAt[unit.level] as "BRANCH", sector: "OTHER" };
    case "DISSOLVE":
      return { kind, unitIds, heirId: random.next() < 0.5 && peers.length > 0 ? random.pick(peers).id : null };
    case "REVIVE": {
      const ended = tree.filter((other) => other.ended);
      return ended.length > 0 ? { kind, unitIds: [random.pick(ended).id] } : undefined;
    }
  }
}
