import type { AuditEntriesQueryVariables } from "../gql/audit.ts";
import type { PreviewReorganisationQueryVariables } from "../gql/reorganisation.ts";
import type { PreviewCascadeQueryVariables } from "../gql/targets.ts";
import { thisYear } from "../lib/thisYear.ts";
import { decisions, previewOf } from "./decisions.ts";
import { period } from "./planShapes.ts";
import { edges, noMore, shapes } from "./shapes.ts";
import { statistics } from "./statistics.ts";
import { figures } from "./units.ts";
import type { World } from "./world.ts";

/** Root fields of Query over a world, in the shape `buildSchema` wants them. */
export function queries(world: World) {
  const { own, units, refuse, find, asUnit, standing, scoreOf, asResult, target, allocation, preview, user, viewer } = shapes(world);
  const indicator = (code: string, nameVi: string, nameEn: string, kind: string, unit: string, bySourceGroup = false) => ({
    code,
    nameVi,
    nameEn,
    kind,
    unitVi: unit,
    unitEn: unit === "người" ? "people" : "members",
    bySourceGroup,
    sensitive: false,
    entryMode: "MANUAL",
    numerator: null,
    denominator: null,
  });
  return {
    me: () => {
      refuse("me");
      return viewer();
    },
    indicators: [
      indicator("ADMISSIONS", "Kết nạp đảng viên", "Admissions", "FLOW", "đảng viên", true),
      indicator("CLASS_CERTIFICATES", "Học lớp nhận thức về Đảng", "Party-awareness class certificates", "FLOW", "người", true),
      indicator("NEW_SOURCES", "Quần chúng ưu tú mới", "New admission sources", "FLOW", "người", true),
      indicator("RECOGNITIONS", "Công nhận chính thức", "Recognitions as official members", "FLOW", "đảng viên"),
      indicator("MEMBERS", "Tổng số đảng viên", "Members", "STOCK", "đảng viên"),
      indicator("SOURCES", "Nguồn quần chúng ưu tú", "Source pool", "STOCK", "người"),
      {
        ...indicator("ADMISSION_SHARE", "Tỷ lệ kết nạp trên tổng số đảng viên", "Admissions as a share of members", "RATIO", "%"),
        numerator: "ADMISSIONS",
        denominator: "MEMBERS",
      },
    ],
    admissionStatistics: statistics,
    sourceGroups: [
      { code: "UNSPECIFIED", nameVi: "Chưa phân nhóm", nameEn: "Not specified" },
      { code: "STUDENT", nameVi: "Sinh viên", nameEn: "Students" },
      {
        code: "LOCAL_ROLE",
        nameVi: "Cán bộ tổ dân phố, thôn, mặt trận, đoàn thể cơ sở",
        nameEn: "Residential-group, village, Front and mass-organisation leaders",
      },
    ],
    reportingPeriod: ({ id }: { id: string }) => period(id),
    orgUnit: ({ id }: { id: string }) => {
      refuse("orgUnit");
      return asUnit(find(id));
    },
    searchOrgUnits: ({ text }: { text: string }) =>
      units
        .filter((unit) => unit.name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, 20)
        .map(asUnit),
    scoreboard: ({
      unitId,
      year,
      indicators,
      basis,
      asOf,
    }: {
      unitId: string;
      year: number;
      indicators: string[];
      basis: string;
      asOf?: string;
    }) => {
      refuse("scoreboard");
      const unit = find(unitId);
      const rows = unit === own ? units.slice(1) : [];
      const begun = year <= thisYear();
      return {
        unit: asUnit(unit),
        year,
        basis,
        asOf,
        elapsed: begun ? 0.89 : 0,
        own: scoreOf(unit, indicators, begun),
        direct: [],
        resolutions: world.resolutions,
        rows: rows.map((one, place) => ({
          ...one,
          unitId: one.id,
          endedOn: null,
          leftOn: asOf && place === 1 ? "2025-05-01" : null,
          figures: figures(one, indicators, place === 0 ? standing() : 0, begun),
        })),
      };
    },
    breakdown: ({ unitId, indicator: code, year }: { unitId: string; indicator: string; year: number }) => ({
      unitId,
      indicator: code,
      year,
      cells: [
        { month: 3, sourceGroup: "LOCAL_ROLE", actual: 4 },
        { month: 10, sourceGroup: "STUDENT", actual: 2 + standing() },
      ],
    }),
    results: () => {
      refuse("results");
      return { edges: edges(world.results.map(asResult)), pageInfo: noMore, totalCount: world.results.length };
    },
    targets: ({ period }: { period: string }) => (period === world.givenFor ? [target()] : []),
    allocation: ({ indicator: code, period: id }: { indicator: string; period: string }) => {
      refuse("allocation");
      return allocation(code, id);
    },
    targetPapers: () => {
      refuse("targetPapers");
      return world.papers.map(({ id, number, signedOn, units: count, amends }) => ({
        id,
        type: number.includes("-KH/") ? "Kế hoạch" : "Quyết định",
        units: count,
        amends,
        issuedAt: `${signedOn}T02:00:00Z`,
        instrument: { number, signedOn, issuer: "Ban Thường vụ Đảng ủy", title: "Giao chỉ tiêu" },
      }));
    },
    targetDecision: ({ format, paperId }: { format: string; paperId: string }) => {
      refuse("targetDecision");
      const fileName = `Quyet-dinh-giao-chi-tieu-2026.${format.toLowerCase()}`;
      return { fileName, mediaType: "application/octet-stream", content: btoa(`${format} of ${paperId}`) };
    },
    previewCascade: ({ target: number, rules }: PreviewCascadeQueryVariables) => {
      refuse("previewCascade");
      const none = { people: null, basisPoints: null, change: null, from: null, kinds: null, sectors: null, unitIds: null };
      const given = [rules].flat()[0]?.rules ?? [];
      return preview(
        number ?? 0,
        given.map((rule) => ({ ...none, ...rule })),
      );
    },
    previewReorganisation: ({ input }: PreviewReorganisationQueryVariables) => {
      refuse("previewReorganisation");
      return previewOf(input);
    },
    reorganisations: () => ({ edges: edges(decisions(world)), pageInfo: noMore }),
    users: () => ({
      edges: edges([user("u2", "Trần Văn Bình", "tran.van.binh"), user("u3", "Lê Thị Ngọc Ánh", "le.thi.anh")]),
      pageInfo: noMore,
      totalCount: 2,
    }),
    auditEntries: ({ person, actions, leaveOut, from, until }: AuditEntriesQueryVariables) => ({
      edges: edges(
        [
          {
            id: "a1",
            at: "2026-11-21T02:41:00Z",
            action: "issueTargets",
            person: "Trần Văn Bình",
            names: [],
            role: "WARD_STAFF",
            actingUnit: own,
            unit: own,
            subjectType: "Target",
            subjectId: "t1",
            changes: '{"period":"2026Q3","indicator":"ADMISSIONS","value":[3,5],"confirmed":"CAPS_BELOW_TARGET FIXED_ABOVE_CAP"}',
            outcome: "DONE",
          },
          {
            id: "a2",
            at: "2026-11-20T09:05:00Z",
            action: "grantPost",
            person: null,
            names: [
              { id: "01980000-0000-7000-8000-000000000001", name: "Lê Thị Ngọc Ánh", role: null, place: null },
              { id: "01980000-0000-7000-8000-000000000002", name: "Lê Thị Ngọc Ánh", role: "WARD_LEADER", place: own.name },
            ],
            role: "BRANCH_SECRETARY",
            actingUnit: own,
            unit: own,
            subjectType: "Post",
            subjectId: "01980000-0000-7000-8000-000000000002",
            changes: '{"role":"WARD_LEADER","user":"01980000-0000-7000-8000-000000000001"}',
            outcome: "REFUSED",
          },
          {
            id: "a3",
            at: "2026-11-19T01:00:00Z",
            action: "signIn",
            person: "Trần Văn Bình",
            names: [],
            role: null,
            actingUnit: own,
            unit: own,
            subjectType: "User",
            subjectId: "u2",
            changes: "{}",
            outcome: "DONE",
          },
          {
            id: "a4",
            at: "2026-11-18T01:00:00Z",
            action: "setWorkingYear",
            person: "Phạm Quốc Cường",
            names: [],
            role: "CITY_ADMINISTRATOR",
            actingUnit: own,
            unit: own,
            subjectType: "OrgUnit",
            subjectId: own.id,
            changes:
              '{"year":2027,"published":[true,false],"rests":[["2027-04-16"],["2027-04-15","2027-04-16"]],"works":[[],["2027-04-17"]]}',
            outcome: "DONE",
          },
          {
            id: "a5",
            at: "2026-11-17T01:00:00Z",
            action: "importFailed",
            person: null,
            names: [],
            role: null,
            actingUnit: null,
            unit: own,
            subjectType: "Import",
            subjectId: "i1",
            changes: '{"kind":"MEMBERS","sha256":"0a1b","rows":12,"faulty":3}',
            outcome: "DONE",
          },
          {
            ...{ id: "a6", at: "2026-11-16T01:00:00Z", action: "openClass", person: "Đỗ Thị Hạnh", names: [], role: "BRANCH_SECRETARY" },
            ...{ actingUnit: own, unit: own, subjectType: "Refusal", subjectId: null, changes: '{"code":"FORBIDDEN"}', outcome: "REFUSED" },
          },
        ].filter(
          (entry) =>
            (!person || entry.person?.includes(person)) &&
            (!actions || actions.includes(entry.action)) &&
            !leaveOut?.includes(entry.action) &&
            (!from || entry.at.slice(0, 10) >= from) &&
            (!until || entry.at.slice(0, 10) <= until),
        ),
      ),
      pageInfo: noMore,
    }),
    cities: [{ id: "city", name: "Đảng bộ thành phố Hà Nội", code: "01", bornOn: "2025-07-01", endedOn: null }],
  };
}
