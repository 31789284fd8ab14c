import { lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { type Role, usePost } from "../parts/viewer.ts";

const overview = lazyRouteComponent(() => import("../features/home/CityHome.tsx"), "CityHome");
const committee = lazyRouteComponent(() => import("../features/home/CommitteeHome.tsx"), "CommitteeHome");
const branch = lazyRouteComponent(() => import("../features/home/BranchHome.tsx"), "BranchHome");
const administrator = lazyRouteComponent(() => import("../features/home/AdministratorHome.tsx"), "AdministratorHome");
const auditor = lazyRouteComponent(() => import("../features/home/AuditorHome.tsx"), "AuditorHome");
const operator = lazyRouteComponent(() => import("../features/cities/CitiesPage.tsx"), "CitiesPage");

const homes: Record<Role, ComponentType> = {
  OPERATOR: operator,
  CITY_BOARD: overview,
  CITY_ADMINISTRATOR: administrator,
  WARD_STAFF: committee,
  WARD_LEADER: committee,
  BASE_COMMITTEE: committee,
  BRANCH_SECRETARY: branch,
  AUDITOR: auditor,
};

/** The page each role begins its day with; each is loaded only by those who need it. */
export function RoleHome() {
  const { role } = usePost();
  const Home = homes[role];
  return <Home />;
}
