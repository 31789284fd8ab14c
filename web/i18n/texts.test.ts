import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse } from "@formatjs/icu-messageformat-parser";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import en from "./en.json" with { type: "json" };
import vi from "./vi.json" with { type: "json" };

const web = join(import.meta.dirname, "..");
const sources = readdirSync(web, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^test|^gql/.test(file))
  .map((file) => ({ file, code: readFileSync(join(web, file), "utf8") }));

/** Names filled in, without (`plain`) or with those that only choose between forms of a word. */
function placeholders(text: string, plain: boolean): string[] {
  const names = (parts: MessageFormatElement[]): string[] =>
    parts.flatMap((part) => {
      if ("options" in part)
        return [...(plain ? [] : [part.value]), ...Object.values(part.options).flatMap((option) => names(option.value))];
      return "value" in part && part.type !== 0 ? [part.value] : [];
    });
  return names(parse(text));
}

const within = (some: string[], all: string[]) => some.every((name) => all.includes(name));

/** Attributes whose text a person reads or hears. */
const spoken = new Set([
  "title",
  "label",
  "description",
  "placeholder",
  "alt",
  "aria-label",
  "aria-description",
  "hint",
  "note",
  "action",
  "word",
  "header",
]);
const letters = /\p{L}/u;

test("Vietnamese and English have the same texts", () => expect(Object.keys(en)).toEqual(Object.keys(vi)));

test("no text is empty, and both languages fill in the same values", () => {
  const differing = Object.entries(vi).filter(([id, text]) => {
    const english = (en as Record<string, string>)[id] ?? "";
    const fits =
      within(placeholders(text, true), placeholders(english, false)) && within(placeholders(english, true), placeholders(text, false));
    return !text || !english || !fits;
  });
  expect(differing).toEqual([]);
});

test("every text is used somewhere", () => {
  const all = sources.map(({ code }) => code).join("\n");
  const built = [
    "status.",
    "short.",
    "role.",
    "kind.",
    "sector.",
    "baseline.",
    "targetState.",
    "action.",
    "audit.act.",
    "auditField.",
    "auditEvent.",
    "ruleBreak.",
    "refusal.",
    "reminderKind.",
    "change.kind.",
    "change.about.",
    "change.count.",
    "change.fate.",
    "change.state.",
    "change.step.",
    "change.problem.",
    "plan.rule.",
    "plan.kind.",
    "plan.message.",
    "plan.span.",
    "cause.",
    "cascade.level.",
    "cascade.rulesOf.",
    "why.rule.",
    "adjustState.",
    "exemptRule.",
    "exemptGround.",
    "exemptState.",
    "targetStep.",
    "watchReason.",
    "watchLevel.",
    "legend.",
    "placeKind.",
    "placeLack.",
    "procedure.actor.",
    "procedure.actorText.",
    "procedure.set.",
    "weekday.",
    "sex.",
    "proof.field.",
    "review.as.",
    "register.level.",
    "register.file.",
    "proof.rule.",
    "statistics.",
    "capability.",
    "auditVerb.",
    "education.",
    "sourceTag.",
    "occupation.",
    "leavingGround.",
    "people.stage.",
    "people.waits.",
    "classKind.",
    "classState.",
    "classPlace.",
    "classResult.",
    "classes.nobodyToSend.",
    "paper.",
    "step.",
    "vote.",
    "members.show.",
    "standing.",
    "memberFlag.",
    "memberActor.",
    "memberFact.",
    "exemptionReason.",
    "discipline.",
    "grade.",
    "transferKind.",
    "transferState.",
    "letterState.",
    "letters.",
    "division.came.",
    "screeningRound.",
    "screeningState.",
    "screeningOutcome.",
    "screeningEvidence.",
    "screeningHelp.",
    "requests.number.",
    "requests.clock.",
    "requests.kind.",
    "requests.state.",
    "requests.outcome.",
    "requests.ground.",
    "requests.identity.",
    "requests.nextOf.",
    "requests.todo.",
    "requests.byHand.",
    "requests.extract.",
    "transfers.",
    "send.where.",
    "headcount.",
  ];
  const unused = Object.keys(vi).filter((id) => !all.includes(`"${id}"`) && !built.some((start) => id.startsWith(start)));
  expect(unused).toEqual([]);
});

test.each(sources.filter(({ file }) => file.endsWith(".tsx")))("$file holds no words of its own", ({ file, code }) => {
  expect(wordsIn(parseSync(file, code).program)).toEqual([]);
});

interface Node {
  type?: string;
  name?: { name?: unknown };
  value?: { type?: string; value?: unknown } | string | null;
}

/** Every text of JSX, and every spoken attribute, that is written out in the code. */
function wordsIn(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(wordsIn);
  if (typeof tree !== "object" || tree === null) return [];
  const node: Node = tree;
  const inside = Object.values(tree).flatMap(wordsIn);
  if (node.type === "JSXText" && letters.test(String(node.value))) return [String(node.value).trim(), ...inside];
  const literal = typeof node.value === "object" && node.value?.type === "Literal" ? String(node.value.value) : "";
  return node.type === "JSXAttribute" && spoken.has(String(node.name?.name)) && letters.test(literal) ? [literal, ...inside] : inside;
}
