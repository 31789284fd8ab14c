import { provisionsOf } from "./provisions.ts";
import { refusalsOfStep } from "./refusals.ts";
import type { RuleSet, RuleValues } from "./ruleSet.ts";
import { clockWords, eventWords, sayRefusal, valueWords, type Words } from "./words.ts";

/** How a set differs from the one before, a sentence each in Vietnamese and English. */
export function changesSince(before: RuleSet, after: RuleSet): Words[] {
  return [...numbers(before, after), ...provisions(before, after), ...clocks(before, after), ...steps(before, after)];
}

function numbers(before: RuleSet, after: RuleSet): Words[] {
  const rows = Object.entries(valueWords) as [keyof RuleValues, (typeof valueWords)[keyof RuleValues]][];
  return rows.flatMap(([key, { name, unit }]): Words[] => {
    const [was, is] = [before.values[key], after.values[key]];
    return was === is ? [] : [[`${name[0]}: ${was} → ${is} ${unit[0]}.`, `${name[1]}: ${was} → ${is} ${unit[1]}.`]];
  });
}

const none: Words = ["không quy định.", "nothing laid down."];

function provisions(before: RuleSet, after: RuleSet): Words[] {
  const [then, now] = [provisionsOf(before), provisionsOf(after)];
  const keys = [...new Set([...Object.keys(then), ...Object.keys(now)])] as (keyof typeof now)[];
  return keys.flatMap((key): Words[] => {
    const [was, is] = [then[key] ?? none, now[key] ?? none];
    return was[0] === is[0] ? [] : [[`Nay: ${is[0]} Trước đây: ${was[0]}`, `Now: ${is[1]} Before: ${was[1]}`]];
  });
}

function clocks(before: RuleSet, after: RuleSet): Words[] {
  const lengthOf = (rules: RuleSet, code: string, language: 0 | 1) => {
    const clock = rules.clocks.find((one) => one.code === code);
    if (!clock) return none[language].replace(".", "");
    const months = clock.months ? `${rules.values[clock.months]} ${["tháng", "months"][language]}` : "";
    const days = clock.workingDays ? `${clock.workingDays} ${["ngày làm việc", "working days"][language]}` : "";
    return [months, days].filter(Boolean).join(" + ");
  };
  return after.clocks.flatMap(({ code }): Words[] => {
    const say = (language: 0 | 1) =>
      `${clockWords[code][language]}: ${lengthOf(before, code, language)} → ${lengthOf(after, code, language)}.`;
    return lengthOf(before, code, 0) === lengthOf(after, code, 0) ? [] : [[say(0), say(1)]];
  });
}

function steps(before: RuleSet, after: RuleSet): Words[] {
  const rowsOf = (rules: RuleSet, event: string) => rules.steps.filter((step) => step.event === event);
  const events = [...new Set([...before.steps, ...after.steps].map(({ event }) => event))];
  return events.flatMap((event): Words[] => {
    const [was, is] = [rowsOf(before, event), rowsOf(after, event)];
    const [vi, en] = eventWords[event];
    if (was.length === 0) return [[`Thêm bước: ${vi}.`, `New step: ${en}.`]];
    if (is.length === 0) return [[`Bỏ bước: ${vi}.`, `Step gone: ${en}.`]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [had, has] = [was.flatMap(refusalsOfStep), is.flatMap(refusalsOfStep)];
    const more = has.filter((code) => !had.includes(code));
    const fewer = had.filter((code) => !has.includes(code));
    const list = (codes: typeof more, language: 0 | 1) => [...new Set(codes)].map((code) => sayRefusal(code, after)[language]).join(" ");
    return [
      [
        `Bước “${vi}” thay đổi.${more.length ? ` Thêm điều kiện: ${list(more, 0)}` : ""}${fewer.length ? ` Bỏ điều kiện: ${list(fewer, 0)}` : ""}`,
        `The step "${en}" has changed.${more.length ? ` New: ${list(more, 1)}` : ""}${fewer.length ? ` No longer: ${list(fewer, 1)}` : ""}`,
      ],
    ];
  });
}
