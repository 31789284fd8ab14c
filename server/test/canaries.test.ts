import { randomUUID } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { withClient } from "../db/connect.ts";
import { openPersonalIds } from "../db/openPersonalIds.ts";
import { errorLine } from "../startError.ts";
import { found, newCanaries, serverFiles, textOf } from "./canaries.ts";
import { askedByOthers } from "./canaryAskers.ts";
import { livesOfLists } from "./canaryLists.ts";
import { livesOfMembers } from "./canaryMembers.ts";
import { CaseScene, day, type ShownCase, toCeremony } from "./caseScene.ts";
import { scratchDir } from "./scratchDir.ts";
import { ServedWorld } from "./servedWorld.ts";
import { openSocket, subscribe } from "./watch.ts";
import { dataOf, type Person } from "./world.ts";
import { units } from "./worldTree.ts";

const canaries = newCanaries();
const { names, numbers, helpers, reasons, places, signers, members, elsewhere, listed, listedNumbers } = canaries;
const words = [...names, ...helpers, ...reasons, ...places, ...signers, ...members, ...elsewhere, ...listed];
const all = [...words, ...numbers, ...listedNumbers];

/** Where something might have been written, by name. */
const sinks = new Map<string, string[]>();
const sink = (name: string, text: string) => sinks.set(name, [...(sinks.get(name) ?? []), text]);

let served: ServedWorld;
let scene: CaseScene;
let sibling: CaseScene;
let secretary: Person;
const cases: ShownCase[] = [];
const written = (["stdout", "stderr"] as const).map((name) =>
  vi.spyOn(process[name], "write").mockImplementation((chunk) => {
    sink("what the process printed", String(chunk));
    return true;
  }),
);
let watching: NodeJS.Timeout;
beforeAll(async () => {
  served = await ServedWorld.open();
  scene = new CaseScene(served.wired);
  sibling = new CaseScene(served.wired, "siblingBranch");
  secretary = await served.world.person("BRANCH_SECRETARY", "branch");
  const activity = "select string_agg(query, ' ') as text from pg_stat_activity where query not like '%pg_stat_activity%'";
  watching = setInterval(() => {
    served.world.owner.query<{ text: string }>(activity).then(
      ({ rows }) => sink("pg_stat_activity", rows[0]?.text ?? ""),
      () => {},
    );
  }, 20);
});
afterAll(async () => {
  clearInterval(watching);
  for (const spy of written) spy.mockRestore();
  await served.close();
});

const open = "mutation ($input: OpenCaseInput!) { openCase(input: $input) { id } }";
const person = (more: object) => ({
  ...{ clientKey: randomUUID(), unitId: units.branch.id, bornOn: "2000-05-17", sex: "FEMALE", sourceGroup: "TEACHER" },
  ...more,
});
const post = (body: unknown, signal?: AbortSignal) =>
  served.post(secretary, typeof body === "string" ? body : JSON.stringify(body), signal);

function update(of: ShownCase, more: object) {
  const facts = { youthUnion: true, hardArea: false, specialReview: false, overAgeGrounds: false, noMembers: false };
  const place = { youthUnionHere: true, tradeUnionHere: false, tags: [], education: "HIGHER" };
  const input = { ...person(more), ...facts, ...place, unitId: undefined, candidateId: of.id, revision: of.revision };
  return scene.secretary<{ updateCandidate: { id: string } }>(
    "mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) { id } }",
    { input },
  );
}

test("people are followed under their names and numbers: begun, changed, walked to the ceremony, taken back", async () => {
  for (const [at, fullName] of names.slice(0, 30).entries())
    cases.push(await scene.opened({ fullName, nationalId: numbers[at], by: "BRANCH" }));
  for (const [at, one] of cases.slice(20).entries()) dataOf(await update(one, { fullName: names[30 + at], nationalId: numbers[30 + at] }));
  for (const [at, one] of cases.slice(0, 20).entries()) {
    const steps = toCeremony.map(([event, ago, facts]) => {
      const own: Record<string, object> = {
        ASSIGN_HELPERS: { helpers: [{ name: helpers[at], kind: "MEMBER", togetherSince: day(900) }, ...helpersAfterFirst(facts)] },
        RECORD_PAPER: { keptAt: places[at] },
        DECIDE: { signer: signers[at] },
      };
      return [event, ago, { ...facts, ...own[event] }] as const;
    });
    const admitted = await scene.walk(one, at % 4 === 0 ? "HOLD_CEREMONY" : "DECIDE", steps);
    const call = at % 4 === 0 ? scene.secretary : scene.as("WARD_STAFF");
    dataOf(await scene.undo(call, admitted, reasons[at]));
    await scene.shown(one.id, served.as("AUDITOR", "ward"), reasons[at]);
  }
}, 240_000);

test("members are listed, sent, received, refused and read from files of a class under their names", async () => {
  await livesOfMembers(served, scene, secretary, canaries);
}, 120_000);

test("lists of them are uploaded whole and broken, in old fonts and under wrong headings, checked, applied, cut off, undone and called off", async () => {
  sink("spooled files", await livesOfLists(served, canaries));
}, 120_000);

function helpersAfterFirst(facts: Record<string, unknown> | undefined) {
  return ((facts?.helpers as object[] | undefined) ?? []).slice(1);
}

test("they are refused, doubled, mistyped, sent in every wrong way and cut off", async () => {
  for (const [at, fullName] of names.slice(40).entries()) {
    const nationalId = numbers[40 + at]!;
    const wrong: object[] = [
      { fullName, nationalId, differentPerson: false, bornOn: fullName },
      { fullName: `${fullName}<`, nationalId },
      { fullName, nationalId: `${nationalId}9` },
      { fullName: [fullName], nationalId: { of: nationalId } },
      { fullName, sex: fullName, sourceGroup: nationalId },
      { fullName, sourceGroup: fullName },
      { fullName, unitId: nationalId, clientKey: fullName },
      { fullName, [nationalId]: fullName, [fullName]: nationalId },
    ];
    for (const more of wrong) await post({ query: open, variables: { input: person(more) } });
    const literal = `{ candidates(unitId: "${fullName}", first: "${nationalId}", whom: "${fullName}") { id } ${fullName} }`;
    for (const query of [
      literal,
      `query "${fullName}`,
      `# ${fullName}\n{ candidate(id: "${nationalId}", reason: "${fullName}") { fullName } }`,
    ])
      await post({ query });
    await post({ query: open, operationName: fullName, variables: fullName, [fullName]: nationalId });
    await post(`{"query": "${fullName} ${nationalId}`);
    const search = `{ candidates(unitId: "${units.branch.id}", search: "${fullName}", after: "${nationalId}") { totalCount } }`;
    await served.get(secretary, `/graphql?query=${encodeURIComponent(search)}&of=${encodeURIComponent(fullName)}`);
    for (const place of ["people", "healthz", "readyz", "metrics"])
      sink(
        "pages and health",
        (await served.get(null, `/${place}?find=${encodeURIComponent(fullName)}`)).replaceAll(encodeURIComponent(fullName), ""),
      );
    const key = randomUUID();
    for (const more of [{}, { nationalId }])
      await post({ query: open, variables: { input: person({ clientKey: key, fullName, ...more }) } });
    await post({ query: open, variables: { input: person({ fullName, nationalId }) } }, AbortSignal.timeout(1 + (at % 8)));
  }
  for (const nationalId of numbers.slice(0, 10)) {
    await scene.open({ nationalId });
    sink("answers to another branch", JSON.stringify(await sibling.open({ nationalId, fullName: "Phạm Thị Lan" })));
  }
  const socket = openSocket(served.serving.address.replace("http", "ws"), secretary);
  for (const fullName of names.slice(50))
    for (const query of [
      "subscription ($u: ID!) { figuresChanged(unitId: $u) { __typename } }",
      `mutation { openCase(input: "${fullName}") { id } }`,
    ])
      await Promise.race([subscribe(socket, query, { u: fullName, more: fullName }).ended, new Promise((done) => setTimeout(done, 200))]);
  await socket.dispose();
}, 120_000);

test("the server fails under them: lines cut, a table gone, a number that does not open, tables held, rows that a check refuses, wrong keys", async () => {
  const { owner, database } = served.world;
  const sendAll = () =>
    Promise.all(
      names
        .slice(40)
        .map((fullName, at) => post({ query: open, variables: { input: person({ fullName, nationalId: numbers[40 + at] }) } })),
    );
  const cut = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'chitieu_app'";
  const sent = sendAll();
  await withClient(database.ownerUrl, async (client) => {
    for (let turn = 0; turn < 5; turn++) await client.query(cut);
  });
  await sent;
  await owner.query("alter table person_view rename to person_view_gone");
  await sendAll();
  await owner.query("alter table person_view_gone rename to person_view");
  await owner.query(
    "update person set national_id_sealed = (select national_id_sealed from person where full_name = $1) where full_name = $2",
    [names[0], names[1]],
  );
  await scene.secretary(`{ candidate(id: "${cases[1]!.id}") { fullName nationalId } }`);
  await withClient(database.ownerUrl, async (client) => {
    await client.query("begin; lock table chitieu.person in access exclusive mode");
    const waiting = sendAll();
    await new Promise((done) => setTimeout(done, 400));
    await client.query("commit");
    await waiting;
  });
  const bad =
    "insert into person (id, unit_id, full_name, born_on, sex, source_group_id) values (gen_random_uuid(), $1, $2, '1800-01-01', $3, 4)";
  for (const at of [0, 1, 2]) await owner.query(bad, [units.branch.id, names[at], numbers[at]]).catch(() => {});
  await openPersonalIds(database.ownerUrl, path.join(scratchDir(), "none.json")).catch((error) => sink("start", errorLine(error)));
  expect(sinks.get("start")![0]).toContain("KEYS_MISSING");
}, 120_000);

test("whoever may not see them asks for everything and is told none of them", async () => {
  await askedByOthers(served, cases, (text) => sink("answers to who may not see them", text));
});

/** Where people's words are kept, by table; numbers are kept nowhere. */
const home = { person: true, candidate_event: true, person_view: true, member_event: true, transfer: true };

test("no canary stands in any log, error, trace, address or figure, nor in any table but people's own", async () => {
  const { owner, database } = served.world;
  const { rows: tables } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'chitieu'::regnamespace and relkind in ('r', 'p')",
  );
  const kept: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ text: string }>(`select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`);
    if (name in home) kept.push(rows[0]!.text);
    else sink(`table ${name}`, rows[0]!.text);
  }
  const { rows } = await withClient(database.ownerUrl, (client) => client.query<{ data_directory: string }>("show data_directory"));
  const files = serverFiles(rows[0]!.data_directory);
  for (const file of files) sink(`file ${path.basename(file)}`, textOf(file));
  sink("the API's log", served.lines.join(""));
  // What is looked for can be found: it is where it belongs.
  expect(
    found(kept.join(" "), [
      ...names.slice(0, 20),
      ...helpers,
      ...places,
      ...signers,
      ...reasons,
      ...members,
      ...elsewhere,
      ...listed.slice(0, 10),
    ]),
  ).toHaveLength(140);
  expect(served.lines.length).toBeGreaterThan(500);
  expect(sinks.get("the API's log")![0]).toContain("unexpected error");
  expect(sinks.has("pg_stat_activity")).toBe(true);
  expect(files.map((file) => path.basename(file))).toContain("server.log");
  let bytes = 0;
  const leaks: string[] = [];
  for (const [name, texts] of sinks) {
    const text = texts.join("\n");
    bytes += Buffer.byteLength(text);
    leaks.push(...found(text, all).map((canary) => `${name}: ${canary}`));
  }
  leaks.push(...found(kept.join(" "), [...numbers, ...listedNumbers]).map((number) => `people's tables: ${number}`));
  for (const spy of written) spy.mockRestore();
  console.log(`${all.length} canaries looked for in ${bytes} bytes of ${sinks.size} places`);
  expect(leaks).toEqual([]);
}, 120_000);
