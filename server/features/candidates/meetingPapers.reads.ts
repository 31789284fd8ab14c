import { authorize } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { asActor } from "../../db/asActor.ts";
import type { Caller } from "../../db/caller.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { namesOn } from "../../db/unitNames.ts";
import { asId, findUnit } from "../../db/units.ts";
import { yearOf } from "../../domain/calendar.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { paperNumber, shortDate } from "../../domain/partyPapers.ts";
import { rulesOn } from "../../domain/procedure/view.ts";
import type { DecisionFile } from "../../entities/Decision.ts";
import type { FileFormat } from "../../entities/enums.ts";
import type { MeetingPaper } from "../../entities/meeting.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import type { PartyDocument } from "../../papers/document.ts";
import { paperFile } from "../../papers/file.ts";
import { booksFor } from "./loadCase.ts";
import { castable, type Voted, votesOf } from "./meeting.reads.ts";
import { decisionOf, type Issuer, listOf, minutesOf, stems } from "./meetingPapers.ts";

export interface PaperAsked {
  unitId: string;
  on: string;
  paper: MeetingPaper;
  candidateIds: readonly string[] | null;
  format: FileFormat;
}

/** A paper, whom it names, and what of them it shows, under the names of their fields. */
interface Made {
  document: PartyDocument;
  stem: string;
  people: readonly { personId: string }[];
  shown: string[];
  why: string;
}

/** A paper of a meeting as a file. Everybody it names is logged as looked at before it leaves. */
export function meetingPaper(caller: Caller, asked: PaperAsked): Promise<DecisionFile> {
  return asActor(caller, async (db, actor) => {
    const read = inside(db);
    const unit = await findUnit(read, asked.unitId);
    authorize(actor, "holdMeeting", "OrgUnit", unit);
    const issuer = { names: await namesOn(read, unit.id, asked.on), on: asked.on };
    const ids = asked.candidateIds?.map((id, at) => asId(id, `candidateIds.${at}`)) ?? null;
    const made =
      asked.paper === "LIST"
        ? await list(caller, read, actor, unit.id, issuer, ids)
        : await voted(caller, read, unit, issuer, asked.paper, ids);
    for (const { personId } of made.people) await read.rows("noteView", "select note_view($1, $2, $3)", [personId, made.shown, made.why]);
    return paperFile(made.stem, asked.format, made.document);
  });
}

async function list(
  caller: Caller,
  read: Reader,
  actor: Actor,
  unitId: string,
  issuer: Issuer,
  ids: readonly string[] | null,
): Promise<Made> {
  const found = await castable(caller, read, actor, unitId);
  const chosen = ids ? ids.map((id, at) => found.find(({ row }) => row.id === id) ?? absent(at)) : found.filter(({ ready }) => ready);
  if (chosen.length === 0) throw conflict("Chưa có hồ sơ nào đủ điều kiện để đưa vào danh sách phiên họp.");
  for (const { row } of chosen) authorize(actor, "read", "Candidate", row);
  const listed = chosen.map(({ row, event, dueOn }) => ({
    ...{ fullName: row.fullName, birthYear: yearOf(row.bornOn), branch: row.unit?.name ?? "" },
    ...{ event, dueOn },
  }));
  return {
    document: listOf(issuer, listed),
    stem: stems.LIST(issuer),
    people: chosen.map(({ row }) => row),
    shown: ["birthYear", "fullName"],
    why: `Xuất danh sách phiên họp ngày ${shortDate(issuer.on)}`,
  };
}

async function voted(
  caller: Caller,
  read: Reader,
  unit: OrgUnit,
  issuer: Issuer,
  paper: "MINUTES" | "DECISION",
  ids: readonly string[] | null,
): Promise<Made> {
  const votes = await votesOf(read, unit.id, issuer.on);
  if (paper === "DECISION")
    return decision(caller, read, unit, issuer, votes.find(({ id, said }) => said.number && id === ids?.[0]) ?? absent(0));
  if (votes.length === 0) throw conflict("Chưa ghi kết quả biểu quyết nào của ngày này. Ghi kết quả phiên họp trước.");
  return {
    document: minutesOf(issuer, votes),
    stem: stems.MINUTES(issuer),
    people: votes,
    shown: ["birthYear", "fullName", "history"],
    why: `Xuất biên bản biểu quyết ngày ${shortDate(issuer.on)}`,
  };
}

async function decision(caller: Caller, read: Reader, unit: OrgUnit, issuer: Issuer, vote: Voted): Promise<Made> {
  const books = await booksFor(caller, read, unit.cityId);
  const [instrument] = rulesOn(issuer.on, books).instruments;
  const number = paperNumber(vote.said.number ?? "");
  return {
    document: decisionOf({ ...issuer, voted: vote, instrument: instrument! }),
    stem: stems.DECISION(issuer, number),
    people: [vote],
    shown: ["bornOn", "fullName", "history"],
    why: `Xuất quyết định số ${number}`,
  };
}

function absent(at: number): never {
  throw notFound(`candidateIds.${at}`);
}
