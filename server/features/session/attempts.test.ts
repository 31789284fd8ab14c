import { hash } from "@node-rs/argon2";
import Fastify from "fastify";
import { pino } from "pino";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { passwordOf } from "../../db/connect.ts";
import { loadReference } from "../../db/reference.ts";
import { addApi } from "../../graphql/addApi.ts";
import { type Answer, personalIds, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";
import { hashPassword, nobodysHash } from "../password.ts";
import { keyedHash } from "./keyedHash.ts";

let world: World;
/** A second process of the API: another server with pools and a key of its own, on the same database. */
const other = Fastify();
let keyed: (text: string) => string;
beforeAll(async () => {
  world = await World.open();
  const { apiUrl } = world.database;
  const log = pino({ level: "error" });
  await addApi(other, { apiUrl, reference: await loadReference(world.owner), personalIds, log, publicOrigin: null, introspection: false });
  keyed = keyedHash(passwordOf(apiUrl));
});
afterAll(async () => {
  await other.close();
  await world.close();
});

const [password, mistaken] = ["mật khẩu đủ dài", "không đúng đâu"];

async function admit(login: string, kept?: string): Promise<string> {
  const id = uuid();
  await world.owner.query(
    `with a as (insert into account (id, login, full_name, unit_id) values ($1, $2, 'Người Thử', $3))
     insert into credential (account_id, password_hash, must_change, changed_at) values ($1, $4, false, '2026-01-01')`,
    [id, login, units.branch.id, kept ?? (await hash(password))],
  );
  return id;
}

async function attempt(login: string, given: string, ip: string, app = world.app) {
  const answer = await app.inject({
    method: "POST",
    url: "/graphql",
    remoteAddress: ip,
    headers: { "content-type": "application/json" },
    payload: JSON.stringify({ query: `mutation { signIn(input: { login: "${login}", password: "${given}" }) { mustChangePassword } }` }),
  });
  return answer.json<Answer<unknown>>().errors?.[0];
}
const codeOf = async (...asked: Parameters<typeof attempt>) => (await attempt(...asked))?.extensions.code;

/** So many attempts from as many addresses elsewhere, so long ago in PostgreSQL's words. */
const elsewhere = (login: string, count: number, ago = "0") =>
  world.owner.query(
    "insert into sign_in_attempt (login_hash, network_hash, at) select $1, n::text, now() - $3::interval from generate_series(1, $2) n",
    [keyed(`login\0${login}`), count, ago],
  );
const age = (login: string, interval: string) =>
  world.owner.query("update sign_in_attempt set at = now() - $2::interval where login_hash = $1", [keyed(`login\0${login}`), interval]);

test("a login that exists and one that does not answer alike, twelve times over, until and after ten wrong passwords lock them", async () => {
  await admit("binh");
  const answers = async (login: string, ip: string) => {
    const told = [];
    for (let count = 0; count < 12; count++) told.push(await attempt(login, mistaken, ip));
    return told;
  };
  const known = await answers("binh", "10.0.1.1");
  expect(known).toEqual(await answers("khong-co-ai", "10.0.1.2"));
  expect(known.map((error) => error!.extensions.code)).toEqual([...Array(10).fill("SIGN_IN_FAILED"), "RATE_LIMITED", "RATE_LIMITED"]);
  expect(known.at(-1)!.message).toContain("Chờ 15 phút");
  // The right password opens nothing there meanwhile, and the next try after the lock does.
  expect(await codeOf("binh", password, "10.0.1.1")).toBe("RATE_LIMITED");
  expect(await codeOf(" KHONG-co-ai\\u0000", password, "10.0.1.2")).toBe("RATE_LIMITED");
  for (const login of ["binh", "khong-co-ai"]) await age(login, "15 minutes");
  expect(await codeOf("khong-co-ai", mistaken, "10.0.1.2")).toBe("SIGN_IN_FAILED");
  expect(await codeOf("binh", password, "10.0.1.1")).toBeUndefined();
});

test("who fails from one address locks the owner of the login out nowhere else, and the owner's sign-ins win no further tries", async () => {
  await admit("chi");
  expect(await codeOf("chi", password, "10.0.2.1")).toBeUndefined();
  for (let count = 0; count < 20; count++) {
    expect(await codeOf("chi", mistaken, "10.0.2.9")).toBe(count < 10 ? "SIGN_IN_FAILED" : "RATE_LIMITED");
    if (count % 5 === 0) expect(await codeOf("chi", password, count % 2 ? "10.0.2.1" : "10.0.2.2")).toBeUndefined();
  }
});

test("an IPv6 connection is one address, however many its devices take", async () => {
  await admit("dao");
  for (let count = 1; count <= 10; count++) expect(await codeOf("dao", mistaken, `2001:db8:0:1::${count}`)).toBe("SIGN_IN_FAILED");
  expect(await codeOf("dao", password, "2001:db8:0:1:a:b:c:d")).toBe("RATE_LIMITED");
  expect(await codeOf("dao", password, "2001:db8:0:2::1")).toBeUndefined();
});

test("a hundred wrong passwords from many addresses lock a login where it was never signed in to, and nowhere else", async () => {
  await admit("duc");
  expect(await codeOf("duc", password, "10.0.3.1")).toBeUndefined();
  const attacker = (count: number) => attempt("duc", mistaken, `10.1.3.${Math.floor(count / 9)}`);
  for (let count = 0; count < 100; count++) expect((await attacker(count))!.extensions.code).toBe("SIGN_IN_FAILED");
  const locked = await attempt("duc", password, "10.1.3.99");
  expect(locked).toMatchObject({ message: expect.stringContaining("chờ 24 giờ"), extensions: { code: "RATE_LIMITED" } });
  expect(await codeOf("duc", password, "10.0.3.1")).toBeUndefined();
  // A wrong password is answered alike, whether the network is known, the login exists, or neither.
  await elsewhere("khong-ai-ca", 100);
  expect(await attempt("duc", mistaken, "10.0.3.1")).toEqual(locked);
  expect(await attempt("khong-ai-ca", mistaken, "10.0.3.1")).toEqual(locked);
  expect(await attempt("duc", password, "10.0.3.1")).toBeUndefined();
});

test("where a login is known it is locked after ten wrong passwords too, and alike for who does not exist", async () => {
  await admit("giang");
  await attempt("giang", password, "10.0.4.1");
  for (const login of ["giang", "giang-khong-co"]) {
    await elsewhere(login, 100);
    const answers = [];
    for (let count = 0; count < 11; count++) answers.push((await attempt(login, mistaken, "10.0.4.1"))!.message);
    expect(answers.map((text) => /chờ (\d+ \S+)/i.exec(text)![1])).toEqual([...Array(10).fill("24 giờ"), "15 phút"]);
  }
  expect(await codeOf("giang", password, "10.0.4.1")).toBe("RATE_LIMITED");
});

test("two processes count together: at once no more than ten get through, and where one signed in the other knows the network", async () => {
  await admit("hanh");
  const at = (count: number) => (count % 2 ? world.app : other);
  const codes = await Promise.all(Array.from({ length: 16 }, (_, count) => codeOf("hanh", mistaken, "10.0.5.1", at(count))));
  expect(codes.filter((code) => code === "SIGN_IN_FAILED")).toHaveLength(10);
  expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(6);
  expect(await codeOf("hanh", password, "10.0.5.2", other)).toBeUndefined();
  await elsewhere("hanh", 100);
  expect(await codeOf("hanh", password, "10.0.5.2", world.app)).toBeUndefined();
  const many = await Promise.all(Array.from({ length: 8 }, (_, count) => codeOf("hanh", password, `10.0.5.${count + 3}`, at(count))));
  expect(new Set(many)).toEqual(new Set(["RATE_LIMITED"]));
});

test("an attempt waits for the one before it of the same login, and counts it", async () => {
  await admit("huong");
  const ofHuong = [keyed("login\0huong"), keyed("network\0huong\x0010.0.11.1")];
  const waiting =
    "select from pg_locks where classid = 7004 and not granted and database = (select oid from pg_database where datname = current_database())";
  await world.owner.query("insert into sign_in_attempt (login_hash, network_hash) select $1, $2 from generate_series(1, 9)", ofHuong);
  const first = await world.owner.connect();
  try {
    await first.query("begin");
    await first.query("select try_sign_in('huong', $1, $2)", ofHuong);
    const second = codeOf("huong", password, "10.0.11.1", other);
    await vi.waitFor(async () => expect((await world.owner.query(waiting)).rowCount).toBe(1));
    await first.query("commit");
    expect(await second).toBe("RATE_LIMITED");
  } finally {
    first.release(true);
  }
});

test("the right password among the first nine begins the count of its address again", async () => {
  await admit("khanh");
  for (let round = 0; round < 2; round++) {
    for (let count = 0; count < 9; count++) expect(await codeOf("khanh", mistaken, "10.0.6.1")).toBe("SIGN_IN_FAILED");
    expect(await codeOf("khanh", password, "10.0.6.1")).toBeUndefined();
  }
});

test("fifteen minutes, a day and ninety days end to the second, and attempts from before the clock was set back count", async () => {
  const id = await admit("lan");
  const tries = async (ago: string, away: string) => {
    for (let count = 0; count < 10; count++) await attempt("lan", mistaken, away);
    await age("lan", ago);
    const error = await attempt("lan", password, away);
    await world.owner.query("delete from sign_in_attempt; delete from known_network");
    return error?.message;
  };
  expect(await tries("15 minutes", "10.0.7.1")).toBeUndefined();
  expect(await tries("14 minutes 50 seconds", "10.0.7.2")).toContain("Chờ 1 phút");
  expect(await tries("-1 minute", "10.0.7.3")).toContain("Chờ 16 phút");
  const [home, away] = ["10.0.7.4", "10.0.7.5"];
  const slow = async (ago: string, known: string, ip: string) => {
    await world.owner.query("delete from sign_in_attempt; delete from known_network");
    await elsewhere("lan", 100, ago);
    const network = keyed(`network\0lan\0${home}`);
    await world.owner.query("insert into known_network values ($1, $2, now() - $3::interval)", [id, network, known]);
    return (await attempt("lan", password, ip))?.message;
  };
  expect(await slow("23:59:50", "0", away)).toContain("chờ 1 giờ");
  expect(await slow("24:00:00", "0", away)).toBeUndefined();
  expect(await slow("-1 hour", "0", away)).toContain("chờ 25 giờ");
  expect(await slow("0", "89 days 23:59:50", home)).toBeUndefined();
  expect(await slow("0", "90 days", home)).toContain("chờ 24 giờ");
});

test("a new temporary password lets somebody in who was locked out by address and everywhere", async () => {
  const id = await admit("mai");
  for (let count = 0; count < 10; count++) await attempt("mai", mistaken, "10.0.8.1");
  await elsewhere("mai", 100);
  expect(await codeOf("mai", password, "10.0.8.1")).toBe("RATE_LIMITED");
  const reset = await world.as("WARD_STAFF", "ward")<{ resetPassword: { temporaryPassword: string } }>(
    "mutation ($id: ID!) { resetPassword(userId: $id) { temporaryPassword } }",
    { id },
  );
  expect(await codeOf("mai", reset.data!.resetPassword.temporaryPassword, "10.0.8.1")).toBeUndefined();
});

test("an unknown login takes as long as a wrong password, also once both are slowed down, and leaves as much behind", async () => {
  const id = await admit("nga", await hashPassword(password, "password"));
  await attempt("nga", password, "10.0.9.1");
  await elsewhere("nga-cham", 100);
  const slowed = await admit("oanh", nobodysHash);
  await elsewhere("oanh", 100);
  await world.owner.query("insert into known_network values ($1, $2)", [slowed, keyed("network\0oanh\x0010.0.9.2")]);
  const ways = [
    { login: "nga", ip: "10.0.9.1" }, // a wrong password
    { login: "nga-khong-co", ip: "10.0.9.1" }, // nobody
    { login: "oanh", ip: "10.0.9.2" }, // slowed down, where it is known
    { login: "oanh", ip: "10.0.9.3" }, // and where it is not
    { login: "nga-cham", ip: "10.0.9.3" }, // nobody, slowed down
  ].map((way) => ({ ...way, took: [] as number[] }));
  for (let count = 0; count < 9; count++)
    for (const { login, ip, took } of ways) {
      const since = performance.now();
      await attempt(login, mistaken, ip);
      took.push(performance.now() - since);
    }
  const medians = ways.map(({ took }) => took.sort((one, two) => one - two)[4]!);
  expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(2);
  const { rows } = await world.owner.query<{ known: number; unknown: number; counted: number[] }>(
    `select (select count(*)::int from audit_entry where action = 'signIn' and outcome = 'REFUSED' and account_id = $1) as known,
       (select count(*)::int from audit_entry where action = 'signIn' and outcome = 'REFUSED' and account_id is null and at > now() - interval '1 minute') as unknown,
       (select array_agg(n) from (select count(*)::int n from sign_in_attempt where login_hash = any ($2) group by login_hash) c) as counted`,
    [id, ["nga", "nga-khong-co"].map((login) => keyed(`login\0${login}`))],
  );
  expect(rows[0]).toMatchObject({ known: 9, counted: [9, 9] });
  expect(rows[0]!.unknown).toBeGreaterThanOrEqual(18);
});

test("neither logins nor addresses stand in the database, nor who shares a network with whom", async () => {
  for (const login of ["phuong", "quynh"]) {
    await admit(login);
    expect(await codeOf(login, mistaken, "10.0.10.1")).toBe("SIGN_IN_FAILED");
    expect(await codeOf(login, password, "10.0.10.2")).toBeUndefined();
  }
  const { rows } = await world.owner.query<{ kept: string }>(
    `select network_hash as kept from sign_in_attempt where login_hash = any ($1)
     union select k.network_hash from known_network k join account a on a.id = k.account_id where a.login in ('phuong', 'quynh')`,
    [["phuong", "quynh"].map((login) => keyed(`login\0${login}`))],
  );
  expect(rows.map(({ kept }) => /^[0-9a-f]{64}$/.test(kept))).toEqual([true, true, true, true]);
  const unkeyed = await world.owner.query("select from sign_in_attempt where login_hash in (login_key('phuong'), login_key('quynh'))");
  expect(unkeyed.rowCount).toBe(0);
});
