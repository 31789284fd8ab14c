import { afterAll, beforeAll, expect, test } from "vitest";
import { yearOf } from "../../../domain/calendar.ts";
import { CaseScene, day, toCeremony } from "../../../test/caseScene.ts";
import { ClassScene } from "../../../test/classScene.ts";
import { codeOf, World } from "../../../test/world.ts";
import { units } from "../../../test/worldTree.ts";

let cases: CaseScene;
let scene: ClassScene;
beforeAll(async () => {
  cases = new CaseScene(await World.open());
  scene = new ClassScene(cases);
});
afterAll(() => cases.world.close());

const states = (of: Awaited<ReturnType<ClassScene["shown"]>>) => of.nominations.map(({ candidate, state }) => [candidate.fullName, state]);

test("from nomination to certificate every step stands in the case by itself, and the certificate counts once", async () => {
  const [an, binh] = [await scene.fostered("Trần Văn An"), await scene.fostered("Lê Thị Bình")];
  const before = await cases.total("ward", "CLASS_CERTIFICATES");
  const running = await scene.running([an, binh]);
  expect(running.nominations.map(({ candidate }) => candidate.state)).toEqual(["CLASS_ATTENDING", "CLASS_ATTENDING"]);
  const [session] = running.sessions;
  const [first, second] = running.nominations;
  const attended = await scene.acted("recordAttendance", running, { sessionId: session!.id, present: [first!.id] });
  expect(attended.nominations.map(({ present, missed }) => [present, missed])).toEqual([
    [[session!.id], []],
    [[], [session!.id]],
  ]);
  const items = [
    { placeId: first!.id, result: "PASSED" },
    { placeId: second!.id, result: "ABSENT" },
  ];
  const results = { certifiedOn: day(0), firstNumber: 15, numberSuffix: "/2026", items };
  const graded = await scene.acted("recordClassResults", attended, results);
  expect(graded.nominations.map(({ result, certificateNumber }) => [result, certificateNumber])).toEqual([
    ["PASSED", "15/2026"],
    ["ABSENT", null],
  ]);
  const closed = await scene.acted("closeClass", graded);
  expect(closed.state).toBe("CLOSED");
  const shown = await cases.shown(an.id);
  expect([shown.state, shown.history.slice(0, 3).map(({ event, byRole }) => [event, byRole])]).toEqual([
    "CLASS_CERTIFIED",
    [
      ["CERTIFY", "WARD_STAFF"],
      ["START_CLASS", "WARD_STAFF"],
      ["NOMINATE", "BRANCH_SECRETARY"],
    ],
  ]);
  expect(shown.clocks).toContainEqual(
    expect.objectContaining({ code: "CERTIFICATE_EXPIRY", dueOn: `${yearOf(day(0)) + 5}${day(0).slice(4)}` }),
  );
  expect((await cases.shown(binh.id)).state).toBe("CLASS_ATTENDING");
  expect(await cases.total("ward", "CLASS_CERTIFICATES")).toBe(before + 1);
});

test("who failed goes to another class without being nominated to the procedure again", async () => {
  const person = await scene.fostered("Phạm Văn Cường");
  const running = await scene.running([person]);
  const items = [{ placeId: running.nominations[0]!.id, result: "FAILED" }];
  await scene.acted("recordClassResults", running, { certifiedOn: day(0), items });
  const again = await scene.nominated(await scene.opened(), [person]);
  expect(states(again)).toEqual([["Phạm Văn Cường", "NOMINATED"]]);
  expect((await cases.shown(person.id)).history.filter(({ event }) => event === "NOMINATE")).toHaveLength(1);
});

test("all are nominated or nobody, each refusal is said under its own person, and nobody has two places at a time", async () => {
  const [ready, early] = [await scene.fostered("Đỗ Thị Dung"), await cases.opened({ fullName: "Vũ Văn Em" })];
  const open = await scene.opened();
  const refused = await scene.nominate(open, [ready, early]);
  expect(refused.errors?.[0]?.extensions).toMatchObject({
    code: "STEP_REFUSED",
    field: "candidateIds.1",
    items: [{ candidateId: early.id, refusals: [{ code: "WRONG_STATE" }] }],
  });
  expect((await scene.shown(open.id)).nominations).toEqual([]);
  expect((await cases.shown(ready.id)).state).toBe("FOSTERING");
  await scene.nominated(open, [ready]);
  expect(codeOf(await scene.nominate(await scene.opened(), [ready]))).toBe("CONFLICT");
});

test("never more are accepted than there are places, and a full class takes no more nominations", async () => {
  const people = [await scene.fostered("Bùi Văn Giang"), await scene.fostered("Hồ Thị Hà"), await scene.fostered("Ngô Văn Khoa")];
  const open = await scene.nominated(await scene.opened({ places: 2 }), people);
  const ids = open.nominations.map(({ id }) => id);
  expect(codeOf(await scene.act("acceptNominations", open, { accept: ids, wait: [] }))).toBe("CONFLICT");
  const full = await scene.acted("acceptNominations", open, { accept: ids.slice(0, 2), wait: ids.slice(2) });
  expect([full.accepted, full.nominated, full.nominations.map(({ state }) => state)]).toEqual([2, 1, ["ACCEPTED", "ACCEPTED", "WAITING"]]);
  const late = await scene.nominate(full, [await scene.fostered("Lý Thị Lan")]);
  expect(late.errors?.[0]?.extensions).toMatchObject({ code: "STEP_REFUSED", items: [{ refusals: [{ code: "CLASS_FULL" }] }] });
  const swapped = await scene.acted("acceptNominations", full, { accept: [ids[2]], wait: [ids[0]] });
  expect(swapped.nominations.map(({ state }) => state)).toEqual(["WAITING", "ACCEPTED", "ACCEPTED"]);
  const few = { title: "Lớp nhỏ", place: "Hội trường", startsOn: day(0), endsOn: day(0), nominateBy: day(0), places: 1, sessions: [] };
  expect(codeOf(await scene.act("changeClass", swapped, few))).toBe("CONFLICT");
});

test("a withdrawn nomination takes its step with it, and taking the step back withdraws the nomination", async () => {
  const [one, other] = [await scene.fostered("Mai Văn Nam"), await scene.fostered("Tạ Thị Oanh")];
  const open = await scene.nominated(await scene.opened(), [one, other]);
  const [first] = (await scene.shown(open.id, cases.secretary)).nominations;
  expect(first!.can).toContain("withdrawNomination");
  await scene.changed("withdrawNomination", { placeId: first!.id }, cases.secretary);
  expect((await cases.shown(one.id)).state).toBe("FOSTERING");
  const nominated = await cases.shown(other.id);
  expect(codeOf(await cases.undo(cases.secretary, nominated))).toBeUndefined();
  expect([states(await scene.shown(open.id)), (await scene.shown(open.id)).nominated]).toEqual([
    [
      ["Mai Văn Nam", "WITHDRAWN"],
      ["Tạ Thị Oanh", "WITHDRAWN"],
    ],
    0,
  ]);
});

test("a certificate that is taken back leaves the class without that result, and may be given anew under another number", async () => {
  const person = await scene.fostered("Chu Văn Phúc");
  const running = await scene.running([person]);
  const pass = (number: string) => ({
    certifiedOn: day(0),
    items: [{ placeId: running.nominations[0]!.id, result: "PASSED", certificateNumber: number }],
  });
  const closed = await scene.acted("closeClass", await scene.acted("recordClassResults", running, pass("91/2026")));
  const before = await cases.total("branch", "CLASS_CERTIFICATES");
  expect(codeOf(await cases.undo(scene.staff, await cases.shown(person.id)))).toBeUndefined();
  expect(await cases.total("branch", "CLASS_CERTIFICATES")).toBe(before - 1);
  const bare = await scene.shown(closed.id);
  expect(bare.nominations[0]).toMatchObject({ state: "ACCEPTED", result: null, certificateNumber: null });
  const again = await scene.acted("recordClassResults", bare, pass("92/2026"));
  expect([again.state, again.nominations[0]!.certificateNumber]).toEqual(["CLOSED", "92/2026"]);
});

test("no number is given twice in a year by one holder, and one wrong number keeps back all results", async () => {
  const people = [await scene.fostered("Kiều Văn Quang"), await scene.fostered("La Thị Sen")];
  const running = await scene.running(people);
  const items = running.nominations.map(({ id: placeId }) => ({ placeId, result: "PASSED" }));
  const results = (more: object) => scene.act("recordClassResults", running, { certifiedOn: day(0), items, ...more });
  expect((await results({})).errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "firstNumber" });
  expect((await results({ firstNumber: 14, numberSuffix: "/2026" })).errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT" });
  expect((await scene.shown(running.id)).nominations.map(({ result }) => result)).toEqual([null, null]);
  expect((await cases.shown(people[0]!.id)).state).toBe("CLASS_ATTENDING");
  expect(codeOf(await results({ firstNumber: 200, numberSuffix: "/2026" }))).toBeUndefined();
});

test("a new member's certificate is the paper that recognition waits for, and counts in no target of the awareness class", async () => {
  const member = await cases.walk(await cases.opened({ fullName: "Đinh Thị Tâm" }), "HOLD_CEREMONY", toCeremony);
  const missing = (of: typeof member) =>
    of.next.flatMap(({ refusals }) => refusals.map(({ code }) => code)).includes("CLASS_CERTIFICATE_MISSING");
  expect(missing(member)).toBe(true);
  const before = await cases.total("ward", "CLASS_CERTIFICATES");
  const running = await scene.running([member], { kind: "NEW_MEMBER" });
  const items = [{ placeId: running.nominations[0]!.id, result: "PASSED" }];
  await scene.acted("recordClassResults", running, { certifiedOn: day(0), firstNumber: 1, numberSuffix: "-ĐVM", items });
  const shown = await cases.shown(member.id);
  expect([shown.state, missing(shown), shown.history[0]]).toMatchObject([
    "PROBATION",
    false,
    { event: "RECORD_PAPER", byRole: "WARD_STAFF" },
  ]);
  expect(await cases.total("ward", "CLASS_CERTIFICATES")).toBe(before);
});

test("a class is closed when everybody has a result, cancelled while nobody has, and changed by one at a time", async () => {
  const person = await scene.fostered("Cao Văn Uy");
  const running = await scene.running([person]);
  expect(codeOf(await scene.act("closeClass", running))).toBe("CONFLICT");
  const cancelled = await scene.acted("cancelClass", running, { reason: "Giảng viên ốm" });
  expect([cancelled.state, cancelled.nominations[0]!.state, cancelled.accepted]).toEqual(["CANCELLED", "WITHDRAWN", 0]);
  expect((await scene.act("startClass", running)).errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT" });
  const open = await scene.opened();
  const words = { title: "Lớp khác", place: "Trung tâm chính trị", startsOn: day(0), endsOn: day(0), nominateBy: day(0), places: 9 };
  const changed = await scene.acted("changeClass", open, { ...words, sessions: [] });
  expect(changed.sessions).toEqual([]);
  const late = await scene.act("changeClass", open, { ...words, sessions: [] });
  expect(late.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "revision", theirs: { revision: changed.revision } });
});

test("a ward that may hold no classes on the first day opens none", async () => {
  const far = await scene.change("openClass", {
    ...{ unitId: units.ward.id, kind: "AWARENESS", title: "Lớp xưa", place: "Hội trường", places: 5, sessions: [] },
    ...{ startsOn: "1990-01-01", endsOn: "1990-01-02", nominateBy: "1990-01-01" },
  });
  expect(far.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "startsOn" });
});

test("a branch sees its own people alone in a class that others fill, with how many places are taken", async () => {
  const person = await scene.fostered("Dương Thị Vân");
  const open = await scene.nominated(await scene.opened({ places: 9 }), [person]);
  const other = new CaseScene(cases.world, "siblingBranch");
  const stranger = await other.walk(await other.opened({ fullName: "Người Chi Bộ Khác" }), "ASSIGN_HELPERS");
  await scene.nominated(open, [stranger], other.secretary);
  const seen = async (call: typeof cases.secretary) => {
    const { nominations, nominated, mine } = await scene.shown(open.id, call);
    return [nominations.map(({ candidate }) => candidate.fullName), nominated, mine];
  };
  expect(await seen(cases.secretary)).toEqual([["Dương Thị Vân"], 2, 1]);
  expect(await seen(other.secretary)).toEqual([["Người Chi Bộ Khác"], 2, 1]);
  expect(await seen(cases.as("BASE_COMMITTEE"))).toEqual([["Người Chi Bộ Khác", "Dương Thị Vân"], 2, 2]);
  expect(codeOf(await cases.as("CITY_BOARD")(`{ class(id: "${open.id}") { id } }`))).toBe("NOT_FOUND");
});

test("a list of results names its people by name and birthday, and what it cannot name by row and column; nothing is recorded of it", async () => {
  const people = [await scene.fostered("Hoàng Văn Xuân"), await scene.fostered("Nguyễn Thị Hòa"), await scene.fostered("Nguyễn Thị Hòa")];
  const running = await scene.running(people);
  const list = [
    "STT,Họ và tên,Ngày sinh,Kết quả,Số giấy chứng nhận",
    "1,Hoàng Văn Xuân,17/05/2000,Đạt,301/2026",
    "2,Nguyễn Thị Hòa,17/05/2000,Đạt,302/2026",
    "3,Người khác,17/05/2000,Đạt,303/2026",
    "4,Hoàng Văn Xuân,31/02/2000,Đạt,304/2026",
    "5,Hoàng Văn Xuân,17/05/2000,Không đạt,",
  ];
  const content = Buffer.from(list.join("\n")).toString("base64");
  const query = `query ($id: ID!, $content: String!) { previewClassResults(classId: $id, content: $content) {
    rows { row placeId result certificateNumber } faults { row column text } } }`;
  const answer = await scene.staff<{ previewClassResults: object }>(query, { id: running.id, content });
  const placeId = running.nominations.find(({ candidate }) => candidate.fullName === "Hoàng Văn Xuân")!.id;
  expect(answer.data?.previewClassResults).toEqual({
    rows: [{ row: 2, placeId, result: "PASSED", certificateNumber: "301/2026" }],
    faults: [
      { row: 3, column: "B", text: expect.stringContaining("hai người cùng họ tên") },
      { row: 4, column: "B", text: expect.stringContaining("Không có người này") },
      { row: 5, column: "C", text: expect.stringContaining("không có trong lịch") },
      { row: 6, column: "B", text: expect.stringContaining("một dòng trên") },
    ],
  });
  expect((await scene.shown(running.id)).nominations.every(({ result }) => result === null)).toBe(true);
  const other = await scene.staff(query, { id: running.id, content: Buffer.from("không phải bảng").toString("base64") });
  expect(other.errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "content" });
});
