import type { ClientBase } from "pg";
import { addDays, dateInVietnam } from "../domain/calendar.ts";
import { actAs } from "./actAs.ts";
import { demoId } from "./demoId.ts";
import type { DemoPlan, DemoPost } from "./demoPlan.ts";

const secretary = "tdp6.dongda";
const daysAhead = 21;

/** One branch of Đống Đa is to be divided in three weeks, and its secretary has chosen for half of its people so far. */
export async function planDivision(db: ClientBase, { accounts, posts, units }: DemoPlan): Promise<void> {
  const account = accounts.find(({ login }) => login === secretary);
  const holder = posts.find(({ accountId }) => accountId === account?.id);
  const branch = units.find(({ id }) => id === holder?.unitId);
  const decider = posts.find(({ role, unitId }) => role === "WARD_STAFF" && unitId === branch?.parentId);
  if (!holder || !branch || !decider) return;
  const day = addDays(dateInVietnam(new Date()), daysAhead);
  const part = demoId(`demo/division/${branch.id}`);
  await decide(db, decider, branch, part, day);
  const { rows } = await db.query<{ id: string; person: string }>(
    "select d.id, f.person_id as person from division d cross join lateral followed_at(d.unit_id) f join person p on p.id = f.person_id where d.unit_id = $1 order by p.name_order, p.id",
    [branch.id],
  );
  const half = rows.slice(0, Math.ceil(rows.length / 2));
  for (const to of [branch.id, part]) {
    const chosen = half.filter((_one, at) => (at % 3 === 2) === (to === part)).map(({ person }) => person);
    if (chosen.length > 0) await actAs(db, holder, "select place_people($1, $2, $3)", [half[0]!.id, to, chosen]);
  }
}

async function decide(db: ClientBase, decider: DemoPost, branch: DemoPlan["units"][number], part: string, day: string): Promise<void> {
  const { rows } = await db.query<{ stock: Record<string, number> }>(
    "select coalesce(jsonb_object_agg(i.id, held_on($1, i.id, today_here())) filter (where held_on($1, i.id, today_here()) > 0), '{}') as stock from indicator i where i.kind = 'STOCK'",
    [branch.id],
  );
  const { level, kind, sector, parentId, name } = branch;
  const fresh = `${name}A`;
  const steps = [
    {
      ...{ kind: "SPLIT", units: [branch.id], said: { units: [name], parts: [name, fresh] } },
      parts: [
        { unit: branch.id, stock: rows[0]!.stock, takes: [] },
        { unit: part, create: { level, kind, sector, code: null, name: fresh, under: parentId }, stock: {}, takes: [] },
      ],
    },
  ];
  const paper = {
    number: "27-QĐ/ĐU",
    signedOn: dateInVietnam(new Date()),
    issuer: "Ban Thường vụ Đảng ủy phường",
    title: "Chia tách chi bộ",
  };
  const values = [demoId(`demo/decision/${branch.id}`), day, "Chi bộ đông, địa bàn rộng", JSON.stringify(paper), JSON.stringify(steps)];
  await actAs(db, decider, "select decide_reorganisation($1, $2, $3, $4, $5)", values);
}
