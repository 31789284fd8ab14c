import type { Role } from "../../domain/roles.ts";

/** Where a task may be done: nowhere, at one's own unit, straight below, strictly below, anywhere in one's own place, or at any unit that one stands in. */
export type Where = "own" | "children" | "below" | "subtree" | "line";

/** A thing somebody wants to do at, or to what belongs to, one unit. */
export type Task =
  | "look"
  | "lookAtFigures"
  | "lookAtPeople"
  | "lookAtLog"
  | "giveTarget"
  | "issue"
  | "plan"
  | "acknowledge"
  | "answer"
  | "resolve"
  | "readMessages"
  | "remind"
  | "record"
  | "addUnit"
  | "changeUnit"
  | "lookAtChanges"
  | "cancelChange"
  | "placePeople"
  | "keepPlaces"
  | "countDays"
  | "keepCalendar"
  | "readPrivacy"
  | "keepRetention"
  | "receiveRequests"
  | "answerSubjects"
  | "findRequests"
  | "followReviews"
  | "lookAtCases"
  | "workOnCases"
  | "followPeople"
  | "resolveCase"
  | "appraiseCase"
  | "settleDuplicates"
  | "handOver"
  | "holdMeeting"
  | "lookAtClass"
  | "holdClass"
  | "sendToClass"
  | "lookAtRound"
  | "holdRound"
  | "confirmReview"
  | "importLists"
  | "compareLists"
  | "keepPeople"
  | "endPost"
  | "foundCity";

const everybody: Partial<Record<Task, Where>> = {
  look: "subtree",
  countDays: "subtree",
  lookAtChanges: "subtree",
  readPrivacy: "own",
};

/**
 * Which role does what where. Written from the actors of the domain (§1H) and the roles of the first slice, not from the rules:
 * boards follow targets and results; administrators keep units and people and see no figures; staff do the work; leaders decide and
 * inspect; secretaries record; auditors read everything and change nothing; the operator founds cities and sees nothing else.
 */
export const duties: Record<Exclude<Role, "OPERATOR">, Partial<Record<Task, Where>>> = {
  CITY_BOARD: {
    lookAtRound: "subtree",
    settleDuplicates: "own",
    ...everybody,
    lookAtFigures: "subtree",
    giveTarget: "children",
    issue: "own",
    plan: "own",
    answer: "children",
    resolve: "own",
    readMessages: "own",
    remind: "below",
    workOnCases: "own",
    followReviews: "own",
  },
  CITY_ADMINISTRATOR: {
    importLists: "own",
    keepCalendar: "own",
    keepRetention: "own",
    ...everybody,
    cancelChange: "subtree",
    lookAtPeople: "subtree",
    lookAtLog: "subtree",
    addUnit: "subtree",
    changeUnit: "below",
    keepPeople: "subtree",
    endPost: "subtree",
  },
  AUDITOR: {
    lookAtRound: "subtree",
    ...everybody,
    lookAtFigures: "subtree",
    lookAtPeople: "subtree",
    lookAtLog: "subtree",
    readMessages: "own",
    lookAtCases: "subtree",
    followReviews: "subtree",
    lookAtClass: "line",
  },
  WARD_STAFF: {
    receiveRequests: "subtree",
    answerSubjects: "children",
    placePeople: "below",
    lookAtRound: "subtree",
    holdRound: "own",
    confirmReview: "children",
    lookAtClass: "line",
    holdClass: "own",
    importLists: "own",
    compareLists: "own",
    settleDuplicates: "own",
    lookAtCases: "subtree",
    followReviews: "subtree",
    workOnCases: "own",
    appraiseCase: "below",
    handOver: "subtree",
    holdMeeting: "own",
    ...everybody,
    cancelChange: "subtree",
    lookAtFigures: "subtree",
    lookAtPeople: "subtree",
    giveTarget: "children",
    issue: "own",
    plan: "own",
    acknowledge: "own",
    answer: "children",
    resolve: "own",
    readMessages: "own",
    remind: "below",
    record: "own",
    addUnit: "subtree",
    changeUnit: "below",
    keepPlaces: "own",
    keepPeople: "below",
    endPost: "below",
  },
  WARD_LEADER: {
    answerSubjects: "children",
    lookAtRound: "subtree",
    holdRound: "own",
    confirmReview: "children",
    lookAtClass: "line",
    settleDuplicates: "own",
    lookAtCases: "subtree",
    followReviews: "subtree",
    workOnCases: "own",
    appraiseCase: "below",
    holdMeeting: "own",
    ...everybody,
    lookAtFigures: "subtree",
    lookAtPeople: "subtree",
    lookAtLog: "subtree",
    issue: "own",
    acknowledge: "own",
    answer: "children",
    resolve: "own",
    readMessages: "own",
    remind: "below",
  },
  BASE_COMMITTEE: {
    receiveRequests: "subtree",
    answerSubjects: "children",
    placePeople: "below",
    lookAtRound: "line",
    holdRound: "own",
    confirmReview: "children",
    lookAtClass: "line",
    settleDuplicates: "own",
    lookAtCases: "subtree",
    followReviews: "subtree",
    workOnCases: "own",
    resolveCase: "children",
    handOver: "subtree",
    ...everybody,
    lookAtFigures: "subtree",
    lookAtPeople: "subtree",
    giveTarget: "children",
    issue: "own",
    plan: "own",
    acknowledge: "own",
    answer: "children",
    resolve: "own",
    readMessages: "own",
    remind: "below",
    record: "own",
    keepPeople: "below",
    endPost: "below",
  },
  BRANCH_SECRETARY: {
    receiveRequests: "subtree",
    placePeople: "own",
    lookAtRound: "line",
    lookAtClass: "line",
    sendToClass: "line",
    lookAtCases: "subtree",
    followReviews: "subtree",
    workOnCases: "own",
    followPeople: "own",
    ...everybody,
    lookAtFigures: "subtree",
    acknowledge: "own",
    resolve: "own",
    readMessages: "own",
    record: "own",
  },
};
