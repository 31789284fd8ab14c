import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access/ability.ts";
import { asActorOn } from "../../db/asActor.ts";
import { audit } from "../../db/audit.ts";
import type { Caller } from "../../db/caller.ts";
import { once } from "../../db/once.ts";
import type { Reader } from "../../db/reading.ts";
import { inside } from "../../db/rows.ts";
import { asId } from "../../db/units.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { badInput, conflict, notFound } from "../../domain/errors.ts";
import { mustKeep, type RequestState } from "../../domain/subjectRequests.ts";
import { normalise } from "../../domain/vietnamese.ts";
import type { SubjectRequestDetail } from "../../entities/subjectRequest.ts";
import type { AcknowledgeSubjectRequestInput, AnswerSubjectRequestInput, ReceiveSubjectRequestInput } from "./requests.inputs.ts";
import { type LoadedRequest, loadRequest, showRequest } from "./requests.reads.ts";
import { personOfCase, personOfMember } from "./requests.sql.ts";

/** Takes down what a person asks about the data held of them (DOMAIN §7 D4): by branch, base or ward staff who work with the person. */
export function receiveSubjectRequest(
  caller: Caller,
  input: ReceiveSubjectRequestInput,
  shown: readonly string[],
): Promise<SubjectRequestDetail> {
  const asked = (read: Reader) => personOf(read, input);
  return asActorOn(caller, asked, async (db, actor, person) => {
    authorize(actor, "receiveSubjectRequest", "SubjectRequest", person);
    const { kind, identity, receivedOn } = input;
    if (receivedOn > todayInVietnam()) throw badInput("receivedOn", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó.");
    const claim = await once(db, actor, input, uuid());
    if (claim.fresh) {
      await db.query(
        "insert into subject_request (id, person_id, made_at_id, kind, identity, received_on) values ($1, $2, $3, $4, $5, $6)",
        [...[claim.id, person.personId, actor.unitId], ...[kind, identity, receivedOn]],
      );
      const changes = { kind, on: receivedOn };
      const fact = { subjectType: "SubjectRequest", subjectId: claim.id, unitId: person.unitId };
      await audit(db, actor, { action: "receiveSubjectRequest", ...fact, changes });
    }
    return showRequest(inside(db), actor, claim.id, shown);
  });
}

type Person = Pick<LoadedRequest, "personId" | "unitId" | "cityId" | "wardId" | "baseId" | "branchId">;

async function personOf(read: Reader, { candidateId, memberId }: ReceiveSubjectRequestInput): Promise<Person> {
  if (Boolean(candidateId) === Boolean(memberId)) throw badInput("candidateId", "Chọn một người.");
  const [person] = candidateId
    ? await read.rows<Person>("personOfCase", personOfCase, [asId(candidateId, "candidateId")])
    : await read.rows<Person>("personOfMember", personOfMember, [asId(memberId!, "memberId")]);
  if (!person) throw notFound();
  return person;
}

/** Says that the person was told their request came; within two working days. */
export function acknowledgeSubjectRequest(caller: Caller, input: AcknowledgeSubjectRequestInput, shown: readonly string[]) {
  return changeRequest(caller, input, "acknowledgeSubjectRequest", "RECEIVED", shown, async (db, row) => {
    if (input.on < row.receivedOn) throw badInput("on", "Ngày này trước ngày nhận yêu cầu. Nhập ngày sau đó.");
    await db.query("update subject_request set acknowledged_on = $2 where id = $1", [row.id, input.on]);
    return { on: input.on };
  });
}

const longest = { words: 300, letter: 50 };

/** Answers a request. An erasure that is granted takes the person's name away at once; CONFLICT where the law requires keeping. */
export function answerSubjectRequest(caller: Caller, input: AnswerSubjectRequestInput, shown: readonly string[]) {
  const { outcome, ground = null, on } = input;
  const [words, letter] = [normalise(input.words ?? ""), normalise(input.letter ?? "")];
  return changeRequest(caller, input, "answerSubjectRequest", "ACKNOWLEDGED", shown, async (db, row) => {
    if (on < row.acknowledgedOn!) throw badInput("on", "Ngày này trước ngày báo đã nhận yêu cầu. Nhập ngày sau đó.");
    if (words.length > longest.words) throw badInput("words", `Tối đa ${longest.words} ký tự.`);
    if (letter.length > longest.letter) throw badInput("letter", `Tối đa ${longest.letter} ký tự.`);
    if (outcome !== "GRANTED" && !ground) throw badInput("ground", "Chọn căn cứ không đáp ứng.");
    if (outcome !== "GRANTED" && !words) throw badInput("words", "Nêu rõ căn cứ bằng lời để người yêu cầu hiểu.");
    if (outcome === "GRANTED" && (ground || words)) throw badInput("ground", "Đáp ứng toàn bộ thì không ghi căn cứ từ chối.");
    const kept = await inside(db).rows<{ must: boolean }>("mustKeep", "select must_keep($1) as must", [row.personId]);
    if (row.kind === "ERASE" && outcome === "GRANTED" && kept[0]!.must) throw conflict(mustKeep, "outcome");
    await db.query("select answer_subject_request($1, $2, $3, $4, $5, $6)", [
      ...[row.id, outcome, ground],
      ...[words || null, letter || null, on],
    ]);
    return { kind: row.kind, answer: outcome, on, ...(ground && { ground }) };
  });
}

/** Loads a request, asks the rule, and goes on with it once, if nobody was quicker: CONFLICT tells the revision and state that are now. */
function changeRequest(
  caller: Caller,
  input: AcknowledgeSubjectRequestInput | AnswerSubjectRequestInput,
  action: "acknowledgeSubjectRequest" | "answerSubjectRequest",
  from: RequestState,
  shown: readonly string[],
  change: (db: EntityManager, row: LoadedRequest) => Promise<Record<string, unknown>>,
): Promise<SubjectRequestDetail> {
  const asked = (read: Reader) => loadRequest(read, input.requestId);
  return asActorOn(caller, asked, async (db, actor, row) => {
    const read = inside(db);
    // Whose it is, before how far it is: the same request sent again finds it further on.
    authorize(actor, action, "SubjectRequest", { ...row, state: from });
    if (input.on > todayInVietnam()) throw badInput("on", "Ngày chưa đến. Nhập ngày hôm nay hoặc trước đó.");
    const claim = await once(db, actor, input, row.id);
    if (claim.fresh) {
      const now = await loadRequest(read, row.id);
      if (now.revision !== input.revision || now.state !== from) throw quicker(now);
      const changes = await change(db, now);
      await audit(db, actor, { action, subjectType: "SubjectRequest", subjectId: row.id, unitId: row.unitId, changes });
    }
    return showRequest(read, actor, row.id, shown);
  });
}

const quicker = ({ revision, state }: LoadedRequest) =>
  conflict("Yêu cầu này vừa được ghi tiếp ở nơi khác. Xem lại nội dung mới rồi làm tiếp.", "revision", { theirs: { revision, state } });
