import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays } from "../../domain/calendar.ts";
import { id, ReorganisationScene, today } from "../../test/reorganisationScene.ts";
import { type Call, codeOf } from "../../test/world.ts";
import { hashToken, newToken } from "../session/token.ts";

let scene: ReorganisationScene;
let staff: Call;
let admin: Call;
const open: pg.Client[] = [];
beforeEach(async () => {
  scene = await ReorganisationScene.open();
  staff = scene.world.as("WARD_STAFF", "ward");
  admin = scene.world.as("CITY_ADMINISTRATOR", "city");
  await Promise.all([staff, admin].map((call) => call("{ me { id } }")));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.end()));
  expect(await scene.differences()).toEqual([]);
  await scene.close();
});

const rows = async <T extends object>(text: string, ...values: unknown[]) => (await scene.world.owner.query<T>(text, values)).rows;
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  open.push(client);
  return client;
}
/** The tree held by somebody else, as a decision that is being carried out holds it. */
async function holdTree(): Promise<pg.Client> {
  const client = await connect(scene.world.database.ownerUrl);
  await client.query("begin; set local role chitieu_owner; set local search_path = chitieu, public; select pg_advisory_xact_lock(7001)");
  return client;
}
/** Until so many wait for the tree. */
async function waiting(many: number): Promise<void> {
  await expect
    .poll(async () => (await rows("select from pg_locks where locktype = 'advisory' and objid = 7001 and not granted")).length, {
      timeout: 5000,
      interval: 20,
    })
    .toBeGreaterThanOrEqual(many);
}
const endBranch = (client: pg.Client) =>
  client.query("select reorganise($1)", [JSON.stringify([{ do: "end", unit: id("branch"), heir: id("siblingBranch"), on: today }])]);

test("of two decisions that end each other's units one is carried out and the other is told why not", async () => {
  await scene.members(id("branch"), 20);
  await scene.members(id("siblingBranch"), 15);
  await scene.target("branch", 3);
  await scene.target("siblingBranch", 2);
  const units = [id("branch"), id("siblingBranch")];
  for (let round = 0; round < 3; round++) {
    const answers = await Promise.all(
      [staff, admin].map((call, at) => scene.decide(call, [{ kind: "MERGE", unitIds: units, heirId: units[at]! }])),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    const heir = units[codes.indexOf(undefined)]!;
    const gone = units.find((unit) => unit !== heir)!;
    expect([await scene.targetOf(heir), await scene.targetOf(gone), await scene.counted(heir)]).toEqual([5, null, 35]);
    expect(["BAD_INPUT", "CONFLICT", "NOT_FOUND"]).toContain(codes.find((code) => code !== undefined));
    if (round < 2) {
      await scene.done(admin, [{ kind: "REVIVE", unitIds: [gone] }]);
      await rows("update target set closed_on = null, value = case unit_id when $1 then 3 else 2 end, version = version + 1", units[0]);
    }
  }
});

test("a unit that two decisions move at once stands under one of the two parents, and only one decision says it moved it there", async () => {
  const goals = [id("otherBase"), id("ward")];
  const held = await holdTree();
  const both = Promise.all(goals.map((underId) => scene.decide(staff, [{ kind: "MOVE", unitIds: [id("branch")], underId }])));
  const twice = scene.decide(admin, [{ kind: "MOVE", unitIds: [id("branch")], underId: id("ward") }]);
  await waiting(1);
  await held.query("commit");
  const codes = [...(await both), await twice].map(codeOf);
  const { rows: placed } = await scene.world.owner.query(
    "select parent_id as parent from placement where unit_id = $1 and during @> $2::date",
    [id("branch"), today],
  );
  expect(placed).toHaveLength(1);
  expect(goals).toContain(placed[0].parent);
  expect(codes.filter((code) => code === undefined).length).toBe((await rows("select from reorganisation where state = 'APPLIED'")).length);
});

test("whoever decides for a unit that ends at the same moment decides nothing more", async () => {
  const held = await holdTree();
  const decided = scene.decide(staff, [{ kind: "RENAME", unitIds: [id("base")], name: "Tên mới" }]);
  await waiting(1);
  const edits = [
    ...["base", "otherBase", "wardBranch"].map((key) => ({ do: "move", unit: id(key as "base"), under: id("otherWard"), on: today })),
    { do: "end", unit: id("ward"), heir: id("otherWard"), on: today },
  ];
  await held.query("select reorganise($1)", [JSON.stringify(edits)]);
  await held.query("commit");
  expect(codeOf(await decided)).toBe("NOT_FOUND");
  expect((await scene.unit(id("base"))).name).toBe("Đảng bộ Công an phường");
});

test("what is written at a unit while it moves stands where the unit then stands", async () => {
  const held = await holdTree();
  const account = randomUUID();
  const written = rows("insert into account (id, login, full_name, unit_id) values ($1, 'den.sau', 'Đến sau', $2)", account, id("base"));
  await waiting(1);
  const move = [{ do: "move", unit: id("base"), under: id("otherWard"), on: today }];
  await held.query("select reorganise($1)", [JSON.stringify(move)]);
  await held.query("commit");
  await written;
  expect(await rows("select ward_id as ward from account where id = $1", account)).toEqual([{ ward: id("otherWard") }]);
  const careless = await rows(
    `select t from unnest(follows_the_tree()) t where t <> 'reorganisation' and not exists (
       select from pg_trigger g where g.tgrelid = t::regclass and g.tgfoid = 'hold_tree'::regproc and g.tgtype & 4 = 4)`,
  );
  expect(careless).toEqual([]);
});

test("whoever signs in at a unit while it ends gets no session there", async () => {
  const { accountId } = await scene.world.person("BRANCH_SECRETARY", "branch");
  const held = await holdTree();
  await endBranch(held);
  await held.query("update post set during = during * daterange(null, $2) where unit_id = $1", [id("branch"), today]);
  const api = await connect(scene.world.database.apiUrl);
  const hash = hashToken(newToken());
  const signedIn = api.query("select chitieu.sign_in($1, $2, $3, 'login', 'network')", [accountId, hash, randomUUID()]);
  await waiting(1);
  await held.query("commit");
  await signedIn;
  expect(await rows("select unit_id as unit from session where token_hash = $1", hash)).toEqual([{ unit: null }]);
});

test("a session that is being exchanged and a decision that ends its unit do not stop each other", async () => {
  const { accountId, postId, token } = await scene.world.person("BRANCH_SECRETARY", "branch");
  const held = await holdTree();
  const api = await connect(scene.world.database.apiUrl);
  const fresh = hashToken(newToken());
  const exchanged = api.query("select chitieu.act_as($1, $2, $3, $4)", [hashToken(token), fresh, postId, randomUUID()]).then(
    () => "exchanged",
    (error: pg.DatabaseError) => error.code,
  );
  await waiting(1);
  await endBranch(held);
  await held.query("commit");
  expect(["CT404", "28000"]).toContain(await exchanged);
  expect(await rows("select from session where account_id = $1 and expires_at > now()", accountId)).toEqual([]);
});

test("a post that is given at a unit while it ends is refused, and one given before ends with it", async () => {
  const { accountId } = await scene.world.person("BRANCH_SECRETARY", "siblingBranch");
  const give =
    "insert into post (id, account_id, unit_id, role, during) values (gen_random_uuid(), $1, $2, 'BRANCH_SECRETARY', '[2024-01-01,)')";
  const held = await holdTree();
  const late = rows(give, accountId, id("branch")).then(
    () => "given",
    (error: pg.DatabaseError) => error.code,
  );
  await waiting(1);
  await endBranch(held);
  await held.query("commit");
  expect(await late).toBe("CT016");

  const early = await connect(scene.world.database.ownerUrl);
  await early.query("begin; set local role chitieu_owner; set local search_path = chitieu, public");
  await early.query(give, [accountId, id("wardBranch")]);
  const ended = scene.decide(staff, [{ kind: "DISSOLVE", unitIds: [id("wardBranch")] }]);
  await waiting(1);
  await early.query("commit");
  expect(codeOf(await ended)).toBeUndefined();
  expect(await rows("select upper(during)::text as until from post where unit_id = $1", id("wardBranch"))).toEqual([{ until: today }]);
});

test("a renaming and a decision about the same unit do not stop each other", async () => {
  const held = await holdTree();
  const text = `mutation { renameUnit(input: { unitId: "${id("base")}", name: "Tên sau", from: "${today}" }) { name } }`;
  const renamed = staff(text);
  await waiting(1);
  await held.query('select identify_from($1, $2, \'{"name":"Tên trước"}\')', [id("base"), today]);
  await held.query("commit");
  expect(await renamed).toEqual({ data: { renameUnit: { name: "Tên sau" } } });
});

test("a plan that is cancelled while its day begins has been carried out, and neither stops the other", async () => {
  const tomorrow = addDays(today, 1);
  const plan = await scene.done(staff, [{ kind: "RENAME", unitIds: [id("base")], name: "Tên mới" }], tomorrow);
  const held = await holdTree();
  const cancelled = staff(`mutation { cancelReorganisation(id: "${plan.id}") { state } }`);
  await waiting(1);
  await held.query("select turn_page($1)", [tomorrow]);
  await held.query("commit");
  expect(codeOf(await cancelled)).toBe("CONFLICT");
  expect((await scene.unit(id("base"))).name).toBe("Tên mới");
});

test("how many people are to be divided is told without waiting for the tree", async () => {
  await scene.members(id("wardBranch"), 30);
  const held = await holdTree();
  const seen = await scene.preview(staff, [{ kind: "SPLIT", unitIds: [id("wardBranch")], parts: [] }]);
  expect(seen.held).toEqual([{ indicator: "MEMBERS", people: 30 }]);
  expect(seen.problems).toMatchObject([{ code: "TOO_FEW_PARTS" }]);
  await held.query("rollback");
});
