import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../domain/roles.ts";
import { codeOf, dataOf, World } from "../../test/world.ts";
import { type UnitKey, units } from "../../test/worldTree.ts";

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const document = `query ($unitId: ID, $first: Int! = 50, $after: String, $person: String, $actions: [String!], $leaveOut: [String!], $from: Date, $until: Date) {
  auditEntries(unitId: $unitId, first: $first, after: $after, person: $person, actions: $actions, leaveOut: $leaveOut, from: $from, until: $until) {
    edges { cursor node { subjectId } } pageInfo { hasNextPage } } }`;
interface Found {
  auditEntries: { edges: { cursor: string; node: { subjectId: string } }[]; pageInfo: { hasNextPage: boolean } };
}

/** Plants an entry at a unit; its subject's id names it. */
async function write(unit: UnitKey, action: string, at: string, accountId: string | null = null): Promise<string> {
  const id = randomUUID();
  await world.owner.query(
    `insert into audit_entry (id, at, account_id, action, subject_type, subject_id, outcome, unit_id)
     values ($1, $2, $3, $4, 'OrgUnit', $1, 'DONE', $5)`,
    [id, at, accountId, action, units[unit].id],
  );
  return id;
}

const reader = (role: Role = "AUDITOR", home: UnitKey = "city") => world.as(role, home)<Found>;
async function found(filter: object, call = reader()): Promise<string[]> {
  return dataOf(await call(document, { ...filter })).auditEntries.edges.map(({ node }) => node.subjectId);
}

async function named(role: Role, unit: UnitKey, login: string, fullName: string): Promise<string> {
  const { accountId } = await world.person(role, unit);
  await world.owner.query("update account set login = $2, full_name = $3 where id = $1", [accountId, login, fullName]);
  return accountId;
}

test("the log is found by who did it, by log-in or by a part of the name without accents, and by nobody else's wildcards", async () => {
  const binh = await named("WARD_STAFF", "ward", "binh.tv", "Trần Văn Bình");
  const anh = await named("WARD_LEADER", "ward", "anh.ltn", "Lê Thị Ngọc Ánh");
  const [one, two] = [
    await write("ward", "planted", "2026-03-02T02:00:00Z", binh),
    await write("base", "planted", "2026-03-01T02:00:00Z", binh),
  ];
  const other = await write("ward", "planted", "2026-03-03T02:00:00Z", anh);
  const only = { actions: ["planted"] };
  for (const person of ["binh.tv", "h.tv", "Bình", "tran van b", " BINH "]) expect(await found({ person, ...only })).toEqual([one, two]);
  expect(await found({ person: "ngoc anh", ...only })).toEqual([other]);
  expect(await found({ person: "%", ...only })).toEqual([]);
  expect(await found({ person: "b_nh", ...only })).toEqual([]);
});

test("a name that fits too many people, or is none, is refused by name of its field", async () => {
  await world.owner.query(
    "insert into account (id, login, full_name, unit_id) select gen_random_uuid(), 'dam.dong.' || n, 'Phạm Đông ' || n, $1 from generate_series(1, 201) n",
    [units.ward.id],
  );
  for (const person of ["pham dong", " ", "x".repeat(101)])
    expect((await reader()(document, { person })).errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "person" });
  expect(await found({ person: "dam.dong.7" })).toEqual([]);
});

test("only the asked operations are told, or all but some; both together", async () => {
  const day = { from: "2026-04-01", until: "2026-04-30" };
  const at = (n: number) => `2026-04-0${n}T05:00:00Z`;
  const entry = async (action: string, n: number) => await write("ward", action, at(n));
  const [signIn, issue, reorganise] = [await entry("signIn", 1), await entry("issueTargets", 2), await entry("reorganise", 3)];
  expect(await found(day)).toEqual([reorganise, issue, signIn]);
  expect(await found({ ...day, leaveOut: ["signIn", "signOut"] })).toEqual([reorganise, issue]);
  expect(await found({ ...day, actions: ["issueTargets", "signIn"] })).toEqual([issue, signIn]);
  expect(await found({ ...day, actions: ["issueTargets", "signIn"], leaveOut: ["signIn"] })).toEqual([issue]);
  const many = Array.from({ length: 101 }, (_, at) => `a${at}`);
  const answer = await reader()(document, { actions: many });
  expect(answer.errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "actions" });
});

test("days are those of Vietnam, the last one whole; a range the wrong way round is refused", async () => {
  const late = await write("ward", "dated", "2026-05-01T16:59:59.999Z"); // 23:59 of 1 May
  const next = await write("ward", "dated", "2026-05-01T17:00:00Z"); // 0:00 of 2 May
  const of = (from: string | null, until: string | null) => found({ actions: ["dated"], from, until });
  expect(await of("2026-05-01", "2026-05-01")).toEqual([late]);
  expect(await of("2026-05-02", null)).toEqual([next]);
  expect(await of(null, "2026-05-02")).toEqual([next, late]);
  const answer = await reader()(document, { from: "2026-05-02", until: "2026-05-01" });
  expect(answer.errors?.[0]?.extensions).toEqual({ code: "BAD_INPUT", field: "until" });
});

test("pages of a filtered log join without a gap or a repetition", async () => {
  const all: string[] = [];
  for (let n = 0; n < 5; n++) {
    all.unshift(await write("ward", "paged", "2026-06-01T05:00:00Z"));
    await write("ward", "between", "2026-06-01T05:00:00Z");
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Found["auditEntries"] = dataOf(
      await reader()(document, { first: 2, after, actions: ["paged"] }),
    ).auditEntries;
    seen.push(...edges.map(({ node }) => node.subjectId));
    after = pageInfo.hasNextPage ? edges.at(-1)!.cursor : null;
  } while (after);
  expect(seen.sort()).toEqual(all.sort());
});

test("a filter opens nothing: a ward finds neither another ward's entries nor the people above it", async () => {
  const board = await named("CITY_BOARD", "city", "chi.city", "Hoàng Kim Chi");
  const own = await write("ward", "seen", "2026-07-01T05:00:00Z", board);
  const others = await write("otherWard", "seen", "2026-07-01T05:00:00Z", board);
  const wards = reader("WARD_LEADER", "ward");
  expect(await found({ actions: ["seen"] }, wards)).toEqual([own]);
  expect(await found({ actions: ["seen"], person: "chi.city" }, wards)).toEqual([]);
  expect((await found({ actions: ["seen"], person: "chi.city" })).sort()).toEqual([own, others].sort());
  expect(codeOf(await wards(document, { unitId: units.otherWard.id, actions: ["seen"] }))).toBe("NOT_FOUND");
});
