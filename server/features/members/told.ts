import { may, verdicts } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { yearOf } from "../../domain/calendar.ts";
import { hindrance } from "../../domain/members/check.ts";
import { badgeDue, exemptUntil } from "../../domain/members/clocks.ts";
import { type MemberEvent, memberEvents } from "../../domain/members/codes.ts";
import type { MemberFacts } from "../../domain/members/facts.ts";
import { type MemberActor, memberRules, recordedAlone } from "../../domain/members/rules.ts";
import type { Role } from "../../domain/roles.ts";
import { roles } from "../../domain/roles.ts";
import type { Member, MemberCard, MemberFactsTold, PossibleMemberEvent, RecordedMemberEvent } from "../../entities/member.ts";
import type { UnitRef } from "../../entities/OrgUnit.ts";
import type { Numbered } from "../nationalId.ts";
import { asMember, type LoadedMember } from "./loadMember.ts";

/** What an event of a member is to the rules of access: whose it is, and where the member stands. */
export function eventRow({ cityId, wardId, baseId, branchId }: LoadedMember, by: MemberActor | null = null) {
  return { by, proposerId: baseId ?? branchId, cityId, wardId, baseId, branchId };
}

export interface KeptEvent {
  id: string;
  event: MemberEvent;
  on: string;
  facts: MemberFacts;
  recordedAt: string;
  byRole: string;
  byUnit: UnitRef | null;
  byUnitId: string;
  /** Recorded by itself, neither by a case nor by a transfer. */
  plain: boolean;
  undone: boolean;
}

export function cardOf(row: LoadedMember, today: string): MemberCard {
  const { id, fullName, sex, unit, standing, flags, joinedOn, officialOn, ended } = row;
  const judged = asMember(row);
  return {
    ...{ id, fullName, sex, unit, standing, flags, joinedOn, officialOn, ended },
    birthYear: yearOf(row.bornOn),
    badgeDue: badgeDue(judged, today)?.years ?? null,
    exemptUntil: exemptUntil(judged),
  };
}

/** The case that tells of the member's admission or probation, where one stands here. */
export interface OwnCase {
  id: string;
  ended: boolean;
}

const plain: readonly string[] = ["updateMember", "readNationalId"];

export function memberOf(
  row: LoadedMember,
  history: KeptEvent[],
  own: OwnCase | null,
  actor: Actor,
  today: string,
): Omit<Member, keyof Numbered | "monthAnswers" | "probationEndsOn"> {
  return {
    ...cardOf(row, today),
    bornOn: row.bornYearOnly ? null : row.bornOn,
    since: row.since,
    revision: row.revision,
    candidateId: own?.id ?? null,
    nationalIdKept: row.nationalIdKept,
    next: possible(row, actor),
    history: history.map(told),
    can: [
      ...verdicts(actor, "Member", row).filter((action) => plain.includes(action) || offered[action]?.(row, own)),
      ...(mayUndo(actor, row, history) ? ["undoMemberEvent"] : []),
    ],
  };
}

/** The last event standing is taken back by the unit that recorded it, where it stands by itself. */
export function lastStanding(history: readonly KeptEvent[]): KeptEvent | undefined {
  return history.find(({ undone }) => !undone);
}

function mayUndo(actor: Actor, row: LoadedMember, history: readonly KeptEvent[]): boolean {
  const last = lastStanding(history);
  return last?.plain === true && may(actor, "undoMemberEvent", "MemberEvent", { ...eventRow(row), recordedById: last.byUnitId });
}

/** What could happen to the member as they stand, in the order of the rules. */
function possible(row: LoadedMember, actor: Actor): PossibleMemberEvent[] {
  return memberEvents.flatMap((event) => {
    const { by, nameVi, nameEn, becomes, needs } = memberRules[event];
    if (!recordedAlone(by) || hindrance(row, event)) return [];
    const mine = may(actor, "recordMemberEvent", "MemberEvent", eventRow(row, by));
    const ends = becomes !== undefined && becomes !== "OFFICIAL";
    const asked = ends && needs && row.baseId ? [...needs, "baseMembers", "baseYes"] : [...(needs ?? [])];
    return [{ event, nameVi, nameEn, by, mine, ends, needs: asked }];
  });
}

const isRole = (text: string): text is Role => roles.some(({ role }) => role === text);

function told({ id, event, on, facts, recordedAt, byRole, byUnit, undone }: KeptEvent): RecordedMemberEvent {
  const { nameVi, nameEn } = memberRules[event];
  return { id, event, nameVi, nameEn, on, facts: factsTold(facts), recordedAt, byRole: isRole(byRole) ? byRole : null, byUnit, undone };
}

const factsTold = ({ reason, until, place, level, year, grade, years, number }: MemberFacts): MemberFactsTold => ({
  reason: reason ?? null,
  until: until ?? null,
  place: place ?? null,
  level: level ?? null,
  year: year ?? null,
  grade: grade ?? null,
  years: years ?? null,
  number: number ?? null,
});

const offered: Record<string, (row: LoadedMember, own: OwnCase | null) => boolean> = {
  sendMember: (row) => !onTheWay(row),
  followProbation: (_row, own) => own?.ended !== false,
};
const onTheWay = ({ flags }: LoadedMember) => flags.includes("IN_TRANSIT") || flags.includes("TEMP_AWAY");
