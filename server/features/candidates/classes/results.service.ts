import { authorize } from "../../../access/ability.ts";
import type { Caller } from "../../../db/caller.ts";
import { inside } from "../../../db/rows.ts";
import { asId } from "../../../db/units.ts";
import { todayInVietnam } from "../../../domain/calendar.ts";
import { asProcedureCase } from "../../../domain/candidates.ts";
import { certified } from "../../../domain/classes.ts";
import { badInput, conflict, notFound } from "../../../domain/errors.ts";
import { shortDate } from "../../../domain/partyPapers.ts";
import type { ProcedureEvent } from "../../../domain/procedure/facts.ts";
import { judge } from "../../../domain/procedure.ts";
import { normalise } from "../../../domain/vietnamese.ts";
import type { Class } from "../../../entities/class.ts";
import { append } from "../appendStep.ts";
import { booksFor } from "../loadCase.ts";
import { sayRefusals, stepRow } from "../told.ts";
import { changeHeld, refuseTogether } from "./changeClass.ts";
import type { RecordAttendanceInput, RecordClassResultsInput } from "./classes.inputs.ts";
import { type LoadedClass, type LoadedPlace, loadSessions } from "./classes.reads.ts";

const attend = `insert into class_attendance (session_id, place_id, present) values ($1, $2, $3)
  on conflict (session_id, place_id) do update set present = excluded.present`;

/** Who came to a session; everybody else who was accepted missed it. */
export function recordAttendance(caller: Caller, input: RecordAttendanceInput): Promise<Class> {
  return changeHeld(caller, "recordAttendance", input, async ({ db, row, places }) => {
    const sessionId = asId(input.sessionId, "sessionId");
    const session = (await loadSessions(inside(db), row.id)).find(({ id }) => id === sessionId);
    if (!session) throw notFound("sessionId");
    if (session.on > todayInVietnam()) throw badInput("sessionId", "Buổi học chưa đến ngày.");
    const accepted = places.filter(({ placeState }) => placeState === "ACCEPTED");
    const present = input.present.map((id, at) => {
      const place = accepted.find(({ placeId }) => placeId === asId(id, `present.${at}`));
      if (!place) throw notFound(`present.${at}`);
      return place.placeId;
    });
    for (const { placeId } of accepted) await db.query(attend, [sessionId, placeId, present.includes(placeId)]);
    return { on: session.on, present: new Set(present).size };
  });
}

const most = { items: 500, number: 100_000, text: 60 };
const suffixShape = /^[-/.\p{L}\p{N}]{1,30}$/u;

/**
 * Results of many in one go, every pass with the step that its certificate is: all or nothing. STEP_REFUSED names every case that stands
 * in the way in `items`: `field` (`items.3`) with `refusals`.
 */
export function recordClassResults(caller: Caller, input: RecordClassResultsInput): Promise<Class> {
  return changeHeld(caller, "recordClassResults", input, async ({ db, actor, row, places }) => {
    const found = checked(input, row, places);
    const numbers = numbered(input);
    const books = await booksFor(caller, inside(db), actor.cityId);
    const passes = found.map((place, at) => passed(place, at, input, row, numbers[at]));
    const verdicts = passes.map((pass) => pass && judge(asProcedureCase(pass.place, pass.event.on), pass.event, books));
    refuseTogether(
      verdicts.flatMap((verdict, at) =>
        verdict && "refusals" in verdict
          ? [{ field: `items.${at}`, candidateId: found[at]!.id, refusals: sayRefusals(verdict.refusals, passes[at]!.event.on, books) }]
          : [],
      ),
    );
    for (const [at, { placeId }] of found.entries()) {
      const [pass, verdict] = [passes[at], verdicts[at]];
      if (pass && verdict && "becomes" in verdict) {
        authorize(actor, "recordStep", "CaseStep", stepRow(pass.place, "CLASS_HOLDER"));
        const stepId = await append(db, pass.place.id, pass.event, verdict.becomes);
        const certificate = "result = 'PASSED', certificate_number = $2, certified_on = $3, certified_by = $4";
        await db.query(`update class_place set ${certificate} where id = $1`, [placeId, pass.event.number, pass.event.on, stepId]);
      } else await db.query("update class_place set result = $2 where id = $1", [placeId, input.items[at]!.result]);
    }
    return { certifiedOn: input.certifiedOn, passed: passes.filter(Boolean).length, results: found.length };
  });
}

/** The places in the order of the items. */
function checked({ certifiedOn, items }: RecordClassResultsInput, row: LoadedClass, places: LoadedPlace[]): LoadedPlace[] {
  checkDay(certifiedOn, "certifiedOn", row);
  if (items.length < 1 || items.length > most.items) throw badInput("items", `Ghi kết quả từ 1 đến ${most.items} người.`);
  const ids = items.map(({ placeId }, at) => asId(placeId, `items.${at}`));
  return ids.map((id, at) => {
    const place = places.find(({ placeId }) => placeId === id);
    if (!place) throw notFound(`items.${at}`);
    if (ids.indexOf(id) !== at) throw badInput(`items.${at}`, "Mỗi người chỉ ghi một kết quả.");
    if (place.placeState !== "ACCEPTED" || place.result) throw conflict("Danh sách lớp vừa thay đổi. Tải lại trang để xem.", `items.${at}`);
    return place;
  });
}

/** Nobody has passed a class before its last day. */
function checkDay(on: string, field: string, { endsOn }: LoadedClass): void {
  if (on > todayInVietnam()) throw badInput(field, "Ngày cấp chưa đến. Nhập ngày hôm nay hoặc trước đó.");
  if (on < endsOn)
    throw badInput(
      field,
      `Lớp học đến hết ngày ${shortDate(endsOn)}. Nhập ngày cấp từ ngày đó, hoặc sửa ngày bế giảng nếu lớp đã kết thúc sớm.`,
    );
}

/** The number of each certificate; null of those who did not pass. No number twice. */
function numbered({ items, firstNumber, numberSuffix }: RecordClassResultsInput): (string | null)[] {
  const suffix = normalise(numberSuffix ?? "");
  const asked = items.some(({ result, certificateNumber }) => result === "PASSED" && !normalise(certificateNumber ?? ""));
  if (asked && !(firstNumber && firstNumber >= 1 && firstNumber <= most.number))
    throw badInput("firstNumber", "Nhập số giấy chứng nhận đầu tiên, là số nguyên từ 1.");
  if (asked && suffix && !suffixShape.test(suffix)) throw badInput("numberSuffix", "Ký hiệu viết như /2026.");
  let next = firstNumber ?? 1;
  const numbers = items.map(({ result, certificateNumber }, at) => {
    const own = normalise(certificateNumber ?? "");
    if (own.length > most.text) throw badInput(`items.${at}.certificateNumber`, `Số giấy chứng nhận tối đa ${most.text} ký tự.`);
    return result === "PASSED" ? own || `${next++}${suffix}` : null;
  });
  numbers.forEach((number, at) => {
    if (number !== null && numbers.indexOf(number) !== at)
      throw badInput(`items.${at}.certificateNumber`, "Số giấy chứng nhận này đã dùng cho người khác.");
  });
  return numbers;
}

function passed(place: LoadedPlace, at: number, input: RecordClassResultsInput, row: LoadedClass, number: string | null | undefined) {
  if (!number) return null;
  const on = input.items[at]!.certifiedOn ?? input.certifiedOn;
  checkDay(on, `items.${at}.certifiedOn`, row);
  const event: ProcedureEvent = certified(row.kind, on, number);
  return { place, event };
}
