import type { Sector } from "../domain/sectors.ts";

/** A branch to be; `slug` is unique within its ward and becomes part of its secretary's login. */
export interface BranchPlan {
  slug: string;
  name: string;
  sector: Sector;
}

/** A base committee to be, with the branches under it. */
export interface BasePlan extends BranchPlan {
  branches: readonly BranchPlan[];
}

/** A ward or commune filled out down to its branches. */
export interface WardPlan {
  /** GSO code of the ward. */
  code: string;
  slug: string;
  /** Members at the last closing. */
  members: number;
  /** Admissions of the last full year, and the target they were measured against. */
  admissions: number;
  target: number;
  bases: readonly BasePlan[];
  /** Branches straight under the ward. */
  branches: readonly BranchPlan[];
}

/** A base committee whose branches work in its own sector: "y-te" gets the branches y-te-1, y-te-2 … */
export function baseWith(slug: string, name: string, sector: Sector, branches: readonly string[]): BasePlan {
  return {
    slug,
    name,
    sector,
    branches: branches.map((branch, index) => ({ slug: `${slug}-${index + 1}`, name: `Chi bộ ${branch}`, sector })),
  };
}

/** Branches of one sector straight under a ward, from `slug: name` pairs. */
export function branchesOf(sector: Sector, named: Readonly<Record<string, string>>): BranchPlan[] {
  return Object.entries(named).map(([slug, name]) => ({ slug, name: `Chi bộ ${name}`, sector }));
}

/** Residential branches numbered from 1: `tdp1` "Chi bộ Tổ dân phố số 1". */
export function numbered(slug: string, name: string, count: number): BranchPlan[] {
  return Array.from({ length: count }, (_, index) => ({
    slug: `${slug}${index + 1}`,
    name: `Chi bộ ${name} ${index + 1}`,
    sector: "RESIDENTIAL",
  }));
}
