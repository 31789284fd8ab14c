import { afterAll, beforeAll, expect, test } from "vitest";
import { dateInVietnam } from "../domain/calendar.ts";
import { CaseScene, day, type ShownCase } from "../test/caseScene.ts";
import { closedLongAgo, droppedCase } from "../test/closedScene.ts";
import { insertMember } from "../test/matrix/memberScene.ts";
import { certificate, dump } from "../test/namesScene.ts";
import { codeOf, dataOf, World } from "../test/world.ts";
import { units } from "../test/worldTree.ts";
import { withClient } from "./connect.ts";
import { recountDatabase } from "./recountDatabase.ts";
import { deidentifyDue } from "./retention.ts";

let world: World;
let scene: CaseScene;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
});
afterAll(() => world.close());

const today = dateInVietnam(new Date());
const marks = {
  name: "Ngô Thị Ơqkzvbntrh",
  helper: "Lê Văn Êpxgkdmvtb",
  number: "077300123456",
  why: "Xem vì Ưrkbxnqgml",
  paper: "77/Zkqv",
  decision: "9-QĐ/Pvxkm",
  keptAt: "Tủ Ấmbgqkxv",
};
const rows = async <T>(text: string, values: unknown[] = []) => (await world.owner.query(text, values)).rows as T[];

const personOf = async ({ id }: Pick<ShownCase, "id">) =>
  (await rows<{ id: string }>("select person_id as id from candidate where id = $1", [id]))[0]!.id;
const closedAgo = (one: ShownCase, months: number, days = 0) => closedLongAgo(world, one, months, days);
const dropped = (more: object = {}, from?: ShownCase) => droppedCase(scene, more, from);
const ledger = () => rows("select md5(string_agg(e::text, ',' order by e.id)) as facts from result_event e");
const proofs = () =>
  rows<{ person_id: string; rule: string; months: number; fields: string[]; counts: object }>("select * from deidentification");

test("two years after the close nothing in the whole database names the person, the figures stand, and a proof says what was done", async () => {
  const helpers = [
    { name: marks.helper, kind: "MEMBER", togetherSince: day(900) },
    { name: "Trần Thị Bình", kind: "MEMBER", togetherSince: day(900) },
  ];
  let person = await scene.opened({ fullName: marks.name, nationalId: marks.number });
  for (const [event, ago, facts] of [
    ["ACCEPT_SOURCE", 200, {}],
    ["ASSIGN_HELPERS", 195, { helpers }],
    ["NOMINATE", 190, { placesLeft: 20 }],
    ["CERTIFY", 170, { passed: true, number: marks.paper }],
    ["RECEIVE_APPLICATION", 160, {}],
    ["RECORD_PAPER", 100, { paper: "4-KND", keptAt: marks.keptAt, number: marks.paper }],
  ] as const)
    person = dataOf(
      await scene.step(scene.as(event === "CERTIFY" ? "WARD_STAFF" : "BRANCH_SECRETARY"), person, event, day(ago), facts),
    ).recordStep;
  await certificate(world, person.id);
  dataOf(
    await world.as("AUDITOR", "ward")(`query ($why: String) { candidate(id: "${person.id}", reason: $why) { fullName nationalId } }`, {
      why: marks.why,
    }),
  );
  dataOf(await world.as("AUDITOR", "ward")(`{ candidate(id: "${person.id}", reason: "Kiểm tra theo kế hoạch") { bornOn } }`));
  const [sealed] = await rows<{ sealed: string; index: string }>(
    "select encode(national_id_sealed, 'hex') as sealed, encode(national_id_index, 'hex') as index from person where full_name = $1",
    [marks.name],
  );
  await rows(
    `insert into audit_entry (id, action, subject_type, subject_id, outcome, changes, unit_id) values (gen_random_uuid(), 'recordMeeting', 'Candidate', $1, 'DONE', $2, $3)`,
    [person.id, { event: "DECLINE", number: marks.decision }, units.ward.id],
  );
  person = await dropped({}, person);
  const personId = await personOf(person);
  await closedAgo(person, 24);
  await world.fold();
  const [before, booked] = [await dump(world), await ledger()];
  const secrets = [...Object.values(marks), sealed!.sealed, sealed!.index, "2000-05-17", "Trần Thị Bình", "Không còn nguyện vọng"];
  // The number never stands there in the open; everything else does, or did.
  expect(secrets.filter((secret) => !before.includes(secret))).toEqual([marks.number]);

  expect(await deidentifyDue(world.database.workerUrl)).toBe(1);
  await world.fold();
  const after = await dump(world);
  expect(secrets.filter((secret) => after.includes(secret))).toEqual([]);
  expect(after.toLowerCase()).not.toMatch(/ơqkzvbntrh|oqkzvbntrh|êpxgkdmvtb|ưrkbxnqgml/);
  expect(await ledger()).toEqual(booked);
  const { differences } = await withClient(world.database.ownerUrl, async (client) => {
    await client.query("set role chitieu_owner; set search_path = chitieu, public");
    return recountDatabase(client);
  });
  expect(differences).toEqual([]);
  expect(
    await rows("select sex, born_on::text, born_year_only, source_group_id, tags, deidentified_on::text from person where id = $1", [
      personId,
    ]),
  ).toEqual([
    { sex: "FEMALE", born_on: "2000-01-01", born_year_only: true, source_group_id: expect.any(Number), tags: [], deidentified_on: today },
  ]);
  expect(await proofs()).toMatchObject([
    {
      person_id: personId,
      rule: "RETENTION",
      months: 24,
      closed_as: "DROPPED",
      fields: expect.arrayContaining(["fullName", "nationalId"]),
      counts: { cases: 1, steps: 8, certificates: 1 },
    },
  ]);
  const { history } = await scene.shown(person.id);
  expect(history.map(({ event }) => event).join(" ")).toBe(
    "DROP RECORD_PAPER RECEIVE_APPLICATION CERTIFY NOMINATE ASSIGN_HELPERS ACCEPT_SOURCE IDENTIFY",
  );
  expect(
    await rows(
      "select reason, times, fields from person_view v join account a on a.id = v.account_id where v.person_id = $1 and v.role = 'AUDITOR'",
      [personId],
    ),
  ).toEqual([{ reason: "", times: 2, fields: ["bornOn", "fullName", "nationalId"] }]);
  expect(await deidentifyDue(world.database.workerUrl), "once").toBe(0);
});

test("whoever's time has not come, is followed again or is a member keeps their name; a city's own period counts", async () => {
  const before = await proofs();
  const names = () =>
    rows<{ full_name: string }>("select full_name from person where full_name like 'Đinh %' order by 1").then((all) =>
      all.map((one) => one.full_name),
    );
  await closedAgo(await dropped({ fullName: "Đinh Còn Hạn" }), 24, -1);
  const again = await dropped({ fullName: "Đinh Theo Lại" });
  await closedAgo(again, 60);
  const open =
    "insert into candidate (id, person_id, unit_id, facts) select gen_random_uuid(), person_id, unit_id, facts from candidate where id = $1";
  await rows(open, [again.id]);
  const member = await dropped({ fullName: "Đinh Đảng Viên" });
  await closedAgo(member, 60);
  const listed = await insertMember(world, "branch");
  await rows("update membership set person_id = $2 where id = $1", [listed, await personOf(member)]);
  // Listed long ago too: what keeps the name is that they are a member, not that it was said today.
  await rows("update member_event set recorded_at = recorded_at - interval '60 months' where membership_id = $1", [listed]);
  await scene.opened({ fullName: "Đinh Đang Theo" });
  const kept = await names();
  expect(kept).toHaveLength(4);
  expect(await deidentifyDue(world.database.workerUrl)).toBe(0);
  expect(await names()).toEqual(kept);
  await closedAgo(await dropped({ fullName: "Đinh Thời Hạn Ngắn" }), 13);
  await rows("insert into retention_period (id, unit_id, months, since) values (gen_random_uuid(), $1, 12, $2)", [
    units.otherCity.id,
    today,
  ]);
  expect(await deidentifyDue(world.database.workerUrl), "another city's period").toBe(0);
  await rows("insert into retention_period (id, unit_id, months, since) values (gen_random_uuid(), $1, 12, $2)", [units.city.id, today]);
  await rows("insert into retention_period (id, unit_id, months, since) values (gen_random_uuid(), $1, 120, $2::date + 1)", [
    units.city.id,
    today,
  ]);
  // The two whose time the shorter period has brought; tomorrow's longer one is not in force.
  expect(await deidentifyDue(world.database.workerUrl)).toBe(2);
  expect((await names()).sort()).toEqual(["Đinh Đang Theo", "Đinh Theo Lại", "Đinh Đảng Viên"].sort());
  const ofTwelve = (all: { months: number }[]) => all.filter(({ months }) => months === 12).length;
  expect(ofTwelve(await proofs()) - ofTwelve(before)).toBe(2);
});

test("of many who are due each is done once, however many workers there are, and one that somebody works on is left for the next hour", async () => {
  const many = await Promise.all(Array.from({ length: 6 }, (_, at) => dropped({ fullName: `Quách Nhiều ${"ABCDEF"[at]}` })));
  for (const one of many) await closedAgo(one, 30);
  const held = await personOf(many[0]!);
  const other = await world.owner.connect();
  await other.query("begin");
  await other.query("select from person where id = $1 for update", [held]);
  const done = await Promise.all([1, 2, 3].map(() => deidentifyDue(world.database.workerUrl)));
  await other.query("rollback");
  other.release();
  expect(done.reduce((sum, one) => sum + one, 0)).toBe(5);
  expect(await deidentifyDue(world.database.workerUrl)).toBe(1);
  expect(new Set((await proofs()).map(({ person_id }) => person_id)).size).toBe((await proofs()).length);
});

test("a name that is gone does not come back: no change, no step, no new case, no membership, and the proof stays as it is", async () => {
  const person = await dropped({ fullName: "Phí Đã Xong" });
  await closedAgo(person, 24);
  expect(await deidentifyDue(world.database.workerUrl)).toBe(1);
  const id = await personOf(person);
  const refused = (text: string, values: unknown[] = []) =>
    expect(world.owner.query(text, values)).rejects.toMatchObject({ code: "CT034" });
  await refused("update person set full_name = 'Phí Đã Xong' where id = $1", [id]);
  await refused("update candidate set facts = '{}' where id = $1", [person.id]);
  await refused("insert into candidate (id, person_id, unit_id, facts) values (gen_random_uuid(), $1, $2, '{}')", [id, units.branch.id]);
  await refused(
    "insert into membership (id, person_id, unit_id, standing, since, joined_on) values (gen_random_uuid(), $1, $2, 'PROBATIONARY', $3, $3)",
    [id, units.branch.id, today],
  );
  const [now] = await rows<{ revision: number }>(
    "select c.revision + p.revision + c.steps as revision from candidate c join person p on p.id = c.person_id where c.id = $1",
    [person.id],
  );
  expect(codeOf(await scene.undo(scene.secretary, { id: person.id, revision: now!.revision }))).toBe("CONFLICT");
  await rows("insert into retention_period (id, unit_id, months, since) values (gen_random_uuid(), $1, 24, $2)", [units.city.id, today]);
  for (const text of [
    "update deidentification set months = 1",
    "delete from deidentification",
    "update retention_period set months = 6",
    "delete from retention_period",
  ])
    await expect(world.owner.query(text)).rejects.toMatchObject({ code: "42501" });
  const listed = dataOf(
    await scene.secretary<{ candidates: { edges: { node: { fullName: string } }[] } }>(
      `{ candidates(unitId: "${units.branch.id}", ended: true, first: 200) { edges { node { fullName } } } }`,
    ),
  );
  expect(
    listed.candidates.edges.filter(({ node }) => node.fullName.includes("khử")),
    "lists pass over them",
  ).toEqual([]);
});

test("only the worker's log-in may do it", async () => {
  await expect(withClient(world.database.apiUrl, (client) => client.query("select chitieu.deidentify_due()"))).rejects.toMatchObject({
    code: "42501",
  });
  await expect(
    withClient(world.database.workerUrl, (client) => client.query("select chitieu.deidentify(gen_random_uuid(), 'REQUEST', null)")),
  ).rejects.toMatchObject({ code: "42501" });
});
