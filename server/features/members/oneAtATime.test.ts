import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day } from "../../test/caseScene.ts";
import { MemberScene, type ShownMember, throughAllLevels } from "../../test/memberScene.ts";
import { type Answer, codeOf, World } from "../../test/world.ts";

let world: World;
let scene: MemberScene;
beforeAll(async () => {
  world = await World.open();
  scene = new MemberScene(world);
});
afterAll(() => world.close());

function update({ id, revision }: ShownMember, fullName: string, joinedOn = "2010-05-19") {
  const input = { clientKey: randomUUID(), memberId: id, revision, fullName, bornOn: "1980-02-03", bornYearOnly: false, sex: "FEMALE" };
  return scene.secretary()("mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { fullName } }", {
    input: { ...input, joinedOn },
  });
}

/** Both are begun while the person is held by a third, so that each has read before either writes. */
async function atOnce(memberId: string, ...changes: (() => Promise<Answer<unknown>>)[]) {
  const holder = await world.owner.connect();
  try {
    await holder.query("begin");
    await holder.query("select from person where id = (select person_id from membership where id = $1) for update", [memberId]);
    const begun = changes.map((change) => change());
    await waiting(changes.length);
    await holder.query("commit");
    return (await Promise.all(begun)).map((answer) => codeOf(answer) ?? "DONE").sort();
  } finally {
    holder.release();
  }
}

async function waiting(writers: number) {
  const asked = `select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where not l.granted and a.datname = current_database()`;
  await expect.poll(async () => (await world.owner.query<{ n: number }>(asked)).rows[0]!.n, { timeout: 20_000 }).toBe(writers);
}

test("of two who change one member at one moment the second is told that somebody was quicker", async () => {
  const one = await scene.listed({ fullName: "Trần Văn Một" });
  const both = await atOnce(
    one.id,
    () => update(one, "Trần Văn Hai"),
    () => update(one, "Trần Văn Ba", "2009-01-01"),
  );
  expect(both).toEqual(["CONFLICT", "DONE"]);
});

test("so is whoever changes the same person by their case", async () => {
  const cases = new CaseScene(world);
  const admitted = await cases.walk(await cases.opened({ fullName: "Hai Cửa" }));
  const { rows } = await world.owner.query<{ id: string }>(
    "select m.id from membership m join candidate c on c.person_id = m.person_id where c.id = $1",
    [admitted.id],
  );
  const member = await scene.member(rows[0]!.id);
  const said = {
    ...{ clientKey: randomUUID(), candidateId: admitted.id, revision: (await cases.shown(admitted.id)).revision },
    ...{ fullName: "Tên Từ Hồ Sơ", bornOn: "2000-05-17", sex: "FEMALE", sourceGroup: "TEACHER", tags: [], education: "HIGHER" },
    ...{ youthUnion: true, hardArea: false, specialReview: false, overAgeGrounds: false },
    ...{ youthUnionHere: true, tradeUnionHere: false, noMembers: false },
  };
  const both = await atOnce(
    member.id,
    () => update(member, "Tên Từ Đảng Viên", day(10)),
    () => cases.secretary("mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) { id } }", { input: said }),
  );
  expect(both).toEqual(["CONFLICT", "DONE"]);
});

test("of two who follow the same person again at one moment the second is told that they are followed", async () => {
  const cases = new CaseScene(world);
  const ended = await cases.opened({ fullName: "Trần Văn Lại" });
  const done = await cases.step(cases.secretary, ended, "WITHDRAW", day(100));
  expect(codeOf(done)).toBeUndefined();
  const again = () => cases.open({ fullName: "Trần Văn Lại", earlierId: ended.id, on: day(50), differentPerson: false });
  const holder = await world.owner.connect();
  try {
    await holder.query("begin");
    await holder.query("select from candidate where id = $1 for update", [ended.id]);
    const begun = [again(), again()];
    await waiting(2);
    await holder.query("commit");
    const answers = await Promise.all(begun);
    expect(answers.map((answer) => codeOf(answer) ?? "DONE").sort()).toEqual(["CONFLICT", "DONE"]);
    const refused = answers.find(({ errors }) => errors)!.errors![0]!;
    expect(refused.extensions).toMatchObject({ code: "CONFLICT", field: "earlierId" });
  } finally {
    holder.release();
  }
});

test("nobody is followed again whose membership is opened again meanwhile", async () => {
  const cases = new CaseScene(world);
  const member = await scene.listed({ fullName: "Trần Thị Phục" });
  const struck = await scene.recorded(member, "STRIKE_OFF", throughAllLevels);
  const holder = await world.owner.connect();
  try {
    await holder.query("begin");
    await holder.query("select from membership where id = $1 for update", [member.id]);
    const back = scene.record(struck, "REINSTATE", { number: "9-QĐ/ĐU", standingMembers: 11, standingYes: 8 });
    await waiting(1);
    const again = cases.open({ fullName: "Trần Thị Phục", bornOn: "1980-02-03", earlierId: member.id, on: day(0), differentPerson: false });
    await waiting(2);
    await holder.query("commit");
    expect([codeOf(await back), codeOf(await again)]).toEqual([undefined, "CONFLICT"]);
  } finally {
    holder.release();
  }
});
