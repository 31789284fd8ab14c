import { authorize } from "../../access/ability.ts";
import { actingAs } from "../../db/actingAs.ts";
import type { Caller } from "../../db/caller.ts";
import { namesOn } from "../../db/unitNames.ts";
import { asId, findUnit } from "../../db/units.ts";
import { type CalendarDate, yearOf } from "../../domain/calendar.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { paperWord } from "../../domain/partyPapers.ts";
import { parsePeriod, type ReportingPeriod } from "../../domain/periods.ts";
import { compareUnitNames } from "../../domain/vietnamese.ts";
import type { DecisionFile, TargetPaper } from "../../entities/Decision.ts";
import type { FileFormat } from "../../entities/enums.ts";
import type { OrgUnit } from "../../entities/OrgUnit.ts";
import { paperFile } from "../../papers/file.ts";
import type { Given } from "./annexTable.ts";
import { coverStatement, type GivenRow, groundsStatement, type PaperRow, papersStatement, rowsStatement } from "./decision.sql.ts";
import { type DecisionFacts, documentOf, fileStem } from "./decision.ts";

/** What decisions are asked about. */
export interface DecisionKey {
  unitId: string;
  indicator: string;
  period: string;
}

async function papers(caller: Caller, key: DecisionKey): Promise<{ unit: OrgUnit; period: ReportingPeriod; found: PaperRow[] }> {
  const period = parsePeriod(key.period);
  const indicator = caller.reference.indicator(key.indicator);
  const unit = await findUnit(caller.reading, key.unitId);
  authorize(await actingAs(caller), "readTargets", "OrgUnit", unit);
  const values = [unit.id, period.kind, period.startsOn, indicator.id];
  return { unit, period, found: await caller.reading.rows<PaperRow>("targetPapers", papersStatement, values) };
}

/** The papers under which a unit gave targets to those straight below it, the newest first. */
export async function targetPapers(caller: Caller, key: DecisionKey): Promise<TargetPaper[]> {
  const { found } = await papers(caller, key);
  return found.map(({ id, issuedAt, units, amends, ...instrument }) => ({
    id,
    type: paperWord(instrument.number),
    issuedAt,
    units,
    amends,
    instrument,
  }));
}

async function givenUnder(
  caller: Caller,
  about: unknown[],
  period: ReportingPeriod,
  { day, countedTo }: { day: CalendarDate; countedTo: CalendarDate },
  indicatorId: number,
): Promise<Given> {
  const indicator = caller.reference.indicatorOfId(indicatorId);
  const counted = [yearOf(countedTo), indicator.numeratorId ?? indicator.id, indicator.kind === "STOCK"];
  const values = [...about, day, indicator.id, ...counted, caller.reference.indicator("MEMBERS").id, period.endsBefore];
  const rows = await caller.reading.rows<GivenRow & { [column: string]: unknown }>("decisionRows", rowsStatement, values);
  return { indicator, rows: rows.sort((left, right) => left.level - right.level || compareUnitNames(left.name, right.name)) };
}

/** What one paper says: every indicator it gave in the period, one annex each. */
async function factsOf(caller: Caller, unit: OrgUnit, period: ReportingPeriod, paper: PaperRow): Promise<DecisionFacts> {
  const about = [unit.id, period.kind, period.startsOn, paper.number, paper.signedOn];
  const { reading } = caller;
  const cover = await reading.rows<{ indicatorId: number; issuedAt: string; day: CalendarDate; countedTo: CalendarDate }>(
    "decisionCover",
    coverStatement,
    about,
  );
  const { day, countedTo, issuedAt } = cover[0]!;
  const indicators = cover.map(({ indicatorId }) => indicatorId);
  const [names, grounds, ...given] = await Promise.all([
    namesOn(reading, unit.id, day),
    reading.rows<PaperRow & { [column: string]: unknown }>("decisionGrounds", groundsStatement, [...about, indicators]),
    ...indicators.map((indicator) => givenUnder(caller, about, period, { day, countedTo }, indicator)),
  ]);
  return {
    names,
    level: unit.level,
    paper,
    issuedAt: new Date(issuedAt),
    period,
    countedTo,
    grounds,
    given,
  };
}

/** The paper asked for, or else the newest, with its annexes. CONFLICT when nothing was issued, NOT_FOUND for another paper. */
export async function targetDecision(caller: Caller, key: DecisionKey, paperId: string | null, format: FileFormat): Promise<DecisionFile> {
  const wanted = paperId === null ? null : asId(paperId, "paperId");
  const { unit, period, found } = await papers(caller, key);
  if (found.length === 0)
    throw conflict("Chưa giao chỉ tiêu này cho đơn vị trực thuộc nên chưa có quyết định để tải. Giao chỉ tiêu trước.");
  const paper = wanted === null ? found[0] : found.find(({ id }) => id === wanted);
  if (!paper) throw notFound("paperId");
  const facts = await factsOf(caller, unit, period, paper);
  return paperFile(fileStem(facts), format, documentOf(facts));
}
