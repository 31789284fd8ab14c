import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { id, type Place, ReorganisationScene, today, year } from "../../test/reorganisationScene.ts";
import { type Call, dataOf } from "../../test/world.ts";

let scene: ReorganisationScene;
let admin: Call;
let board: Call;
beforeEach(async () => {
  scene = await ReorganisationScene.open();
  [admin, board] = [scene.world.as("CITY_ADMINISTRATOR", "city"), scene.world.as("CITY_BOARD", "city")];
  await scene.members(id("branch"), 1509);
  await scene.members(id("siblingBranch"), 1500);
  await scene.members(id("wardBranch"), 81);
  await scene.members(id("cousinBranch"), 2781);
  for (const unit of ["branch", "siblingBranch", "wardBranch", "cousinBranch"] as const) await scene.world.person("BRANCH_SECRETARY", unit);
  await scene.world.person("BASE_COMMITTEE", "base");
});
afterEach(async () => {
  expect(await scene.differences()).toEqual([]);
  await scene.close();
});

const rows = async (text: string, ...values: unknown[]) => (await scene.world.owner.query(text, values)).rows;
async function scored(unitId: string): Promise<number> {
  const text = `{ scoreboard(unitId: "${unitId}", year: ${year}, indicators: ["MEMBERS"], basis: AS_NOW) { own { actual } } }`;
  const { scoreboard } = dataOf(await board<{ scoreboard: { own: { actual: number }[] } }>(text));
  return scoreboard.own[0]?.actual ?? 0;
}
/** A unit counted by its parents alone, without any of the columns that are kept for speed. */
async function counted(unitId: string) {
  const [row] = await rows(
    `with recursive inside (id) as (select $1::uuid union select p.unit_id from inside i join placement p on p.parent_id = i.id and p.during @> $2::date)
     select u.level, u.ended_on is not null as ended, (select count(*)::int from inside i join unit b on b.id = i.id and b.level = 4) as branches,
            (select count(*)::int from inside i join post p on p.unit_id = i.id and p.during @> $2::date) as posts,
            (select coalesce(json_agg(b.name), '[]') from placement p join unit b on b.id = p.unit_id where p.parent_id = $1 and p.during @> $2::date) as below
       from unit u where u.id = $1`,
    unitId,
    today,
  );
  const targets = await rows(
    `select i.code as indicator, left(t.starts_on::text, 4) as period, t.baseline, t.value from target t join indicator i on i.id = t.indicator_id
      where t.unit_id = $1 and t.closed_on is null and t.ends_before > $2`,
    unitId,
    today,
  );
  const open = new Map(targets.map(({ indicator, period, baseline, value }) => [`${indicator} ${period} ${baseline}`, value as number]));
  return row && { ...row, members: await scored(unitId), open };
}
type Counted = Awaited<ReturnType<typeof counted>>;

function expectSide(place: Place, side: "Before" | "After", meant: Counted) {
  const branches = meant && [2, 3].includes(meant.level) ? meant.branches : null;
  const posts = meant && meant.level > 1 ? meant.posts : null;
  expect([place.name, side, place[`members${side}`], place[`units${side}`]]).toEqual([
    place.name,
    side,
    meant?.members,
    meant?.below.length,
  ]);
  expect([place.name, side, place[`branches${side}`], place[`posts${side}`]]).toEqual([place.name, side, branches, posts]);
}
const nothing = (level: number): Counted => ({ level, ended: false, branches: 0, posts: 0, below: [], members: 0, open: new Map() });

/** What the preview promised is what stands before the decision, and what stands when it was carried out. Answers with the promise. */
async function heldTo(steps: object[], call = admin): Promise<Record<string, Place>> {
  const { problems, counts } = await scene.preview(call, steps);
  expect(problems.filter(({ blocking }) => blocking)).toEqual([]);
  const before = new Map(await Promise.all(counts.places.map(async ({ unitId }) => [unitId, await counted(unitId)] as const)));
  const done = await scene.done(call, steps);
  const kept = (places: Place[]) => places.map(({ unitId: _made, ...place }) => place);
  expect(kept(done.counts.places)).toEqual(kept(counts.places));
  for (const [at, place] of counts.places.entries()) {
    const after = await counted(done.counts.places[at]!.unitId);
    const was = before.get(place.unitId) ?? nothing(after!.level);
    expectSide(place, "Before", was);
    expectSide(place, "After", after);
    const names = [...new Set([...was!.open.keys(), ...after!.open.keys()])];
    const changed = names.filter((name) => was!.open.get(name) !== after!.open.get(name)).sort();
    const told = place.targets.map(({ indicator, period, baseline, ...value }) => [
      `${indicator} ${period} ${baseline}`,
      value.before,
      value.after,
    ]);
    expect(told.sort()).toEqual(changed.map((name) => [name, was!.open.get(name) ?? null, after!.open.get(name) ?? null]));
    expect([place.fate === "ENDS", place.fate === "NEW"]).toEqual([after!.ended && !was!.ended, !before.get(place.unitId)]);
  }
  return Object.fromEntries(counts.places.map((place) => [place.renamed ?? place.name, place]));
}
const targets = (place: Place | undefined) => place?.targets.map(({ before, after }) => [before, after]);

test("a ward that gives a committee to another ward: both with their members, branches, posts, and targets divided by the exact rule", async () => {
  await scene.target("ward", 70);
  await scene.target("otherWard", 70);
  const parts = [{ unitId: id("ward") }, { unitId: id("otherWard"), takes: [id("base")] }];
  const places = await heldTo([{ kind: "SPLIT", unitIds: [id("ward")], parts }]);
  expect(places["Đảng bộ phường Đống Đa"]).toMatchObject({ membersBefore: 3090, membersAfter: 81, branchesBefore: 3, branchesAfter: 1 });
  expect(places["Đảng bộ phường Đống Đa"]).toMatchObject({ postsBefore: 4, postsAfter: 1, lost: ["Đảng bộ Công an phường"], gained: [] });
  expect(places["Đảng bộ xã Hòa Lạc"]).toMatchObject({ membersBefore: 2781, membersAfter: 5790, gained: ["Đảng bộ Công an phường"] });
  // 70 × 81/3090 = 1.83, 70 × 3009/3090 = 68.17: the one left goes to the largest remainder.
  expect([targets(places["Đảng bộ phường Đống Đa"]), targets(places["Đảng bộ xã Hòa Lạc"])]).toEqual([[[70, 2]], [[70, 138]]]);
  expect(Object.keys(places)).toHaveLength(2);
});

test("a branch that is divided into itself, a new one and one that exists", async () => {
  await scene.target("wardBranch", 4);
  const parts = [18, 50, 13].map((people, at) => ({
    ...[{ unitId: id("wardBranch") }, { name: "Chi bộ mới" }, { unitId: id("branch") }][at],
    stock: [{ indicator: "MEMBERS", people }],
  }));
  const seen = await scene.preview(admin, [{ kind: "SPLIT", unitIds: [id("wardBranch")], parts }]);
  expect(seen.counts).toMatchObject({ members: 63, creating: 1, ending: 0 });
  const places = await heldTo([{ kind: "SPLIT", unitIds: [id("wardBranch")], parts }]);
  expect(Object.values(places).map(({ name, fate, membersBefore, membersAfter }) => [name, fate, membersBefore, membersAfter])).toEqual([
    ["Chi bộ Tổ dân phố số 1", "GOES_ON", 81, 18],
    ["Chi bộ mới", "NEW", 0, 50],
    ["Chi bộ Đội 1", "GOES_ON", 1509, 1522],
    ["Đảng bộ phường Đống Đa", "GOES_ON", 3090, 3090 - 13 + 13],
    ["Đảng bộ Công an phường", "GOES_ON", 3009, 3022],
  ]);
  expect(targets(places["Chi bộ mới"])).toEqual([[null, 2]]);
});

test("a merger of many into one, and of many into a new one", async () => {
  await scene.target("branch", 3);
  await scene.target("siblingBranch", 2);
  const into = await heldTo([{ kind: "MERGE", unitIds: [id("branch"), id("siblingBranch")], heirId: id("branch") }]);
  expect(into["Chi bộ Đội 1"]).toMatchObject({ fate: "GOES_ON", membersBefore: 1509, membersAfter: 3009, postsAfter: 1 });
  expect(into["Chi bộ Đội 2"]).toMatchObject({ fate: "ENDS", membersBefore: 1500, membersAfter: 0, postsBefore: 1, postsAfter: 0 });
  expect([targets(into["Chi bộ Đội 1"]), targets(into["Chi bộ Đội 2"])]).toEqual([[[3, 5]], [[2, null]]]);
  expect(into["Đảng bộ Công an phường"]).toMatchObject({ branchesBefore: 2, branchesAfter: 1, membersBefore: 3009, membersAfter: 3009 });
  const wards = await heldTo([{ kind: "MERGE", unitIds: [id("ward"), id("otherWard")], parts: [{ name: "Đảng bộ phường Mới" }] }]);
  expect(wards["Đảng bộ phường Mới"]).toMatchObject({ fate: "NEW", membersBefore: 0, membersAfter: 5871, branchesAfter: 3 });
  expect(wards["Đảng bộ thành phố Một"]).toMatchObject({
    unitsBefore: 2,
    unitsAfter: 1,
    branchesAfter: null,
    gained: ["Đảng bộ phường Mới"],
  });
});

test("a move shows the old and the new parent, and what goes from one to the other", async () => {
  await scene.target("base", 9);
  const places = await heldTo([{ kind: "MOVE", unitIds: [id("base")], underId: id("otherWard") }]);
  expect(Object.values(places).map(({ name, lost, gained, targets }) => [name, lost, gained, targets])).toEqual([
    ["Đảng bộ phường Đống Đa", ["Đảng bộ Công an phường"], [], []],
    ["Đảng bộ xã Hòa Lạc", [], ["Đảng bộ Công an phường"], []],
  ]);
});

test("a renamed unit hands nobody over, and a changed kind changes no number", async () => {
  const steps = [
    { kind: "RENAME", unitIds: [id("ward")], name: "Đảng bộ phường Khác" },
    { kind: "CHANGE_KIND", unitIds: [id("base")], sector: "POLICE" },
  ];
  const seen = await scene.preview(admin, steps);
  expect(seen.counts).toMatchObject({ wards: 1, bases: 1, members: 0, openTargets: 0, postsMoving: 0, postsEnding: 0 });
  const places = await heldTo(steps);
  expect(Object.values(places)).toMatchObject([{ name: "Đảng bộ phường Đống Đa", renamed: "Đảng bộ phường Khác", membersBefore: 3090 }]);
});

test("a branch grows to a committee with two branches", async () => {
  await scene.target("wardBranch", 3);
  const stock = (people: number) => [{ indicator: "MEMBERS", people }];
  const parts = [{ name: "Đảng bộ Láng" }, { name: "Chi bộ 1A", stock: stock(50) }, { name: "Chi bộ 1B", stock: stock(31) }];
  const places = await heldTo([{ kind: "GROW", unitIds: [id("wardBranch")], parts }]);
  expect(places["Đảng bộ Láng"]).toMatchObject({ fate: "NEW", membersAfter: 81, branchesBefore: 0, branchesAfter: 2 });
  expect(places["Đảng bộ Láng"]!.gained).toEqual(["Chi bộ 1A", "Chi bộ 1B"]);
  expect([targets(places["Đảng bộ Láng"]), targets(places["Chi bộ Tổ dân phố số 1"])]).toEqual([[[null, 3]], [[3, null]]]);
});

test("a dissolved unit ends with its target; opened again it has its members, and neither its target nor its posts", async () => {
  await scene.target("branch", 3);
  const staff = scene.world.as("WARD_STAFF", "ward");
  const ended = await heldTo([{ kind: "DISSOLVE", unitIds: [id("branch")] }], staff);
  expect(ended["Chi bộ Đội 1"]).toMatchObject({ fate: "ENDS", membersBefore: 1509, membersAfter: 0, postsAfter: 0 });
  expect(ended["Đảng bộ Công an phường"]).toMatchObject({ membersBefore: 3009, membersAfter: 3009, lost: ["Chi bộ Đội 1"] });
  const opened = await heldTo([{ kind: "REVIVE", unitIds: [id("branch")] }], staff);
  expect(opened["Chi bộ Đội 1"]).toMatchObject({ fate: "OPENS_AGAIN", membersAfter: 1509, postsAfter: 0, targets: [] });
});

test("decisions of before this was counted still say what they said", async () => {
  await scene.done(admin, [{ kind: "RENAME", unitIds: [id("base")], name: "Tên mới" }]);
  const old = { unitId: randomUUID(), name: "Phường cũ", units: [3, 2], members: [30, 20] };
  await rows("update reorganisation set summary = $1", JSON.stringify({ branches: 2, places: [old] }));
  const text =
    "{ reorganisations { edges { node { counts { branches members places { name fate unitsAfter membersAfter postsAfter gained } } } } } }";
  type Listed = { reorganisations: { edges: { node: { counts: object } }[] } };
  expect(dataOf(await admin<Listed>(text)).reorganisations.edges[0]!.node.counts).toEqual({
    branches: 2,
    members: 0,
    places: [{ name: "Phường cũ", fate: "GOES_ON", unitsAfter: 2, membersAfter: 20, postsAfter: null, gained: [] }],
  });
});
