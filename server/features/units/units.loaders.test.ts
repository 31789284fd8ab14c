import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { type Call, dataOf, World } from "../../test/world.ts";
import { units } from "../../test/worldTree.ts";

let world: World;
let staff: Call;
beforeAll(async () => {
  world = await World.open();
  staff = world.as("WARD_STAFF", "ward");
});
afterAll(() => world.close());

interface Named {
  name: string;
}
interface Child extends Named {
  id: string;
  ancestors: Named[];
  capabilities: string[];
  history: { name: string; parent: Named }[];
  children: { totalCount: number; edges: { node: Named & { ancestors: Named[] } }[]; pageInfo: { hasNextPage: boolean } };
}

const document = (first: number) => `query ($id: ID!) { orgUnit(id: $id) { children(first: ${first}) { edges { node {
  id name ancestors { name } capabilities can history { name parent { name } }
  children(first: 2) { totalCount edges { node { name ancestors { name } capabilities history { name } } } pageInfo { hasNextPage } }
} } } } }`;

async function childrenOf(first: number): Promise<Child[]> {
  const data = dataOf<{ orgUnit: { children: { edges: { node: Child }[] } } }>(await staff(document(first), { id: units.ward.id }));
  return data.orgUnit.children.edges.map((edge) => edge.node);
}

/** How many statements the API sends while it answers. */
async function statementsFor(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  onTestFinished(() => query.mockRestore());
  await work();
  const sent = query.mock.calls.length;
  query.mockRestore();
  return sent;
}

test("what is nested in a list of units is read by as many statements for thirty rows as for one, and is each row's own", async () => {
  const edits = Array.from({ length: 30 }, (_, place) => {
    const [base, number] = [randomUUID(), String(place + 1).padStart(2, "0")];
    const below = Array.from({ length: place % 4 }, (_, nth) => ({
      do: "create",
      unit: randomUUID(),
      level: 4,
      kind: "BRANCH",
      name: `Chi bộ ${number}.${nth}`,
      under: base,
      on: "2024-01-01",
    }));
    return [
      { do: "create", unit: base, level: 3, kind: "BASE_COMMITTEE", name: `Đảng bộ số ${number}`, under: units.ward.id, on: "2024-01-01" },
      ...below,
    ];
  }).flat();
  await world.owner.query("select reorganise($1)", [JSON.stringify(edits)]);
  const bases = edits.filter((edit) => edit.level === 3);
  for (const [place, { unit }] of bases.entries())
    await world.owner.query("insert into unit_capability values ($1, $2, '[2024-01-01,)'), ($1, 'over', '[2024-01-01,2025-01-01)')", [
      unit,
      `can${place}`,
    ]);
  await world.owner.query("select rename_from($1, '2025-01-01', 'Đảng bộ số 01', null)", [bases[0]!.unit]);

  const seen = await childrenOf(200);
  expect(seen.length).toBe(33);
  const above = [{ name: units.city.name }, { name: units.ward.name }];
  for (const [place, base] of bases.entries()) {
    const found = seen.find((row) => row.id === base.unit)!;
    const below = edits.filter((edit) => edit.under === base.unit).map((edit) => edit.name);
    const entry = { name: base.name, parent: { name: units.ward.name } };
    expect(found).toMatchObject({
      name: base.name,
      ancestors: above,
      capabilities: [`can${place}`, "canPropose", "hasSeal"],
      history: place === 0 ? [entry, entry] : [entry],
    });
    expect(found.children).toMatchObject({ totalCount: below.length, pageInfo: { hasNextPage: below.length > 2 } });
    expect(found.children.edges.map((edge) => edge.node.name)).toEqual(below.slice(0, 2));
    for (const { node } of found.children.edges) expect(node.ancestors).toEqual([...above, { name: base.name }]);
  }
  const one = await statementsFor(() => childrenOf(1));
  expect(one).toBeLessThan(20);
  expect(await statementsFor(() => childrenOf(30))).toBe(one);
});

test("what one mutation field has read is not told again by the next, which sees what it changed", async () => {
  const rename = (name: string) =>
    `renameUnit(input: { unitId: "${units.base.id}", name: "${name}", from: "2026-01-01" }) { history { name } }`;
  const data = dataOf<Record<string, { history: Named[] }>>(await staff(`mutation { a: ${rename("Tên một")} b: ${rename("Tên hai")} }`));
  expect([data.a!.history[0]!.name, data.b!.history[0]!.name]).toEqual(["Tên một", "Tên hai"]);
});
