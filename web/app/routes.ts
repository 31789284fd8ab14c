import { createRoute, createRouter, lazyRouteComponent, type RouterHistory } from "@tanstack/react-router";
import { peopleRoutes } from "./peopleRoutes.ts";
import { RoleHome } from "./RoleHome.tsx";
import { root } from "./root.ts";
import {
  allocationSearch,
  auditSearch,
  calendarSearch,
  changeSearch,
  homeSearch,
  periodSearch,
  placesSearch,
  procedureSearch,
  queueSearch,
  receiptSearch,
  statisticsSearch,
  targetsSearch,
  treeSearch,
  unitChoice,
  unitSearch,
  usersSearch,
  watchSearch,
} from "./search.ts";

const home = createRoute({ getParentRoute: () => root, path: "/", validateSearch: homeSearch, component: RoleHome });

const unit = createRoute({
  getParentRoute: () => root,
  path: "/unit/$unitId",
  validateSearch: periodSearch,
  component: lazyRouteComponent(() => import("../features/unit/UnitPage.tsx"), "UnitPage"),
});
const figures = createRoute({
  getParentRoute: () => unit,
  path: "/",
  validateSearch: unitSearch,
  component: lazyRouteComponent(() => import("../features/unit/FiguresTab.tsx"), "FiguresTab"),
});
const receipt = createRoute({
  getParentRoute: () => unit,
  path: "/results",
  validateSearch: receiptSearch,
  component: lazyRouteComponent(() => import("../features/unit/ReceiptTab.tsx"), "ReceiptTab"),
});
const received = createRoute({
  getParentRoute: () => unit,
  path: "/targets",
  validateSearch: targetsSearch,
  component: lazyRouteComponent(() => import("../features/unit/TargetsTab.tsx"), "TargetsTab"),
});
const authority = createRoute({
  getParentRoute: () => unit,
  path: "/authority",
  component: lazyRouteComponent(() => import("../features/unit/AuthorityTab.tsx"), "AuthorityTab"),
});
const past = createRoute({
  getParentRoute: () => unit,
  path: "/history",
  component: lazyRouteComponent(() => import("../features/unit/HistoryTab.tsx"), "HistoryTab"),
});

const allocation = createRoute({
  getParentRoute: () => root,
  path: "/targets",
  validateSearch: allocationSearch,
  component: lazyRouteComponent(() => import("../features/targets/AllocationPage.tsx"), "AllocationPage"),
});
const cascade = createRoute({
  getParentRoute: () => root,
  path: "/targets/preview",
  validateSearch: allocationSearch,
  component: lazyRouteComponent(() => import("../features/targets/CascadePage.tsx"), "CascadePage"),
});
const queue = createRoute({
  getParentRoute: () => root,
  path: "/queue",
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import("./QueueRoute.tsx"), "QueueRoute"),
});
const meeting = createRoute({
  getParentRoute: () => root,
  path: "/queue/meeting",
  component: lazyRouteComponent(() => import("../features/meeting/MeetingPage.tsx"), "MeetingPage"),
});
const watch = createRoute({
  getParentRoute: () => root,
  path: "/watch",
  validateSearch: watchSearch,
  component: lazyRouteComponent(() => import("../features/watch/WatchPage.tsx"), "WatchPage"),
});
const places = createRoute({
  getParentRoute: () => root,
  path: "/watch/places",
  validateSearch: placesSearch,
  component: lazyRouteComponent(() => import("../features/watch/WhitePlacesPage.tsx"), "WhitePlacesPage"),
});
const record = createRoute({
  getParentRoute: () => root,
  path: "/record",
  validateSearch: unitChoice,
  component: lazyRouteComponent(() => import("../features/results/RecordPage.tsx"), "RecordPage"),
});
const statistics = createRoute({
  getParentRoute: () => root,
  path: "/statistics",
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import("../features/statistics/StatisticsPage.tsx"), "StatisticsPage"),
});
const users = createRoute({
  getParentRoute: () => root,
  path: "/users",
  validateSearch: usersSearch,
  component: lazyRouteComponent(() => import("../features/users/UsersPage.tsx"), "UsersPage"),
});
const units = createRoute({
  getParentRoute: () => root,
  path: "/units",
  validateSearch: treeSearch,
  component: lazyRouteComponent(() => import("../features/units/UnitsPage.tsx"), "UnitsPage"),
});
const reorganise = createRoute({
  getParentRoute: () => root,
  path: "/reorganise",
  validateSearch: changeSearch,
  component: lazyRouteComponent(() => import("../features/reorganisation/WizardPage.tsx"), "WizardPage"),
});
const reorganisations = createRoute({
  getParentRoute: () => root,
  path: "/reorganisations",
  validateSearch: unitChoice,
  component: lazyRouteComponent(() => import("../features/reorganisation/DecisionsPage.tsx"), "DecisionsPage"),
});
const divisionPlaces = createRoute({
  getParentRoute: () => root,
  path: "/reorganisations/$divisionId",
  component: lazyRouteComponent(() => import("../features/reorganisation/PlacesPage.tsx"), "PlacesPage"),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: "/audit",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("../features/audit/AuditPage.tsx"), "AuditPage"),
});
const procedure = createRoute({
  getParentRoute: () => root,
  path: "/procedure",
  validateSearch: procedureSearch,
  component: lazyRouteComponent(() => import("../features/procedure/ProcedurePage.tsx"), "ProcedurePage"),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: "/procedure/calendar",
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import("../features/procedure/CalendarPage.tsx"), "CalendarPage"),
});
const posts = createRoute({
  getParentRoute: () => root,
  path: "/posts",
  component: lazyRouteComponent(() => import("../features/session/ChangePostPage.tsx"), "ChangePostPage"),
});
const password = createRoute({
  getParentRoute: () => root,
  path: "/password",
  component: lazyRouteComponent(() => import("../features/session/ChangePasswordPage.tsx"), "ChangePasswordPage"),
});

const tree = root.addChildren([
  home,
  unit.addChildren([figures, receipt, received, authority, past]),
  allocation,
  cascade,
  record,
  statistics,
  queue,
  meeting,
  watch,
  places,
  users,
  units,
  reorganise,
  reorganisations,
  divisionPlaces,
  audit,
  procedure,
  calendar,
  ...peopleRoutes,
  posts,
  password,
]);

export function createPages(history: RouterHistory) {
  return createRouter({ routeTree: tree, history, scrollRestoration: true });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
