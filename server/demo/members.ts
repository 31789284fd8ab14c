import { addDays, addMonths, type CalendarDate, yearOf } from "../domain/calendar.ts";
import { badgeYears, type MemberEvent, type MemberGrade } from "../domain/members/codes.ts";
import type { MemberFacts } from "../domain/members/facts.ts";
import { isClassified } from "../domain/members/grades.ts";
import { addWorkingDays } from "../domain/workingDays.ts";
import { workingYears } from "../domain/workingYears.ts";
import { demoId } from "./demoId.ts";
import type { DemoEvent, DemoLetter, DemoMember } from "./demoPlan.ts";
import { inventPerson } from "./people.ts";
import { randomFor } from "./random.ts";
import type { DemoCity } from "./tree.ts";
import type { DemoWard, Reporter } from "./wards.ts";

/** Branches whose whole list is kept here. The first has not opened its roll, so that it can be shown. */
export const listed = ["tdp1", "tdp2", "tdp3", "tdp4", "tdp5", "tdp6", "yte-2", "yte-3"] as const;
const slugOf = ({ path }: Reporter) => path.slice(path.lastIndexOf("/") + 1);
/** How many months ago a branch put its members on the list. */
const listedAgo = 5;

/** The branch that follows its listed probationer; the others have yet to begin. */
const following = "tdp3";

type Happened = readonly [event: MemberEvent, ago: number, facts: (today: CalendarDate) => MemberFacts];
/** What happened to the members of a list, by their place in it; days ago. */
const happened: Readonly<Record<number, Happened>> = {
  0: ["EXEMPT", 100, () => ({ reason: "AGE" })],
  1: ["EXEMPT", 80, (today) => ({ reason: "TREATMENT", until: addMonths(today, 2), number: "15-CV/ĐU" })],
  2: ["LODGE", 60, () => ({ place: "Chi bộ nơi cư trú" })],
};
const ofOne: Readonly<Record<string, Readonly<Record<number, Happened>>>> = {
  tdp3: { 3: ["SUSPEND", 12, () => ({ number: "41-QĐ/ĐU" })] },
  tdp1: { 3: ["EXEMPT", 140, (today) => ({ reason: "HEALTH", until: addDays(today, -6), number: "09-CV/ĐU" })] },
};

/** Badges given so far: to most who have the years for one; of a few the last is still due. */
function badgeOf(path: string, place: number, joinedOn: CalendarDate, since: CalendarDate): DemoMember["events"] {
  const years = badgeYears.findLast((one) => addMonths(joinedOn, 12 * one) <= since);
  if (!years || place % 7 === 4) return [];
  return [{ id: demoId(`${path}/badge`), event: "AWARD_BADGE", on: addDays(since, 5), facts: { years, number: `${60 + place}-QĐ/TU` } }];
}

/** Under a base committee most were classified for the year before. */
function gradeOf(
  path: string,
  reporter: Reporter,
  place: number,
  joinedOn: CalendarDate,
  since: CalendarDate,
  today: CalendarDate,
): DemoMember["events"] {
  const year = yearOf(today) - 1;
  if (!slugOf(reporter).startsWith("yte-") || place % 8 === 3 || !isClassified({ joinedOn, flags: [] }, year)) return [];
  const grade: MemberGrade = place % 7 === 0 ? "EXCELLENT" : place % 9 === 4 ? "COMPLETED" : "GOOD";
  return [{ id: demoId(`${path}/grade`), event: "CLASSIFY", on: addDays(since, 3), facts: { year, grade } }];
}

/** Somebody of a list: three out of four joined decades ago, the youngest of a long list are on probation. */
function memberOf(reporter: Reporter, place: number, today: CalendarDate): DemoMember {
  const path = `${reporter.path}/member ${place}`;
  const random = randomFor(path);
  const { fullName, sex } = inventPerson(random);
  const probationary = reporter.members >= 10 && place === 5;
  const joinedOn = probationary ? addDays(today, -300) : addDays(today, -random.between(900, 17_500));
  const bornOn = addDays(joinedOn, -random.between(20 * 366, 34 * 365));
  const since = addMonths(today, -listedAgo);
  const own = ofOne[slugOf(reporter)]?.[place] ?? (reporter.members >= 10 ? happened[place] : undefined);
  return {
    ...{ id: demoId(path), personId: demoId(`${path}/person`), unitId: reporter.unit.id, fullName, sex, bornOn, joinedOn, since },
    officialOn: probationary ? null : addMonths(joinedOn, 12),
    probation:
      probationary && slugOf(reporter) === following
        ? { caseId: demoId(`${path}/case`), stepId: demoId(`${path}/followed`), on: addDays(joinedOn, 9) }
        : null,
    events: [
      ...gradeOf(path, reporter, place, joinedOn, since, today),
      ...(probationary ? [] : badgeOf(path, place, joinedOn, since)),
      ...(own ? [{ id: demoId(`${path}/event`), event: own[0], on: addDays(today, -own[1]), facts: own[2](today) }] : []),
    ],
  };
}

/** The day of a letter that has to be presented so many days before (or, below zero, after) today. */
function sentSo(days: number, today: CalendarDate): CalendarDate {
  const wanted = addDays(today, -days);
  for (let sentOn = addDays(wanted, -30); ; sentOn = addDays(sentOn, -1))
    if (addWorkingDays(sentOn, 30, workingYears).on <= wanted) return sentOn;
}

/** Letters by place of list and member; `to` is a ward of the city, or this one; one comes from elsewhere. */
function lettersOf(ward: DemoWard, others: DemoWard[], comer: DemoMember, today: CalendarDate): DemoLetter[] {
  const member = (slug: string, place: number) => demoId(`${ward.path}/${slug}/member ${place}`);
  const unit = (slug: string) => ward.reporters.find((reporter) => slugOf(reporter) === slug)!.unit.id;
  const other = (place: number) => others[place]!.unit.id;
  const letter = (slug: string, place: number, rest: Omit<DemoLetter, "id" | "memberId" | "unitId">): DemoLetter => ({
    ...{ id: demoId(`${ward.path}/${slug}/letter ${place}`), memberId: member(slug, place), unitId: unit(slug) },
    ...rest,
  });
  const permanent = { kind: "PERMANENT", outside: null, until: null, receivedBy: null } as const;
  return [
    letter("tdp2", 7, { ...permanent, to: other(0), letter: "14-GT/CB", sentOn: addDays(today, -11) }),
    letter("tdp4", 7, { ...permanent, to: other(1), letter: "09-GT/CB", sentOn: sentSo(5, today) }),
    {
      ...{ ...permanent, id: demoId(`${ward.path}/letter to us`), memberId: comer.id, unitId: comer.unitId },
      ...{ to: ward.unit.id, letter: "22-GT/CB", sentOn: addDays(today, -8) },
    },
    letter("tdp6", 7, {
      ...permanent,
      to: null,
      outside: "Đảng bộ phường Hòa Khánh, thành phố Đà Nẵng",
      letter: "05-GT/CB",
      sentOn: addDays(today, -20),
    }),
    letter("tdp3", 9, {
      ...{ kind: "TEMPORARY", to: ward.unit.id, outside: null, letter: "17-GT/CB", sentOn: addDays(today, -70) },
      ...{ until: addMonths(today, 4), receivedBy: unit("tdp2") },
    }),
    // One whose stay is over, and who is not back yet; one who is.
    letter("tdp4", 9, {
      ...{ kind: "TEMPORARY", to: ward.unit.id, outside: null, letter: "07-GT/CB", sentOn: addDays(today, -100) },
      ...{ until: addDays(today, -5), receivedBy: unit("tdp6") },
    }),
    letter("tdp2", 9, {
      ...{ kind: "TEMPORARY", to: ward.unit.id, outside: null, letter: "11-GT/CB", sentOn: addDays(today, -120) },
      ...{ until: addDays(today, -14), receivedBy: unit("tdp3"), returnedOn: addDays(today, -15) },
    }),
  ];
}

/**
 * Members of the one ward that is told in full: eight branches with whole lists, as many as their last reading says, and letters on the
 * way out of them. All of the eight but the first have opened their rolls.
 */
export function demoMembers(cities: DemoCity[], events: readonly DemoEvent[], today: CalendarDate) {
  const city = cities[0]!;
  const ward = city.wards.find(({ slug }) => slug === "dongda")!;
  const reporters = listed.map((slug) => ward.reporters.find((reporter) => slugOf(reporter) === slug)!);
  const lastReading = ({ unit }: Reporter) =>
    events.findLast(({ unitId, indicator }) => unitId === unit.id && indicator === "MEMBERS")!.reading!;
  const members = reporters.flatMap((reporter) =>
    Array.from({ length: lastReading(reporter) }, (_, place) => memberOf(reporter, place, today)),
  );
  const others = city.wards.filter(({ slug }) => slug === "hoankiem" || slug === "lang" || slug === "battrang");
  const comer = memberOf(others[0]!.reporters[0]!, 6, today);
  return {
    members: [...members, comer],
    letters: lettersOf(ward, others, comer, today),
    rolls: reporters.slice(1).map(({ unit }) => unit.id),
  };
}
