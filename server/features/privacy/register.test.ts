import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateInVietnam } from "../../domain/calendar.ts";
import { unaskedFacts } from "../../domain/candidates.ts";
import { factNames } from "../../domain/procedure/facts.ts";
import { impersonalColumns, impersonalTables } from "../../domain/processing/impersonal.ts";
import { processings } from "../../domain/processing/register.ts";
import type { Processing } from "../../entities/processing.ts";
import { type Call, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const registered = processings.flatMap(({ items }) => items.flatMap(({ columns }) => columns));
const columnOf = (name: string) => name.split(".").slice(0, 2).join(".");

test("every column of the schema is in the register or said to be of no person, and nothing is said of a column that is not there", async () => {
  // Ids and references link rows; what they link stands in columns of its own.
  const { rows } = await world.owner.query<{ name: string; table: string; link: boolean }>(
    `select c.relname || '.' || a.attname as name, c.relname as "table", a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) as link
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'chitieu'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
  );
  const said = new Set([...registered.map(columnOf), ...impersonalColumns]);
  const unsaid = rows.filter(({ name, table, link }) => !link && !impersonalTables.includes(table) && !said.has(name));
  expect(unsaid.map(({ name }) => name).sort()).toEqual([]);
  const [columns, tables] = [new Set(rows.map(({ name }) => name)), new Set(rows.map(({ table }) => table))];
  expect([...said].filter((name) => !columns.has(name))).toEqual([]);
  expect(impersonalTables.filter((name) => !tables.has(name))).toEqual([]);
  expect(
    registered.filter((name, at) => registered.indexOf(name) !== at),
    "each once",
  ).toEqual([]);
  expect([...said].filter((name) => impersonalTables.includes(name.split(".")[0]!)).filter((name) => name !== "result_note.note")).toEqual(
    [],
  );
});

test("every fact of a case and of its steps has a line of its own", () => {
  const facts = (column: string) => registered.filter((name) => name.startsWith(`${column}.`)).map((name) => name.split(".")[2]!);
  expect(facts("candidate.facts").sort()).toEqual(Object.keys(unaskedFacts).sort());
  expect(facts("candidate_event.facts").sort()).toEqual([...factNames].sort());
});

const shown = "code nameVi keptVi items { nameVi sensitive columns levels }";
const read = async (call: Call, unit: keyof typeof units) =>
  dataOf(await call<{ processingRegister: Processing[] }>(`{ processingRegister(unitId: "${units[unit].id}") { ${shown} } }`))
    .processingRegister;

test("who sees what is read from the database's own rights, and how long from the period in force", async () => {
  const of = async () => (await read(world.as("CITY_ADMINISTRATOR", "city"), "city")).flatMap(({ items }) => items);
  const levelsOf = async (column: string) => (await of()).find(({ columns }) => columns.includes(column))!.levels;
  expect(await levelsOf("person.full_name")).toEqual(["CITY", "WARD", "BASE", "BRANCH"]);
  expect(await levelsOf("person.national_id_sealed")).toEqual(["WARD", "BASE", "BRANCH"]);
  // The city's role has a right to notes and no policy that shows it one.
  expect(await levelsOf("result_note.note")).toEqual(["WARD", "BASE", "BRANCH"]);
  expect(await levelsOf("member_event.facts")).toEqual(["WARD", "BASE", "BRANCH"]);
  expect(await levelsOf("credential.password_hash")).toEqual([]);
  const [candidates] = await read(world.as("BRANCH_SECRETARY", "branch"), "branch");
  expect(candidates!.keptVi).toContain("24 tháng");
  await world.owner.query("insert into retention_period (id, unit_id, months, since) values (gen_random_uuid(), $1, 18, $2)", [
    units.city.id,
    addDays(dateInVietnam(new Date()), 1),
  ]);
  expect((await read(world.as("BRANCH_SECRETARY", "branch"), "branch"))[0]!.keptVi).toContain("24 tháng");
});

test("it is kept as a paper and as rows that a spreadsheet opens in Vietnamese and never computes", async () => {
  const file = async (format: string) =>
    dataOf(
      await world.as(
        "WARD_STAFF",
        "ward",
      )<{ processingRegisterFile: { fileName: string; mediaType: string; content: string } }>(
        `{ processingRegisterFile(unitId: "${units.ward.id}", format: ${format}) { fileName mediaType content } }`,
      ),
    ).processingRegisterFile;
  const csv = await file("CSV");
  const text = Buffer.from(csv.content, "base64").toString();
  expect(csv).toMatchObject({ fileName: expect.stringMatching(/\.csv$/), mediaType: "text/csv; charset=utf-8" });
  expect(text.startsWith('\ufeff"Mục đích"')).toBe(true);
  expect(text.split("\r\n")).toHaveLength(processings.reduce((sum, { items }) => sum + items.length, 0) + 2);
  expect(text).toContain("Họ và tên");
  expect(Buffer.from((await file("PDF")).content, "base64").toString("latin1")).toMatch(/^%PDF/);
  expect(Buffer.from((await file("DOCX")).content, "base64").toString("latin1")).toMatch(/^PK/);
});
