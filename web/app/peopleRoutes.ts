import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { root } from "./root.ts";
import { askerSearch, candidatesSearch, headcountSearch, membersSearch, newPersonSearch, reviewSearch, transfersSearch } from "./search.ts";

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  validateSearch: candidatesSearch,
  component: lazyRouteComponent(() => import("../features/candidates/CandidatesPage.tsx"), "CandidatesPage"),
});
const newPerson = createRoute({
  getParentRoute: () => root,
  path: "/people/new",
  validateSearch: newPersonSearch,
  component: lazyRouteComponent(() => import("../features/candidates/NewCandidatePage.tsx"), "NewCandidatePage"),
});
const person = createRoute({
  getParentRoute: () => root,
  path: "/people/$caseId",
  component: lazyRouteComponent(() => import("../features/candidates/PersonPage.tsx"), "PersonPage"),
});
const review = createRoute({
  getParentRoute: () => root,
  path: "/review",
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import("../features/review/ReviewPage.tsx"), "ReviewPage"),
});
const branchReview = createRoute({
  getParentRoute: () => root,
  path: "/review/$unitId",
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import("../features/review/BranchReviewPage.tsx"), "BranchReviewPage"),
});
const classes = createRoute({
  getParentRoute: () => root,
  path: "/classes",
  component: lazyRouteComponent(() => import("../features/classes/ClassesPage.tsx"), "ClassesPage"),
});
const newClass = createRoute({
  getParentRoute: () => root,
  path: "/classes/new",
  component: lazyRouteComponent(() => import("../features/classes/NewClassPage.tsx"), "NewClassPage"),
});
const classPage = createRoute({
  getParentRoute: () => root,
  path: "/classes/$classId",
  component: lazyRouteComponent(() => import("../features/classes/ClassPage.tsx"), "ClassPage"),
});
const members = createRoute({
  getParentRoute: () => root,
  path: "/members",
  validateSearch: membersSearch,
  component: lazyRouteComponent(() => import("../features/members/MembersPage.tsx"), "MembersPage"),
});
const newMember = createRoute({
  getParentRoute: () => root,
  path: "/members/new",
  component: lazyRouteComponent(() => import("../features/members/NewMemberPage.tsx"), "NewMemberPage"),
});
const member = createRoute({
  getParentRoute: () => root,
  path: "/members/$memberId",
  component: lazyRouteComponent(() => import("../features/members/MemberPage.tsx"), "MemberPage"),
});
const transfers = createRoute({
  getParentRoute: () => root,
  path: "/transfers",
  validateSearch: transfersSearch,
  component: lazyRouteComponent(() => import("../features/transfers/TransfersPage.tsx"), "TransfersPage"),
});
const letters = createRoute({
  getParentRoute: () => root,
  path: "/letters",
  component: lazyRouteComponent(() => import("../features/letters/LettersPage.tsx"), "LettersPage"),
});
const screenings = createRoute({
  getParentRoute: () => root,
  path: "/screening",
  component: lazyRouteComponent(() => import("../features/screening/RoundsPage.tsx"), "RoundsPage"),
});
const newScreening = createRoute({
  getParentRoute: () => root,
  path: "/screening/new",
  component: lazyRouteComponent(() => import("../features/screening/NewRoundPage.tsx"), "NewRoundPage"),
});
const screeningRound = createRoute({
  getParentRoute: () => root,
  path: "/screening/$roundId",
  component: lazyRouteComponent(() => import("../features/screening/RoundPage.tsx"), "RoundPage"),
});
const screeningReview = createRoute({
  getParentRoute: () => root,
  path: "/screening/review/$screeningId",
  component: lazyRouteComponent(() => import("../features/screening/ReviewPage.tsx"), "ReviewPage"),
});
const headcount = createRoute({
  getParentRoute: () => root,
  path: "/headcount",
  validateSearch: headcountSearch,
  component: lazyRouteComponent(() => import("../features/headcount/HeadcountPage.tsx"), "HeadcountPage"),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  component: lazyRouteComponent(() => import("../features/imports/ImportsPage.tsx"), "ImportsPage"),
});
const newImport = createRoute({
  getParentRoute: () => root,
  path: "/imports/new",
  component: lazyRouteComponent(() => import("../features/imports/NewImportPage.tsx"), "NewImportPage"),
});
const importJob = createRoute({
  getParentRoute: () => root,
  path: "/imports/$importId",
  component: lazyRouteComponent(() => import("../features/imports/ImportPage.tsx"), "ImportPage"),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  component: lazyRouteComponent(() => import("../features/duplicates/DuplicatesPage.tsx"), "DuplicatesPage"),
});
const retention = createRoute({
  getParentRoute: () => root,
  path: "/privacy",
  component: lazyRouteComponent(() => import("../features/privacy/RetentionPage.tsx"), "RetentionPage"),
});

const register = createRoute({
  getParentRoute: () => root,
  path: "/privacy/register",
  component: lazyRouteComponent(() => import("../features/privacy/RegisterPage.tsx"), "RegisterPage"),
});

const requests = createRoute({
  getParentRoute: () => root,
  path: "/privacy/requests",
  component: lazyRouteComponent(() => import("../features/privacy/RequestsPage.tsx"), "RequestsPage"),
});

const newRequest = createRoute({
  getParentRoute: () => root,
  path: "/privacy/requests/new",
  validateSearch: askerSearch,
  component: lazyRouteComponent(() => import("../features/privacy/ReceivePage.tsx"), "ReceivePage"),
});

const request = createRoute({
  getParentRoute: () => root,
  path: "/privacy/requests/$requestId",
  component: lazyRouteComponent(() => import("../features/privacy/RequestPage.tsx"), "RequestPage"),
});

/** Pages about people: candidates, their classes, members and their ways. */
export const peopleRoutes = [
  people,
  newPerson,
  person,
  review,
  branchReview,
  classes,
  newClass,
  classPage,
  members,
  newMember,
  member,
  transfers,
  letters,
  screenings,
  newScreening,
  screeningRound,
  screeningReview,
  headcount,
  duplicates,
  retention,
  register,
  requests,
  newRequest,
  request,
  imports,
  newImport,
  importJob,
] as const;
