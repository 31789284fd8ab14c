import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acts } from "../features/audit/acts.ts";
import { kinds } from "../features/audit/kinds.ts";
import en from "./en.json" with { type: "json" };
import vi from "./vi.json" with { type: "json" };

const root = join(import.meta.dirname, "../..");
const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

/** A refusal is logged under the name of its mutation. */
const mutations = found(/^type Mutation \{(.*?)^\}/ms.exec(read("schema", "schema.graphql"))?.[1] ?? "", /^ {2}(\w+)[(:]/gm);

const written = readdirSync(join(root, "server"), { recursive: true, encoding: "utf8" })
  .filter((file) => /^(features|imports|db|access|demo|graphql)\/.*\.ts$/.test(file) && !file.endsWith(".test.ts"))
  .flatMap((file) => found(read("server", file), /\baction: (?:[\w.]+ \?\? )?"([a-z]\w*)"/g));

/** What the database writes itself: the literal that stands before the kind of the subject. */
const inDatabase = readdirSync(join(root, "migrations"))
  .flatMap((file) => found(read("migrations", file), /(insert into audit_entry .*?);/gs))
  .flatMap((text) => [...found(text, /'([a-z]\w*)'(?: end)?,\s*'[A-Z]/g), ...found(text, /(?:then|else) '([a-z]\w*)'/g)]);

const all = [...new Set([...mutations, ...written, ...inDatabase])];

test("every act that may stand in the log has words in Vietnamese and in English", () => {
  for (const known of ["recordStep", "uploadedImport", "importFailed", "importUndone", "deidentifyPerson", "signIn", "unknown"])
    expect(all).toContain(known);
  const wordless = all.filter((action) => !(`action.${action}` in vi && `action.${action}` in en));
  expect(wordless).toEqual([]);
});

test("the log is searched by acts that exist", () => {
  expect(
    Object.values(acts)
      .flat()
      .filter((action) => !all.includes(action)),
  ).toEqual([]);
});

const schema = read("schema", "schema.graphql");
const codesOf = (name: string) => found(new RegExp(`^enum ${name} \\{(.*?)^\\}`, "ms").exec(schema)?.[1] ?? "", /^ {2}([A-Z_0-9]+)$/gm);

test("so has every kind that an act may tell of its subject", () => {
  const enums = {
    ...{ WhitePlace: "PlaceKind", Import: "ImportKind", Transfer: "TransferKind", Class: "ClassKind" },
    ...{ SubjectRequest: "SubjectRequestKind", Reminder: "ReminderKind" },
  };
  expect(Object.keys(enums).sort()).toEqual(Object.keys(kinds).sort());
  const texts = Object.entries(enums).flatMap(([subject, name]) => codesOf(name).map((code) => `${kinds[subject]}.${code}`));
  expect(texts).toContain("requests.kind.ERASE");
  expect([...texts, ...codesOf("UnitKind").map((code) => `kind.${code}`)].filter((text) => !(text in vi && text in en))).toEqual([]);
});

test("so has every step of a case and every event of a member", () => {
  const codes = ["CaseEvent", "MemberEventKind"].flatMap(codesOf);
  expect(codes).toContain("HOLD_CEREMONY");
  expect(codes).toContain("SEND");
  expect(codes.filter((code) => !(`auditEvent.${code}` in vi && `auditEvent.${code}` in en))).toEqual([]);
});
