import { expect, test } from "vitest";
import { badgeDue } from "../domain/members/clocks.ts";
import { addWorkingDays } from "../domain/workingDays.ts";
import { workingYears } from "../domain/workingYears.ts";
import { demoCity } from "./generate.ts";

test.each(["2026-11-22", "2027-03-01"])("on %s every list of the demo is as long as the last reading of its branch", (today) => {
  const { members, events, rolls, letters } = demoCity(today);
  const branches = [...new Set(members.map(({ unitId }) => unitId))].slice(0, 8);
  for (const branch of branches) {
    const reading = events.findLast(({ unitId, indicator }) => unitId === branch && indicator === "MEMBERS")!.reading;
    expect(members.filter(({ unitId }) => unitId === branch)).toHaveLength(reading!);
  }
  expect(rolls).toEqual(branches.slice(1));
  const of = new Map(members.map((member) => [member.id, member]));
  expect(letters.every(({ memberId, unitId }) => of.get(memberId)?.unitId === unitId)).toBe(true);
});

test("the demo's members show what a list can: exempt, suspended, on probation, a badge due, a letter overdue and one for the ward itself", () => {
  const today = "2026-11-22";
  const { members, letters, units } = demoCity(today);
  const told = members.flatMap(({ events }) => events.map(({ event }) => event));
  expect(told).toEqual(expect.arrayContaining(["EXEMPT", "LODGE", "SUSPEND"]));
  expect(members.filter(({ sex, events }) => sex === "MALE" && events.some(({ facts }) => facts?.reason === "MATERNITY"))).toEqual([]);
  expect(members.some(({ officialOn }) => officialOn === null)).toBe(true);
  const probationers = members.filter(({ officialOn }) => officialOn === null);
  expect(probationers.filter(({ probation }) => probation)).toHaveLength(1);
  expect(probationers.filter(({ probation }) => !probation).length).toBeGreaterThan(0);
  const due = members.filter((one) => {
    const events = one.events.map(({ event, on, facts }) => ({ ...facts, event, on }));
    return badgeDue({ ...one, standing: one.officialOn ? "OFFICIAL" : "PROBATIONARY", flags: [], hasBase: false, events }, today);
  });
  expect(due.length).toBeGreaterThan(0);
  expect(due.length).toBeLessThan(members.length / 5);
  const late = letters.filter(({ sentOn, receivedBy }) => !receivedBy && addWorkingDays(sentOn, 30, workingYears).on < today);
  expect(late).toHaveLength(1);
  const ward = units.find(({ code }) => code === "00235")!.id;
  expect(letters.some(({ to, receivedBy }) => to === ward && !receivedBy)).toBe(true);
  const stays = letters.filter(({ kind }) => kind === "TEMPORARY");
  expect(stays.map(({ until, returnedOn }) => [until! < today, returnedOn !== undefined])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
  for (const { bornOn, joinedOn } of members) expect(Number(joinedOn.slice(0, 4)) - Number(bornOn.slice(0, 4))).toBeGreaterThanOrEqual(18);
});
