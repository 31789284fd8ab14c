/**
 * Every root field of the API and what it takes to call it. A field missing here cannot be built into the schema, so nothing is open
 * by being forgotten.
 *
 * - public: without a session.
 * - session: any signed-in person, whatever their post; concerns only themselves.
 * - post: a post that the operation names (`x-post`), and at least one rule asked while answering.
 */
export type Entrance = "public" | "session" | "post";

export const operations: Record<"Query" | "Mutation" | "Subscription", Record<string, Entrance>> = {
  Query: {
    me: "public",
    indicators: "session",
    sourceGroups: "session",
    reportingPeriod: "session",
    orgUnit: "post",
    searchOrgUnits: "post",
    scoreboard: "post",
    breakdown: "post",
    results: "post",
    targets: "post",
    allocation: "post",
    previewCascade: "post",
    pendingRequests: "post",
    exemptions: "post",
    unitsToWatch: "post",
    reminders: "post",
    users: "post",
    auditEntries: "post",
    previewReorganisation: "post",
    reorganisations: "post",
    cities: "post",
  },
  Mutation: {
    signIn: "public",
    signOut: "public",
    signOutEverywhere: "session",
    changePassword: "session",
    actAs: "session",
    createCity: "post",
    createUnit: "post",
    renameUnit: "post",
    closeUnit: "post",
    reorganise: "post",
    cancelReorganisation: "post",
    createUser: "post",
    resetPassword: "post",
    grantPost: "post",
    endPost: "post",
    setTarget: "post",
    setTargets: "post",
    planTargets: "post",
    keepVariant: "post",
    dropVariant: "post",
    restoreVariant: "post",
    issueTargets: "post",
    acknowledgeTarget: "post",
    askAdjustment: "post",
    decideAdjustment: "post",
    setOwnTarget: "post",
    proposeExemption: "post",
    decideExemption: "post",
    remindUnits: "post",
    markReminderRead: "post",
    recordResult: "post",
    reverseResult: "post",
  },
  Subscription: { figuresChanged: "post" },
};
