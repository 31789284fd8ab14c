import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayHoldPostAt } from "../domain/roles.ts";
import { authorize, may, offers, verdicts, wasAsked } from "./ability.ts";
import type { Actor } from "./actor.ts";
import { actor, chain, everyUnit, levelOf, row, seats } from "./ruleRows.ts";
import { rules } from "./rules.ts";

describe("a right is never wider than the one who gives it", () => {
  test.each(seats)("%s of %s gives posts and passwords in its own place only, never to itself", (role, home) => {
    const me = actor(role, home);
    for (const unit of everyUnit) {
      const mine = home !== null && chain(unit).includes(home);
      const below = mine && unit !== home;
      const allowed = role === "CITY_ADMINISTRATOR" ? mine : below;
      for (const action of ["createUser", "grantPost"] as const)
        if (may(me, action, "OrgUnit", row("OrgUnit", unit))) expect([unit, allowed]).toEqual([unit, true]);
      for (const action of ["resetPassword", "grantPost"] as const) {
        if (may(me, action, "User", row("User", unit))) expect([unit, allowed]).toEqual([unit, true]);
        expect(may(me, action, "User", { ...row("User", unit), id: me.accountId })).toBe(false);
      }
      if (may(me, "endPost", "Post", row("Post", unit))) expect([unit, allowed]).toEqual([unit, true]);
      if (unit === home) expect(may(me, "endPost", "Post", { ...row("Post", unit), accountId: me.accountId })).toBe(false);
    }
    expect(everyUnit.some((unit) => mayHoldPostAt("OPERATOR", levelOf(unit)))).toBe(false);
  });
});

describe("a condition that says nothing", () => {
  const rule = rules.AUDITOR;
  const withRule = (conditions: Record<string, unknown>, ask: () => unknown) => {
    rules.AUDITOR = (_me, can) => can("read", "OrgUnit", conditions);
    try {
      return ask();
    } finally {
      rules.AUDITOR = rule;
    }
  };
  test.each<[Record<string, unknown>]>([
    [{}],
    [{ wardId: undefined }],
    [{ wardId: "2", baseId: undefined }],
    [JSON.parse(JSON.stringify({ wardId: undefined }))],
  ])("is a fault, not a right: %j", (conditions: Record<string, unknown>) => {
    expect(() => withRule(conditions, () => may(actor("AUDITOR", "ward"), "read", "OrgUnit", row("OrgUnit", "ward")))).toThrow(
      "has no condition",
    );
  });

  test.each(seats.filter(([, home]) => home))("%s of %s sees no row that lacks its place, whatever survives JSON", (role, home) => {
    const subjects = ["OrgUnit", "User", "Post", "Target", "Result", "AuditEntry"] as const;
    const nowhere = {
      cityId: undefined,
      wardId: undefined,
      baseId: undefined,
      branchId: undefined,
      parentId: undefined,
      id: undefined,
      unitId: undefined,
    };
    for (const subject of subjects) {
      const bare = { ...row(subject, home!), ...nowhere };
      for (const odd of [{}, bare, JSON.parse(JSON.stringify(bare)), Object.assign(Object.create(row(subject, home!)), {})] as object[])
        expect(verdicts(actor(role, home), subject, odd)).toEqual([]);
    }
  });

  test("ids are compared whole, never by how they begin", () => {
    const digits = fc.stringMatching(/^[0-9]{1,4}$/);
    fc.assert(
      fc.property(digits, digits, (mine, other) => {
        const me = { ...actor("WARD_STAFF", "ward"), unitId: mine, wardId: mine } as Actor;
        expect(may(me, "read", "OrgUnit", { ...row("OrgUnit", "base"), wardId: other })).toBe(mine === other);
      }),
    );
  });
});

test("a refusal is forbidden to whom may read the row and not found to everybody else", () => {
  const me = actor("WARD_LEADER", "ward");
  expect(wasAsked(me)).toBe(false);
  expect(() => authorize(me, "setTarget", "OrgUnit", row("OrgUnit", "base"))).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
  expect(() => authorize(me, "setTarget", "OrgUnit", row("OrgUnit", "otherWard"))).toThrow(expect.objectContaining({ code: "NOT_FOUND" }));
  expect(wasAsked(me)).toBe(true);
  expect(() => authorize(me, "read", "OrgUnit", row("OrgUnit", "branch"))).not.toThrow();
});

test("nobody is offered what no row could allow them", () => {
  expect(offers(actor("OPERATOR", null))).toEqual(["read", "createCity"]);
  expect(offers(actor("BRANCH_SECRETARY", "branch"))).toEqual([
    "read",
    "readFigures",
    "readTargets",
    "readResults",
    "readSensitive",
    "readReorganisations",
    "readWhitePlaces",
    "readDivisionPeople",
    "placePeople",
    "settleDivision",
    "acknowledgeTarget",
    "askAdjustment",
    "setOwnTarget",
    "proposeExemption",
    "readReminders",
    "markReminderRead",
    "recordResult",
    "reverseResult",
    "readWorkingYears",
    "readCandidates",
    "readCaseQueue",
    "readWithoutReason",
    "readViews",
    "readNationalId",
    "openCase",
    "updateCandidate",
    "recordStep",
    "undoStep",
    "acceptCase",
    "declineCase",
    "readClasses",
    "nominateForClass",
    "withdrawNomination",
    "readMembers",
    "listMember",
    "updateMember",
    "followProbation",
    "recordMemberEvent",
    "undoMemberEvent",
    "sendMember",
    "callBackMember",
    "receiveMember",
    "returnMember",
    "openRoll",
    "readMonthReviews",
    "readMonthReview",
    "saveMonthReview",
    "sendMonthReview",
    "readScreenings",
    "recordScreening",
    "sendScreening",
    "concludeHelp",
    "readPrivacy",
    "readSubjectRequests",
    "receiveSubjectRequest",
    "acknowledgeSubjectRequest",
  ]);
});
