import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseScene, day, toCeremony } from "../../test/caseScene.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let scene: CaseScene;
beforeAll(async () => {
  world = await World.open();
  scene = new CaseScene(world);
});
afterAll(() => world.close());

const refusals = (answer: { errors?: { extensions: { refusals?: { code: string; textVi: string }[] } }[] }) =>
  answer.errors?.[0]?.extensions.refusals;

test("a branch begins a case with four facts; asked again with the same key it is the same case", async () => {
  const clientKey = randomUUID();
  const made = dataOf(await scene.open({ clientKey, fullName: "  Trần  Văn Ân " })).openCase;
  expect(made).toMatchObject({
    fullName: "Trần Văn Ân",
    birthYear: 2000,
    state: "IDENTIFIED",
    since: day(210),
    unit: { id: units.branch.id },
    next: [{ event: "ACCEPT_SOURCE", by: "BRANCH", mine: true, refusals: [] }],
    history: [{ event: "IDENTIFY", was: "START", becomes: "IDENTIFIED", byRole: "BRANCH_SECRETARY" }],
  });
  expect(dataOf(await scene.open({ clientKey, fullName: "  Trần  Văn Ân " })).openCase.id).toBe(made.id);
  expect(codeOf(await scene.open({ clientKey, fullName: "Trần Văn Ấn" }))).toBe("IDEMPOTENCY_CONFLICT");
});

test("the same name and birthday once more is asked about first", async () => {
  await scene.opened({ fullName: "Hoàng Thị Thùy" });
  const again = await scene.open({ fullName: "Hoàng Thị Thuỳ", differentPerson: false });
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "fullName" });
  expect(codeOf(await scene.open({ fullName: "Hoàng Thị Thùy", differentPerson: true }))).toBeUndefined();
});

test.each([
  [{ fullName: "A" }, "fullName"],
  [{ fullName: "Nguyễn <b>An</b>" }, "fullName"],
  [{ bornOn: day(365 * 5) }, "bornOn"],
  [{ sourceGroup: "UNSPECIFIED" }, "sourceGroup"],
])("a case is refused for %j with the field named", async (wrong, field) => {
  expect((await scene.open(wrong)).errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field });
});

test("one person walks from the first mention to the ceremony; the ward's and city's admissions rise by one there, not before", async () => {
  const before = await scene.total("city", "ADMISSIONS");
  const members = await scene.total("branch", "MEMBERS");
  const opened = await scene.opened();
  const decided = await scene.walk(opened, "DECIDE");
  expect(decided).toMatchObject({ state: "DECIDED", next: [{ event: "HOLD_CEREMONY", by: "BRANCH", mine: false, refusals: [] }] });
  expect(decided.clocks.map(({ code }) => code)).toEqual(["CEREMONY"]);
  expect(await scene.total("city", "ADMISSIONS")).toBe(before);
  const admitted = dataOf(await scene.step(scene.secretary, decided, "HOLD_CEREMONY", day(0))).recordStep;
  expect(admitted.state).toBe("PROBATION");
  for (const unit of ["city", "ward", "base", "branch"] as const) expect(await scene.total(unit, "ADMISSIONS")).toBe(before + 1);
  expect(await scene.total("branch", "MEMBERS")).toBe(members + 1);
  expect(await scene.total("siblingBranch", "ADMISSIONS")).toBe(0);
  const { rows } = await world.owner.query(
    `select g.code, p.sex, p.age from result_event e join result_person p on p.result_id = e.id join source_group g on g.id = e.source_group_id
     join indicator i on i.id = e.indicator_id and i.code = 'ADMISSIONS' join candidate c on c.person_id = p.person_id where c.id = $1`,
    [opened.id],
  );
  expect(rows).toEqual([{ code: "TEACHER", sex: "FEMALE", age: expect.any(Number) }]);
});

test("a step is refused with every reason in words; nothing is written", async () => {
  const fostered = await scene.walk(await scene.opened(), "ASSIGN_HELPERS");
  const wrong = await scene.step(scene.secretary, fostered, "HOLD_BRANCH_MEETING", day(100), { official: 12, present: 12, yes: 12 });
  expect(codeOf(wrong)).toBe("STEP_REFUSED");
  expect(refusals(wrong)).toEqual([{ code: "WRONG_STATE", textVi: expect.any(String), textEn: expect.any(String) }]);
  const full = await scene.step(scene.secretary, fostered, "NOMINATE", day(100), { placesLeft: 0 });
  expect(refusals(full)!.map(({ code }) => code)).toEqual(["CLASS_FULL"]);
  expect((await scene.shown(fostered.id)).revision).toBe(fostered.revision);
});

test("a step belongs to one unit: others who see the case are forbidden, and those who do not see it find nothing", async () => {
  const carried = await scene.walk(await scene.opened(), "HOLD_BRANCH_MEETING");
  const resolve = (call = scene.secretary) => scene.step(call, carried, "RESOLVE_AT_BASE", day(70), { members: 9, yes: 9 });
  expect(codeOf(await resolve())).toBe("FORBIDDEN");
  expect(codeOf(await resolve(scene.as("WARD_STAFF")))).toBe("FORBIDDEN");
  expect(codeOf(await resolve(world.as("BASE_COMMITTEE", "otherBase")))).toBe("NOT_FOUND");
  expect(codeOf(await resolve(world.as("BRANCH_SECRETARY", "siblingBranch")))).toBe("NOT_FOUND");
  expect(codeOf(await resolve(scene.as("CITY_BOARD")))).toBe("NOT_FOUND");
  expect(codeOf(await resolve(scene.as("BASE_COMMITTEE")))).toBeUndefined();
});

test("a branch straight below its ward proposes by itself", async () => {
  const alone = new CaseScene(world, "wardBranch");
  const carried = await alone.walk(await alone.opened(), "HOLD_BRANCH_MEETING");
  expect(carried.next).toMatchObject([{ event: "SUBMIT", by: "PROPOSER", mine: true }]);
  expect(dataOf(await alone.step(alone.secretary, carried, "SUBMIT", day(60))).recordStep.state).toBe("SUBMITTED");
});

test("two at once: the second hears what stands now, and nothing is recorded twice", async () => {
  const opened = await scene.opened();
  const [one, other] = await Promise.all([
    scene.step(scene.secretary, opened, "ACCEPT_SOURCE", day(200)),
    scene.step(scene.secretary, opened, "ACCEPT_SOURCE", day(200)),
  ]);
  expect([codeOf(one), codeOf(other)].sort()).toEqual(["CONFLICT", undefined]);
  const lost = codeOf(one) ? one : other;
  expect(lost.errors?.[0]?.extensions).toMatchObject({ theirs: { state: "SOURCE", revision: expect.any(Number) } });
  expect((await scene.shown(opened.id)).history.map(({ event }) => event)).toEqual(["ACCEPT_SOURCE", "IDENTIFY"]);
});

test("the last step is taken back by who recorded it, with everything it counted; no other step is", async () => {
  const sources = await scene.total("ward", "NEW_SOURCES");
  const source = await scene.walk(await scene.opened(), "ACCEPT_SOURCE");
  expect(await scene.total("ward", "NEW_SOURCES")).toBe(sources + 1);
  expect(source.can).toContain("undoStep");
  expect(codeOf(await scene.undo(scene.as("BASE_COMMITTEE"), source))).toMatch(/FORBIDDEN|NOT_FOUND/);
  const back = dataOf(await scene.undo(scene.secretary, source)).undoStep;
  expect(back).toMatchObject({ state: "IDENTIFIED", since: day(210) });
  expect(back.history).toMatchObject([
    { event: "ACCEPT_SOURCE", undone: true },
    { event: "IDENTIFY", undone: false },
  ]);
  expect(await scene.total("ward", "NEW_SOURCES")).toBe(sources);
  const certified = await scene.walk(back, "CERTIFY");
  expect(codeOf(await scene.undo(scene.secretary, certified))).toMatch(/FORBIDDEN|NOT_FOUND/);
});

test("from its first counted case on a branch no longer enters that figure by hand", async () => {
  await scene.walk(await scene.opened(), "ACCEPT_SOURCE");
  const record = (on: string, indicator = "NEW_SOURCES") =>
    scene.secretary(`mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }`, {
      input: { clientKey: randomUUID(), unitId: units.branch.id, indicator, sourceGroup: "TEACHER", occurredOn: on, quantity: 1 },
    });
  expect((await record(day(0))).errors?.[0]?.extensions).toMatchObject({ code: "BAD_INPUT", field: "indicator" });
  const sibling = world.as("BRANCH_SECRETARY", "siblingBranch");
  expect(
    codeOf(
      await sibling(`mutation ($input: RecordResultInput!) { recordResult(input: $input) { id } }`, {
        input: {
          ...{ clientKey: randomUUID(), unitId: units.siblingBranch.id, indicator: "NEW_SOURCES" },
          ...{ sourceGroup: "TEACHER", occurredOn: day(30), quantity: 2 },
        },
      }),
    ),
  ).toBeUndefined();
});

test("figures entered by hand before stay, and a case counts only after them", async () => {
  const own = new CaseScene(world, "siblingBranch");
  const by = await own.total("siblingBranch", "NEW_SOURCES");
  await own.walk(await own.opened(), "ACCEPT_SOURCE"); // 200 days ago: before the two of thirty days ago
  expect(await own.total("siblingBranch", "NEW_SOURCES")).toBe(by);
  const late = await own.opened({ on: day(20) });
  await own.step(own.secretary, late, "ACCEPT_SOURCE", day(10));
  expect(await own.total("siblingBranch", "NEW_SOURCES")).toBe(by + 1);
});

test("an annulled admission leaves its own day, and comes back when the annulment is taken back", async () => {
  const admissions = await scene.total("ward", "ADMISSIONS");
  const members = await scene.total("ward", "MEMBERS");
  const admitted = await scene.walk(await scene.opened());
  const staff = scene.as("WARD_STAFF");
  const annulled = dataOf(await scene.step(staff, admitted, "ANNUL_DECISION", day(0), { ground: "PROCEDURE" })).recordStep;
  expect(annulled).toMatchObject({ state: "DECISION_ANNULLED", ended: true });
  expect(await scene.total("ward", "ADMISSIONS")).toBe(admissions);
  expect(await scene.total("ward", "MEMBERS")).toBe(members);
  dataOf(await scene.undo(staff, annulled));
  expect(await scene.total("ward", "ADMISSIONS")).toBe(admissions + 1);
  expect(await scene.total("ward", "MEMBERS")).toBe(members + 1);
});

test("a deadline of the branch that passed is told to the level straight above it, with how far each deadline has run", async () => {
  const decided = await scene.walk(await scene.opened({ fullName: "Vương Thị Yến" }), "SUBMIT");
  const queue = async (unit: "base" | "ward", escalated: boolean) =>
    dataOf(
      await scene.as(unit === "base" ? "BASE_COMMITTEE" : "WARD_STAFF")<{
        caseQueue: { id: string; clocks: { code: string; reminder: number | null }[] }[];
      }>(
        "query ($id: ID!, $escalated: Boolean!) { caseQueue(unitId: $id, escalated: $escalated) { id clocks { code reminder overdue } } }",
        {
          id: units[unit].id,
          escalated,
        },
      ),
    ).caseQueue.find(({ id }) => id === decided.id);
  // Sixty days ago the file came in; of its sixty working days more than half are gone, and none is the ward's to have missed yet.
  expect((await queue("ward", false))?.clocks).toContainEqual(expect.objectContaining({ code: "DECISION", reminder: 50 }));
  expect(await queue("ward", true)).toBeUndefined();

  const late = await scene.walk(await scene.opened({ fullName: "Vương Thị Yên", on: day(290) }), "DECIDE", [
    ...toCeremony.slice(0, -2).map(([event, ago, facts]) => [event, ago + 70, facts] as const),
    ["DECIDE", 70, { members: 11, yes: 10, number: "12-QĐ/ĐU", signer: "Nguyễn Văn Ký" }],
    ["RECEIVE_DECISION", 60],
  ]);
  const received = dataOf(await scene.step(scene.secretary, late, "RECEIVE_DECISION", day(60))).recordStep;
  expect(received.clocks).toContainEqual(expect.objectContaining({ code: "CEREMONY", overdue: true }));
  const ids = async (unit: "base" | "ward") =>
    dataOf(
      await scene.as(unit === "base" ? "BASE_COMMITTEE" : "WARD_STAFF")<{ caseQueue: { id: string }[] }>(
        "query ($id: ID!) { caseQueue(unitId: $id, escalated: true) { id } }",
        { id: units[unit].id },
      ),
    ).caseQueue.map(({ id }) => id);
  expect(await ids("base")).toContain(late.id);
  expect(await ids("ward")).not.toContain(late.id);
});
