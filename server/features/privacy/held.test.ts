import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codesOf } from "../../domain/processing/heldWords.ts";
import { ofNoSubject, processings } from "../../domain/processing/register.ts";
import { CaseScene, day } from "../../test/caseScene.ts";
import { type Traced, traceEverywhere } from "../../test/heldScene.ts";
import { behindTheDoor } from "../../test/matrix/behindTheDoor.ts";
import { dataOf, World } from "../../test/world.ts";
import type { Held } from "./extractPaper.ts";

let world: World;
let asking: Traced;
let other: Traced;
let held: Held;
beforeAll(async () => {
  world = await World.open();
  const scene = new CaseScene(world);
  const traced = async (fullName: string) => {
    const { id } = await scene.opened({ fullName });
    const input = { clientKey: randomUUID(), candidateId: id, kind: "ACCESS", identity: "KNOWN", receivedOn: day(0) };
    const receive = "mutation ($input: ReceiveSubjectRequestInput!) { receiveSubjectRequest(input: $input) { id } }";
    const { receiveSubjectRequest } = dataOf(await scene.secretary<{ receiveSubjectRequest: { id: string } }>(receive, { input }));
    return { ...(await traceEverywhere(world, id)), requestId: receiveSubjectRequest.id };
  };
  const one = await traced("Lý Thị Hỏi");
  [asking, other] = [one, await traced("Lê Văn Khác")];
  held = await behindTheDoor(
    world,
    { role: "BASE_COMMITTEE", home: "base" },
    async ({ rows }) => (await rows<{ held: Held }>("select held_of($1) as held", [one.requestId]))[0]!.held,
  );
});
afterAll(() => world.close());

const registered = processings
  .flatMap(({ items }) => items.flatMap(({ columns }) => columns))
  .map((column) => column.split(".").slice(0, 2) as [table: string, column: string])
  .filter(([table]) => !ofNoSubject.includes(table));

test("who asks is told of every table that the register of processing names, and of no other", () => {
  expect(Object.keys(held).sort()).toEqual([...new Set(registered.map(([table]) => table))].sort());
});

// A table that is told of as empty here wants a row in `traceEverywhere`.
test("each row is told whole: every column of the register stands in it", () => {
  const missing = registered.filter(([table, column]) => !held[table]?.length || held[table].some((row) => !(column in row)));
  expect(missing.map((names) => names.join(".")).sort()).toEqual([]);
});

test("every code that the schema lets a column hold is told in words, screening's criteria as the round tells them", async () => {
  const { rows } = await world.owner.query<{ name: string; text: string }>(
    `select c.relname || '.' || a.attname as name, pg_get_constraintdef(k.oid) as text from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_attribute a on a.attrelid = c.oid and k.conkey = array[a.attnum] where k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'ANY'`,
  );
  const columns = new Set(registered.map((names) => names.join(".")));
  const coded = rows.filter(({ name }) => columns.has(name));
  expect(coded.length).toBeGreaterThan(15);
  const wordless = coded.flatMap(({ name, text }) =>
    [...text.matchAll(/'([A-Z][A-Z_0-9]*)'/g)].filter(([, code]) => !codesOf[name]?.[code!]).map(([, code]) => `${name} ${code}`),
  );
  expect(wordless).toEqual([]);
  const criteria = await world.owner.query<{ code: string; words: string }>(
    "select code, words_vi as words from screening_criterion order by ordinal",
  );
  expect(Object.entries(codesOf["screening_finding.criterion"]!)).toEqual(criteria.rows.map(({ code, words }) => [code, words]));
});

test("nothing is told of somebody else", () => {
  const text = JSON.stringify(held);
  expect(asking.ids.filter((id) => !text.includes(id))).toEqual([]);
  expect(other.ids.filter((id) => text.includes(id))).toEqual([]);
});

test("acts upon any of their rows are told from the log", () => {
  const subjects = held.audit_entry!.map((row) => row.action);
  expect(subjects).toEqual(expect.arrayContaining(["openCase", "receiveSubjectRequest"]));
});
