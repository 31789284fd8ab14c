import { demoId } from "./demoId.ts";
import type { DemoUnit, SourceGroupCode } from "./demoPlan.ts";
import { type Profile, profiles } from "./profiles.ts";
import { divide, randomFor } from "./random.ts";
import type { BasePlan, BranchPlan, WardPlan } from "./wardPlan.ts";

/** A unit that records facts itself: every branch, and each ward that is not filled out. */
export interface Reporter {
  unit: DemoUnit;
  path: string;
  /** Members at the last closing. */
  members: number;
  /** Its part of what the ward admits. */
  weight: number;
  groups: { codes: SourceGroupCode[]; weights: number[] };
  /** The day of the month on which a ward books the month's total. */
  reportingDay: number;
}

export interface DemoBase {
  unit: DemoUnit;
  plan: BasePlan;
  reporters: Reporter[];
}

export interface DemoWard {
  unit: DemoUnit;
  path: string;
  /** Begins or ends the logins of its people; null for a ward that is not filled out and has none. */
  slug: string | null;
  members: number;
  /** Admissions of the last full year, and the target they were measured against. */
  admissions: number;
  target: number;
  bases: DemoBase[];
  /** Branches straight under the ward. */
  branches: Reporter[];
  reporters: Reporter[];
}

/** A unit under another, with the id of its path. */
export const unitRow = (path: string, parent: DemoUnit, rest: Pick<DemoUnit, "level" | "kind" | "sector" | "code" | "name">): DemoUnit => ({
  id: demoId(path),
  parentId: parent.id,
  bornOn: parent.bornOn,
  ...rest,
});

type Groups = Profile["groups"];

function reporter(unit: DemoUnit, path: string, members: number, weight: number, groups: Groups): Reporter {
  const entries = Object.entries(groups) as [SourceGroupCode, number][];
  return {
    unit,
    path,
    members,
    weight,
    groups: { codes: entries.map(([code]) => code), weights: entries.map(([, share]) => share) },
    reportingDay: randomFor(`${path}/reporting day`).between(10, 20),
  };
}

const weighed = (members: number, { sector }: BranchPlan) => Math.max(1, Math.round(members * 100 * profiles[sector].vigour));

/** Fills a ward out as its plan says, and divides its members among the branches by what is usual in their setting. */
export function filledWard(unit: DemoUnit, path: string, plan: WardPlan): DemoWard {
  const all = [...plan.bases.flatMap((base) => base.branches), ...plan.branches];
  const sizes = all.map(({ slug, sector }) => profiles[sector].size * (0.6 + 0.8 * randomFor(`${path}/${slug}/size`).next()));
  const members = new Map(divide(plan.members - 3 * all.length, sizes).map((part, index) => [all[index]!.slug, part + 3]));
  const report = (branch: BranchPlan, parent: DemoUnit): Reporter => {
    const branchPath = `${path}/${branch.slug}`;
    const kind = parent.level === 2 ? "BASE_BRANCH" : "BRANCH";
    const row = unitRow(branchPath, parent, { level: 4, kind, sector: branch.sector, code: null, name: branch.name });
    const size = members.get(branch.slug)!;
    return reporter(row, branchPath, size, weighed(size, branch), profiles[branch.sector].groups);
  };
  const bases = plan.bases.map((base): DemoBase => {
    const { sector, name } = base;
    const row = unitRow(`${path}/${base.slug}`, unit, { level: 3, kind: "BASE_COMMITTEE", sector, code: null, name });
    return { unit: row, plan: base, reporters: base.branches.map((branch) => report(branch, row)) };
  });
  const branches = plan.branches.map((branch) => report(branch, unit));
  const reporters = [...bases.flatMap((base) => base.reporters), ...branches];
  const { slug, admissions, target } = plan;
  return { unit, path, slug, members: plan.members, admissions, target, bases, branches, reporters };
}

/** Each ward draws on six groups of its own, so that breakdowns differ from ward to ward. */
function someGroups(path: string, groups: Groups): Groups {
  const random = randomFor(`${path}/groups`);
  const drawn = Object.entries(groups).map(([code, weight]) => [code, weight * (0.4 + 1.2 * random.next())] as const);
  return Object.fromEntries(drawn.toSorted((a, b) => b[1] - a[1]).slice(0, 6));
}

/** A ward known by its totals alone, which it records itself. */
export function plainWard(unit: DemoUnit, path: string, members: number, groups: Groups): DemoWard {
  const random = randomFor(`${path}/size`);
  const admissions = Math.round(members * (0.016 + 0.013 * random.next()));
  const target = Math.max(5, 5 * Math.round(admissions / (0.86 + 0.28 * random.next()) / 5));
  const reporters = [reporter(unit, path, members, 1, someGroups(path, groups))];
  return { unit, path, slug: null, members, admissions, target, bases: [], branches: [], reporters };
}
