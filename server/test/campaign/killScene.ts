import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { hashToken } from "../../features/session/token.ts";

export interface Secretary {
  accountId: string;
  postId: string;
  unitId: string;
  token: string;
}

interface Planned {
  unit: string;
  under: string | null;
  level: number;
}

/** One city of four wards, two base committees each, two branches each: 16 branches, whose secretaries all write to the same city row. */
function plannedTree(): Planned[] {
  const city: Planned = { unit: randomUUID(), under: null, level: 1 };
  const below = (parents: Planned[], times: number): Planned[] =>
    parents.flatMap((parent) => Array.from({ length: times }, () => ({ unit: randomUUID(), under: parent.unit, level: parent.level + 1 })));
  const wards = below([city], 4);
  const bases = below(wards, 2);
  return [city, ...wards, ...bases, ...below(bases, 2)];
}

const kinds = ["CITY_COMMITTEE", "WARD_COMMITTEE", "BASE_COMMITTEE", "BRANCH"];

/** `owner` acts as the owner of the tables. Answers with 16 signed-in branch secretaries. */
export async function plantKillScene(owner: pg.Client): Promise<Secretary[]> {
  const tree = plannedTree();
  const edits = tree.map((row, place) => ({
    do: "create",
    ...row,
    kind: kinds[row.level - 1],
    code: String(place),
    name: `Đơn vị ${place}`,
    on: "2024-01-01",
  }));
  await owner.query("select reorganise($1)", [JSON.stringify(edits)]);
  const secretaries: Secretary[] = [];
  for (const { unit } of tree.filter(({ level }) => level === 4)) {
    const [accountId, postId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString("base64url")];
    const login = `writer.${secretaries.length}`;
    await owner.query("insert into account (id, login, full_name, unit_id) values ($1, $2, $2, $3)", [accountId, login, unit]);
    await owner.query("insert into credential (account_id, password_hash, must_change) values ($1, 'none', false)", [accountId]);
    await owner.query("insert into post (id, account_id, unit_id, role, during) values ($1, $2, $3, 'BRANCH_SECRETARY', '[2024-01-01,)')", [
      postId,
      accountId,
      unit,
    ]);
    await owner.query("select open_session($1, $2, $3)", [hashToken(token), accountId, postId]);
    secretaries.push({ accountId, postId, unitId: unit, token });
  }
  return secretaries;
}
