import { randomUUID } from "node:crypto";
import pg from "pg";
import type { World } from "./world.ts";
import { units } from "./worldTree.ts";

export interface Traced {
  personId: string;
  /** Whatever names the person's rows: their own id, their case's, their membership's, their place's in a class. */
  ids: string[];
}

/**
 * A row in every table that tells of a person, beside the case that they have already; set past the triggers, since nobody lives through all
 * of it at once.
 */
export async function traceEverywhere({ database }: World, caseId: string): Promise<Traced> {
  const client = new pg.Client({ connectionString: database.ownerUrl, options: "-c search_path=chitieu,public" });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    const { rows } = await client.query<{ id: string }>("select person_id as id from candidate where id = $1", [caseId]);
    const personId = rows[0]!.id;
    const [member, place, review, job] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const insert = (table: string, row: object) => {
      const names = Object.keys(row);
      const text = `insert into ${table} (${names.join(", ")}) values (${names.map((_name, at) => `$${at + 1}`).join(", ")})`;
      return client.query(text, Object.values(row));
    };
    const unit = { unit_id: units.branch.id };
    const letter = { full_name: "Người có dữ liệu", from_name: "Nơi đi", to_name: "Nơi đến", sent_on: day };
    await insert("class_place", { id: place, class_id: randomUUID(), candidate_id: caseId, nominated_on: day });
    await insert("class_attendance", { session_id: randomUUID(), place_id: place, present: true });
    await insert("case_letter", {
      ...letter,
      ...unit,
      id: randomUUID(),
      candidate_id: caseId,
      from_unit_id: unit.unit_id,
      stage: "APPLIED",
    });
    await insert("duplicate_request", { id: randomUUID(), person_id: randomUUID(), other_id: personId });
    await insert("membership", { ...unit, id: member, person_id: personId, standing: "PROBATIONARY", since: day, joined_on: day });
    const recorded = { recorded_by_role: "BRANCH_SECRETARY", recorded_by_unit: unit.unit_id };
    await insert("member_event", {
      ...unit,
      ...recorded,
      id: randomUUID(),
      membership_id: member,
      ordinal: 1,
      event: "ADMIT",
      on_day: day,
    });
    const way = { id: randomUUID(), membership_id: member, from_unit_id: unit.unit_id, kind: "PERMANENT" };
    await insert("transfer", { ...letter, ...unit, ...way, joined_on: day, standing: "PROBATIONARY" });
    await insert("result_person", { result_id: randomUUID(), person_id: personId, sex: "FEMALE", age: 26, youth_union: true, tags: [] });
    const proof = { rule: "REQUEST", closed_as: "DROPPED", closed_on: day, fields: [], counts: "{}" };
    await insert("deidentification", { ...proof, person_id: personId, city_id: units.city.id });
    await insert("division_place", { division_id: randomUUID(), person_id: personId, part_id: randomUUID() });
    await insert("month_review", { id: review, unit_id: randomUUID(), starts_on: day });
    await insert("month_answer", { review_id: review, person_id: personId, starts_on: day, version: 1, standing: "CASE" });
    await insert("screening_finding", { screening_id: randomUUID(), membership_id: member, outcome: "NO_ISSUE", noted_on: day });
    const upload = { account_id: randomUUID(), post_id: randomUUID(), role: "WARD_STAFF", kind: "CANDIDATES", file_name: "Danh sách.xlsx" };
    await insert("import_job", { ...upload, id: job, unit_id: units.ward.id });
    await insert("import_row", { job_id: job, row_no: 2, action: "ADD", person_id: personId });
    return { personId, ids: [personId, caseId, member, place, review, job] };
  } finally {
    await client.end();
  }
}

const day = "2026-06-01";
