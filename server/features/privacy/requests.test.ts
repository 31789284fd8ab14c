import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ofNoSubject, processings } from "../../domain/processing/register.ts";
import { CaseScene, day } from "../../test/caseScene.ts";
import { insertMember } from "../../test/matrix/memberScene.ts";
import { MemberScene } from "../../test/memberScene.ts";
import { type Call, codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";
import { extractOf, type Held } from "./extractPaper.ts";

let world: World;
let scene: CaseScene;
let base: Call;
let branch: Call;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
  base = world.as("BASE_COMMITTEE", "base");
  branch = world.as("BRANCH_SECRETARY", "branch");
});
afterAll(() => world.close());

const today = day(0);
/** The tables in which a word stands, as it is searched for. */
async function namedIn(word: string): Promise<string[]> {
  const { rows: tables } = await world.owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'chitieu'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await world.owner.query(`select 1 from "${name}" t where fold_text(to_jsonb(t)::text) like '%${word}%'`);
    if (rows.length > 0) found.push(name);
  }
  return found;
}
const fields =
  "id kind state outcome ground words letter revision mustKeep can fullName clocks { code dueOn overdue } late recordedOn answerRecordedOn";
interface Shown {
  id: string;
  state: string;
  revision: number;
  mustKeep: boolean;
  can: string[];
  words: string | null;
  letter: string | null;
  clocks: { code: string }[];
}
const lateAnswers = `{ subjectRequestCounts(unitId: "${units.base.id}") { answeredLate } }`;
type LateAnswers = { subjectRequestCounts: { answeredLate: number } };
const change = (field: string, call: Call, input: object) =>
  call<Record<string, Shown>>(
    `mutation ($input: ${field[0]!.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${fields} } }`,
    { input: { clientKey: randomUUID(), ...input } },
  );
const receive = async (input: object, call = branch) =>
  dataOf(await change("receiveSubjectRequest", call, { kind: "ACCESS", identity: "ID_CARD", receivedOn: today, ...input }))
    .receiveSubjectRequest!;
const acknowledge = async ({ id, revision }: Shown, call = branch) =>
  dataOf(await change("acknowledgeSubjectRequest", call, { requestId: id, revision, on: today })).acknowledgeSubjectRequest!;
const answer = ({ id, revision }: Pick<Shown, "id" | "revision">, input: object, call = base) =>
  change("answerSubjectRequest", call, { requestId: id, revision, outcome: "GRANTED", on: today, ...input });
const member = (unit: UnitKey = "branch") => insertMember(world, unit);
async function closedCase(name = "Hồ Thị Kín") {
  const one = await scene.walk(await scene.opened({ fullName: name }), "ACCEPT_SOURCE");
  return dataOf(await scene.step(scene.secretary, one, "WITHDRAW", day(20), { reason: `Tự nguyện, ${name}` })).recordStep;
}

test("a branch takes it down and acknowledges it, its base answers it; the same key does nothing twice and whoever was slower is told", async () => {
  const memberId = await member();
  const key = { memberId, clientKey: randomUUID() };
  const request = await receive(key);
  expect(request).toMatchObject({ state: "RECEIVED", mustKeep: true, can: ["acknowledgeSubjectRequest"] });
  expect(await receive(key)).toMatchObject({ id: request.id, revision: 1 });
  expect(codeOf(await change("receiveSubjectRequest", branch, { memberId, kind: "ACCESS", identity: "KNOWN", receivedOn: today }))).toBe(
    "CONFLICT",
  );
  expect(codeOf(await answer(request, {}))).toBe("CONFLICT");
  const told = await acknowledge(request);
  expect(told).toMatchObject({ state: "ACKNOWLEDGED", can: [], clocks: [{ code: "ANSWER" }] });
  expect(codeOf(await answer(told, {}, branch))).toBe("FORBIDDEN");
  expect(codeOf(await answer(told, {}, world.as("WARD_STAFF", "ward")))).toBe("FORBIDDEN");
  expect(codeOf(await answer(told, {}, world.as("BRANCH_SECRETARY", "siblingBranch")))).toBe("NOT_FOUND");
  expect(codeOf(await answer({ ...told, revision: 1 }, {}))).toBe("CONFLICT");
  const said = { letter: "7-CV/ĐU", clientKey: randomUUID() };
  expect(dataOf(await answer(told, said)).answerSubjectRequest).toMatchObject({ state: "ANSWERED", letter: "7-CV/ĐU", clocks: [] });
  expect(dataOf(await answer(told, said)).answerSubjectRequest).toMatchObject({ state: "ANSWERED", revision: 3 });
  expect(codeOf(await answer({ ...told, revision: 3 }, {}))).toBe("CONFLICT");
  const log = "select action, changes from audit_entry where subject_id = $1 and outcome = 'DONE' order by at";
  expect((await world.owner.query(log, [request.id])).rows).toEqual([
    { action: "receiveSubjectRequest", changes: { kind: "ACCESS", on: today } },
    { action: "acknowledgeSubjectRequest", changes: { on: today } },
    { action: "answerSubjectRequest", changes: { kind: "ACCESS", answer: "GRANTED", on: today } },
  ]);
});

test("what is wrong is refused by its field", async () => {
  const refusedOn = async (answered: ReturnType<typeof change>) => (await answered).errors?.[0]?.extensions;
  const memberId = await member();
  const tomorrow = day(-1);
  const receiving = (more: object) =>
    refusedOn(change("receiveSubjectRequest", branch, { memberId, kind: "CORRECT", identity: "KNOWN", receivedOn: today, ...more }));
  expect(await receiving({ receivedOn: tomorrow })).toMatchObject({ code: "BAD_INPUT", field: "receivedOn" });
  expect(await receiving({ candidateId: memberId })).toMatchObject({ code: "BAD_INPUT", field: "candidateId" });
  expect(await receiving({ memberId: randomUUID() })).toMatchObject({ code: "NOT_FOUND" });
  const told = await acknowledge(await receive({ memberId }));
  const answering = (more: object) => refusedOn(answer(told, more));
  expect(await answering({ on: day(1) })).toMatchObject({ code: "BAD_INPUT", field: "on" });
  expect(await answering({ outcome: "REFUSED" })).toMatchObject({ code: "BAD_INPUT", field: "ground" });
  expect(await answering({ outcome: "PARTLY", ground: "NOT_HELD" })).toMatchObject({ code: "BAD_INPUT", field: "words" });
  expect(await answering({ ground: "NOT_HELD" })).toMatchObject({ code: "BAD_INPUT", field: "ground" });
  expect(await answering({ letter: "1".repeat(51) })).toMatchObject({ code: "BAD_INPUT", field: "letter" });
});

test("a member is not erased and neither is an open case: the ground is said, and a refusal with it stands", async () => {
  const open = await scene.opened({ fullName: "Đỗ Văn Mở" });
  for (const person of [{ memberId: await member() }, { candidateId: open.id }]) {
    const told = await acknowledge(await receive({ ...person, kind: "ERASE" }));
    expect(told.mustKeep).toBe(true);
    const refused = (await answer(told, {})).errors?.[0];
    expect(refused).toMatchObject({ message: expect.stringContaining("pháp luật buộc phải giữ"), extensions: { code: "CONFLICT" } });
    const why = { outcome: "REFUSED", ground: "KEPT_BY_LAW", words: "Đang là đảng viên hoặc đang được theo dõi." };
    expect(dataOf(await answer(told, why)).answerSubjectRequest).toMatchObject({ state: "ANSWERED", ground: "KEPT_BY_LAW" });
  }
});

test("an erasure that is granted for a closed case takes the name away at once, leaves none of it, and is proven", async () => {
  const closed = await closedCase("Zqkín Thị Hết");
  const told = await acknowledge(await receive({ candidateId: closed.id, kind: "ERASE" }));
  expect(told.mustKeep).toBe(false);
  const done = dataOf(await answer(told, { letter: "8-CV Zqkín" })).answerSubjectRequest!;
  expect(done).toMatchObject({ state: "ANSWERED", letter: null, words: null, fullName: "Đã khử danh tính" });
  expect(await namedIn("zqkin")).toEqual([]);
  const proof = "select d.rule, d.months from deidentification d join subject_request r on r.person_id = d.person_id where r.id = $1";
  expect((await world.owner.query(proof, [done.id])).rows).toEqual([{ rule: "REQUEST", months: null }]);
  expect(
    codeOf(await change("receiveSubjectRequest", branch, { candidateId: closed.id, kind: "ACCESS", identity: "KNOWN", receivedOn: today })),
  ).toBe("CONFLICT");
});

test("whoever was only listed by mistake is erased like a closed case, and the proof says so", async () => {
  const members = new MemberScene(world);
  const listed = await members.listed({ fullName: "Zqnhầm Thị Ghi" });
  await world.owner.query("update membership set card_index = '\\x01' where id = $1", [listed.id]);
  const told = await acknowledge(await receive({ memberId: listed.id, kind: "ERASE" }));
  expect(told.mustKeep).toBe(true);
  dataOf(await members.undo(await members.member(listed.id), branch));
  expect(dataOf(await answer(told, {})).answerSubjectRequest).toMatchObject({ state: "ANSWERED", fullName: "Đã khử danh tính" });
  expect(await namedIn("zqnham")).toEqual([]);
  const kept = "select card_index, joined_on::text, official_on from membership where id = $1";
  expect((await world.owner.query(kept, [listed.id])).rows).toEqual([{ card_index: null, joined_on: "2010-01-01", official_on: null }]);
  const proofs = `{ deidentifications(unitId: "${units.branch.id}", first: 1) { edges { node { closedAs closedVi closedOn } } } }`;
  const [{ node }] = dataOf(await branch<{ deidentifications: { edges: [{ node: object }] } }>(proofs)).deidentifications.edges;
  expect(node).toEqual({ closedAs: "UNLISTED", closedVi: "Ghi nhầm vào danh sách", closedOn: today });
  const ended = `{ members(unitId: "${units.branch.id}", ended: true) { totalCount } }`;
  expect(dataOf(await branch<{ members: object }>(ended)).members).toEqual({ totalCount: 0 });
});

const held = async (id: string) =>
  (
    await world.owner.query<{ reason: string; fields: string[] }>(
      "select v.reason, v.fields from person_view v join subject_request r on r.person_id = v.person_id where r.id = $1 order by v.last_at desc",
      [id],
    )
  ).rows;

test("an auditor reads one with a reason, which is logged beside what was shown; a stranger finds none", async () => {
  const { id } = await receive({ memberId: await member() });
  const read = (call: Call, reason: string | null) =>
    call("query ($id: ID!, $reason: String) { subjectRequest(id: $id, reason: $reason) { id fullName kind } }", { id, reason });
  const auditor = world.as("AUDITOR", "ward");
  expect((await read(auditor, " ")).errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "reason" });
  dataOf(await read(auditor, "Kiểm tra thời hạn"));
  expect((await held(id))[0]).toEqual({ reason: "Kiểm tra thời hạn", fields: ["fullName", "kind"] });
  for (const stranger of [
    world.as("BRANCH_SECRETARY", "siblingBranch"),
    world.as("CITY_BOARD", "city"),
    world.as("WARD_STAFF", "otherWard"),
  ])
    expect(codeOf(await read(stranger, "x"))).toBe("NOT_FOUND");
});

test("a list tells an auditor neither a name nor what was said; those who work with the person read the name", async () => {
  const { id } = await receive({ memberId: await member() });
  const listed = async (call: Call) => {
    const text = `{ subjectRequests(unitId: "${units.ward.id}", first: 200) { edges { node { id fullName kind } } } }`;
    type Page = { subjectRequests: { edges: { node: { id: string; fullName: string | null; kind: string } }[] } };
    return dataOf(await call<Page>(text)).subjectRequests.edges.find(({ node }) => node.id === id)?.node;
  };
  expect(await listed(world.as("AUDITOR", "ward"))).toEqual({ id, fullName: null, kind: "ACCESS" });
  expect(await listed(world.as("WARD_STAFF", "ward"))).toEqual({ id, fullName: "Đảng viên của branch", kind: "ACCESS" });
  const asks = (field: string) => base(`{ subjectRequests(unitId: "${units.base.id}") { edges { node { ${field} } } } }`);
  for (const field of ["ground", "words", "letter", "candidateId", "memberId"])
    expect([field, codeOf(await asks(field))]).toEqual([field, "GRAPHQL_VALIDATION_FAILED"]);
});

test("an answer that is dated back is as late as it was written down, and so is saying that it came", async () => {
  const before = dataOf(await base<LateAnswers>(lateAnswers)).subjectRequestCounts.answeredLate;
  const request = await receive({ memberId: await member(), kind: "CORRECT", receivedOn: day(60) });
  expect(request).toMatchObject({ late: [], recordedOn: today });
  const step = { requestId: request.id, revision: 1, on: day(60) };
  const told = dataOf(await change("acknowledgeSubjectRequest", branch, step)).acknowledgeSubjectRequest!;
  expect(told).toMatchObject({ late: ["ACKNOWLEDGE"] });
  const said = dataOf(await answer(told, { on: day(58) })).answerSubjectRequest!;
  expect(said).toMatchObject({ late: ["ACKNOWLEDGE", "ANSWER"], answerRecordedOn: today });
  expect(dataOf(await base<LateAnswers>(lateAnswers)).subjectRequestCounts.answeredLate).toBe(before + 1);
});

const columns = processings
  .flatMap(({ items }) => items.flatMap((item) => item.columns))
  .filter((column) => !ofNoSubject.includes(column.split(".")[0]!));

test("the extract holds every column that the register says is held of a person, opens the number, and is logged as a look", async () => {
  const one = await scene.walk(await scene.opened({ fullName: "Lý Thị Xem" }));
  const told = await acknowledge(await receive({ candidateId: one.id }));
  const file = (call: Call, format = "PDF") =>
    call<{ subjectExtract: { fileName: string; content: string } }>(
      `{ subjectExtract(requestId: "${told.id}", format: ${format}) { fileName content } }`,
    );
  expect(codeOf(await file(branch))).toBe("FORBIDDEN");
  const { fileName, content } = dataOf(await file(base)).subjectExtract;
  expect(fileName).toBe("Ban-trich-du-lieu-ca-nhan.pdf");
  expect(Buffer.from(content, "base64").toString("latin1")).toMatch(/^%PDF/);
  expect((await held(told.id)).some(({ fields }) => fields.includes("extract"))).toBe(true);
  const log = "select 1 from audit_entry where action = 'readSubjectExtract' and subject_id = $1 and outcome = 'DONE'";
  expect((await world.owner.query(log, [told.id])).rows).toHaveLength(1);
});

test("every column of the register stands in the paper with its own value", () => {
  const rows = new Map<string, Record<string, unknown>>();
  for (const [at, column] of columns.entries()) {
    const [table, name, fact] = column.split(".") as [string, string, string | undefined];
    const row = rows.get(table) ?? {};
    rows.set(table, row);
    if (fact) row[name] = { ...(row[name] as object | undefined), [fact]: `giá trị ${at}.` };
    else row[name] = `giá trị ${at}.`;
  }
  const all: Held = Object.fromEntries([...rows].map(([table, row]) => [table, [row]]));
  const facts = { fullName: "Lý Thị Xem", receivedOn: "2026-11-02", organisations: ["Đảng bộ phường Đống Đa", "Đảng bộ thành phố Hà Nội"] };
  const paper = extractOf({ ...facts, level: "WARD", on: "2026-11-10" }, all);
  const text = JSON.stringify(paper.annexes.map((annex) => annex.rows));
  expect(columns.filter((_column, at) => !text.includes(`giá trị ${at}.`))).toEqual([]);
  const none = extractOf({ ...facts, level: "WARD", on: "2026-11-10" }, {});
  expect(none.annexes.flatMap((annex) => annex.rows).every(([, , value]) => value === "Không lưu")).toBe(true);
});
