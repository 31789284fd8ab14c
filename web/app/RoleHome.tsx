import { type ComponentType, lazy } from "react";
import { type Role, usePost } from "../parts/viewer.ts";

const overview = lazy(() => import("../features/home/CityHome.tsx").then(({ CityHome }) => ({ default: CityHome })));
const committee = lazy(() => import("../features/home/CommitteeHome.tsx").then(({ CommitteeHome }) => ({ default: CommitteeHome })));
const branch = lazy(() => import("../features/home/BranchHome.tsx").then(({ BranchHome }) => ({ default: BranchHome })));
const administrator = lazy(() =>
  import("../features/home/AdministratorHome.tsx").then(({ AdministratorHome }) => ({ default: AdministratorHome })),
);
const auditor = lazy(() => import("../features/home/AuditorHome.tsx").then(({ AuditorHome }) => ({ default: AuditorHome })));
const operator = lazy(() => import("../features/cities/CitiesPage.tsx").then(({ CitiesPage }) => ({ default: CitiesPage })));

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
