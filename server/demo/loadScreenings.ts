import type { ClientBase } from "pg";
import { addDays, yearOf } from "../domain/calendar.ts";
import { demoId } from "./demoId.ts";
import type { DemoPlan } from "./demoPlan.ts";

/** What is found of whom: one of so many, by the place of the member in the round. */
const differences = [
  [17, "REMINDED", "ACTIVITY", "ATTENDANCE"],
  [29, "HELP_12_MONTHS", "DUTIES", "MINUTES"],
  [53, "PROPOSE_STRIKE_OFF", "DUES", "DUES_BOOK"],
] as const;

/** In the one ward that is told in full: last year's round, closed, and one that runs and is half done. */
export async function holdScreenings(db: ClientBase, { units }: DemoPlan): Promise<void> {
  const ward = units.find(({ level, name }) => level === 2 && name.includes("Đống Đa"))?.id;
  if (!ward) return;
  const { rows } = await db.query<{ today: string }>("select today_here()::text as today");
  const { today } = rows[0]!;
  const before = addDays(today, -400);
  const last = await open(db, ward, `Rà soát, sàng lọc đảng viên năm ${yearOf(before)}`, before);
  await db.query(
    `delete from screening_finding f using screening s, membership m where s.id = f.screening_id and m.id = f.membership_id and s.round_id = $1 and m.joined_on > $2`,
    [last, before],
  );
  await db.query(
    "update screening s set members = (select count(*) from screening_finding f where f.screening_id = s.id) where s.round_id = $1",
    [last],
  );
  await review(db, last, addDays(before, 8), 1);
  const sent = "update screening set state = 'SENT', sent_on = $2 where round_id = $1 and members > 0";
  await db.query(sent, [last, addDays(before, 20)]);
  await db.query("update screening set state = 'CONFIRMED', confirmed_on = $2 where round_id = $1 and state = 'SENT'", [
    last,
    addDays(before, 24),
  ]);
  const closed = "update screening_round set state = 'CLOSED', closed_on = $2, close_reason = $3 where id = $1";
  await db.query(closed, [last, addDays(before, 30), "Các chi bộ còn lại chưa nhập danh sách đảng viên."]);

  const now = await open(db, ward, `Rà soát, sàng lọc đảng viên năm ${yearOf(today)}`, addDays(today, -12));
  await review(db, now, addDays(today, -4), 2);
  const whole = "s.members > 0 and not exists (select from screening_finding f where f.screening_id = s.id and f.outcome is null)";
  await db.query(`update screening s set state = 'SENT', sent_on = $2 where round_id = $1 and ${whole}`, [now, addDays(today, -3)]);
  const confirmed =
    "update screening s set state = 'CONFIRMED', confirmed_on = $2 where round_id = $1 and state = 'SENT' and hashtext(s.unit_id::text) % 2 = 0";
  await db.query(confirmed, [now, addDays(today, -1)]);
}

async function open(db: ClientBase, ward: string, name: string, on: string): Promise<string> {
  const id = demoId(`screening ${name}`);
  await db.query(
    "insert into screening_round (id, unit_id, period, name, criteria_version, opened_on, closes_on) values ($1, $2, $3, $4, 1, $5, $6)",
    [...[id, ward, String(yearOf(on)), name], ...[on, addDays(on, 30)]],
  );
  return id;
}

/** Every branch of so many reviews everybody; the others have come half through their list. */
async function review(db: ClientBase, round: string, on: string, every: number): Promise<void> {
  const outcome = (column: 1 | 2 | 3, otherwise: string) =>
    `case ${differences.map((one) => `when x.place % ${one[0]} = ${one[0] - 3} then '${one[column]}'`).join(" ")} else ${otherwise} end`;
  await db.query(
    `update screening_finding f set outcome = ${outcome(1, "'NO_ISSUE'")}, criterion = ${outcome(2, "null")}, evidence_kind = ${outcome(3, "null")}, noted_on = $2
       from (select f.id, row_number() over (order by s.unit_id, p.name_order, f.id) as place, dense_rank() over (order by s.unit_id) as branch,
               row_number() over (partition by s.id order by p.name_order, f.id) as inside, count(*) over (partition by s.id) as members
               from screening_finding f join screening s on s.id = f.screening_id join membership m on m.id = f.membership_id join person p on p.id = m.person_id
              where s.round_id = $1 and not m.ended and m.unit_id = s.unit_id) x
      where x.id = f.id and (x.branch % $3 = 0 or x.inside * 2 <= x.members)`,
    [round, on, every],
  );
}
