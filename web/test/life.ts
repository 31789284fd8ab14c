import type { Role } from "../parts/viewer.ts";
import { watchedIn } from "./watched.ts";
import type { World } from "./world.ts";

/** A white place of our ward that nobody looks after yet. */
export const whitePlace = (name: string, more: { kind?: string; lack?: string; sources?: number } = {}) => {
  const said = { lack: "NO_MEMBER", sources: 12, branch: null, ...more };
  return {
    id: `place ${name}`,
    unit: { id: "ward", name: "Đảng bộ phường Đống Đa", level: "WARD" },
    kind: "RESIDENTIAL_GROUP",
    name,
    ...said,
    revision: 1,
    closedOn: null as string | null,
    closeReason: null as string | null,
    can: ["updateWhitePlace", "closeWhitePlace"],
    history: [{ ...said, revision: 1, at: "2026-10-01T02:00:00Z", byRole: "WARD_STAFF", note: null, closed: false }],
  };
};

/** What a world remembers of targets after they were issued, and of messages. */
export interface WorldLife {
  /** What our own unit asked for; null while nothing waits. */
  asked: { value: number; reason: string } | null;
  /** Requests of units below that wait for us. */
  pending: boolean;
  reminderRead: boolean;
  sentReminders: number;
  exemptionEnded: boolean;
  places: ReturnType<typeof whitePlace>[];
}

export const newLife = (): WorldLife => ({
  asked: null,
  pending: true,
  reminderRead: false,
  sentReminders: 0,
  exemptionEnded: false,
  places: [],
});

const receiving = ["readCaseQueue", "askAdjustment", "setOwnTarget", "proposeExemption", "readReminders", "markReminderRead"];
const giving = ["decideAdjustment", "decideExemption", "endExemption", "remindUnits"];
/** What each role may do to targets that were issued, and with messages. */
export const lifeVerdicts: Record<Role, string[]> = {
  OPERATOR: [],
  CITY_BOARD: [...giving, "setOwnTarget", "readReminders", "readCaseQueue"],
  CITY_ADMINISTRATOR: [],
  WARD_STAFF: [...giving, ...receiving, "readWhitePlaces", "recordWhitePlace"],
  WARD_LEADER: [...giving, ...receiving],
  BASE_COMMITTEE: [...giving, ...receiving],
  BRANCH_SECRETARY: receiving,
  AUDITOR: ["readReminders"],
};

const period = { id: "2026", kind: "YEAR", startsOn: "2026-01-01", endsBefore: "2027-01-01", elapsed: 0.89 };
const unitBelow = { id: "city-2", name: "Đảng bộ xã Đa Phúc", level: "WARD" };
const paper = { number: "05-KH/ĐU", signedOn: "2026-01-15", issuer: "Đảng ủy phường", title: "Giao chỉ tiêu năm 2026" };
const round = (asked: { value: number; reason: string }) => ({
  round: 1,
  version: 1,
  state: "ASKED",
  askedValue: asked.value,
  reason: asked.reason,
  askedAt: "2026-06-01T02:00:00Z",
  grantedValue: null,
  answer: null,
  answeredAt: null,
});

/** The fields of a target that say what became of it. */
export function targetLife({ life, ownTarget }: World) {
  return {
    closed: false,
    undercuts: null,
    adjustments: life.asked ? [round(life.asked)] : [],
    attainment: { actual: 31, base: null, status: "SLOW", due: 0.89, paceBasis: "STRAIGHT_LINE" },
    history: [
      {
        kind: "ISSUED",
        at: "2026-01-15T02:00:00Z",
        version: 1,
        value: ownTarget,
        difference: null,
        exempt: false,
        reason: null,
        byRole: "CITY_BOARD",
        byUnit: { id: "up", name: "Đảng bộ thành phố Hà Nội", level: "CITY" },
        instrument: paper,
      },
    ],
  };
}

const exemption = {
  id: "x1",
  unit: unitBelow,
  indicator: "ADMISSIONS",
  rule: "FLOOR",
  ground: "NO_SOURCE",
  reason: "Không còn quần chúng trong độ tuổi",
  evidence: "03-TTr/CB",
  startsOn: "2026-01-01",
  endsBefore: "2027-01-01",
  state: "PROPOSED",
  proposedAt: "2026-03-01T02:00:00Z",
  proposedByRole: "WARD_STAFF",
  decidedAt: null,
  decidedBy: null,
  endedAt: null,
  endedBy: null,
  endReason: null,
  answer: null,
  instrument: null,
  can: ["decideExemption"],
};
const pendingTarget = {
  id: "t9",
  unit: unitBelow,
  indicator: "ADMISSIONS",
  period,
  value: 90,
  undercuts: 10,
  can: ["decideAdjustment"],
  versions: [{ version: 1, reason: "Nguồn giảm sau sáp nhập" }],
  adjustments: [round({ value: 80, reason: "Hai đơn vị đã giải thể" })],
};
const page = (nodes: object[]) => ({
  edges: nodes.map((node, place) => ({ cursor: String(place), node })),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
});

/** Root fields of both kinds about the life of targets. */
export function lifeAnswers(world: World) {
  const { life } = world;
  const sent = (field: string, { input }: { input: unknown }) => {
    world.sent.push({ field, input });
    const failure = world.failures.get(field)?.shift();
    if (failure) throw Object.assign(new Error(failure.message), { extensions: { code: failure.code, field: failure.field } });
  };
  const reminder = (id: string) => ({
    id,
    unit: unitBelow,
    from: { id: "up", name: "Đảng bộ thành phố Hà Nội", level: "CITY" },
    fromRole: "CITY_BOARD",
    kind: "WATCH",
    subject: "Đôn đốc công tác kết nạp",
    text: "Đề nghị báo cáo nguyên nhân trước ngày 30.",
    at: "2026-10-01T02:00:00Z",
    readAt: life.reminderRead ? "2026-10-02T02:00:00Z" : null,
    can: life.reminderRead ? [] : ["markReminderRead"],
  });
  const own = () => ({ ...pendingTarget, ...targetLife(world), version: 1, value: 80 });
  return {
    pendingRequests: () => ({
      unitId: "own",
      adjustments: life.pending ? [pendingTarget] : [],
      exemptions: life.pending ? [exemption] : [],
      undercuts: life.pending ? [{ ...pendingTarget, id: "t8", value: 80 }] : [],
    }),
    exemptions: () => [
      {
        ...exemption,
        state: "APPROVED",
        answer: "Đồng ý",
        decidedAt: "2026-03-05T02:00:00Z",
        decidedBy: unitBelow,
        instrument: paper,
        can: world.can.includes("endExemption") && !life.exemptionEnded ? ["endExemption"] : [],
        ...(life.exemptionEnded && {
          state: "ENDED",
          endedAt: "2026-11-21T02:00:00Z",
          endedBy: unitBelow,
          endReason: "Đã có nguồn",
        }),
      },
    ],
    whitePlaces: ({ closed }: { closed: boolean }) => {
      const places = life.places.filter((place) => (place.closedOn !== null) === closed);
      return { ...page(places), totalCount: places.length };
    },
    recordWhitePlace: (args: { input: { name: string; kind: string; lack: string; sources: number } }) => {
      sent("recordWhitePlace", args);
      const made = whitePlace(args.input.name, args.input);
      life.places.push(made);
      return made;
    },
    updateWhitePlace: (args: { input: { placeId: string } }) => {
      sent("updateWhitePlace", args);
      return life.places.find(({ id }) => id === args.input.placeId);
    },
    closeWhitePlace: (args: { input: { placeId: string; reason: string } }) => {
      sent("closeWhitePlace", args);
      const place = life.places.find(({ id }) => id === args.input.placeId)!;
      return Object.assign(place, { closedOn: "2026-11-21", closeReason: args.input.reason, can: [] });
    },
    endExemption: (args: { input: unknown }) => {
      sent("endExemption", args);
      life.exemptionEnded = true;
      return { ...exemption, state: "ENDED", endedAt: "2026-11-21T02:00:00Z", can: [] };
    },
    unitsToWatch: ({ period: of }: { period: string }) => page(watchedIn(Number(of))),
    reminders: ({ sent: outgoing }: { sent: boolean }) =>
      page(outgoing ? Array.from({ length: life.sentReminders }, (_, place) => reminder(`s${place}`)) : [reminder("m1")]),
    askAdjustment: (args: { input: { value: number; reason: string } }) => {
      sent("askAdjustment", args);
      life.asked = { value: args.input.value, reason: args.input.reason };
      return { ...own(), id: "t1", can: ["acknowledgeTarget"] };
    },
    decideAdjustment: (args: { input: unknown }) => {
      sent("decideAdjustment", args);
      life.pending = false;
      return own();
    },
    decideExemption: (args: { input: unknown }) => {
      sent("decideExemption", args);
      life.pending = false;
      return exemption;
    },
    setOwnTarget: (args: { input: unknown }) => {
      sent("setOwnTarget", args);
      return { ...own(), undercuts: null };
    },
    proposeExemption: (args: { input: unknown }) => {
      sent("proposeExemption", args);
      return exemption;
    },
    remindUnits: (args: { input: { unitIds: string[] } }) => {
      sent("remindUnits", args);
      life.sentReminders += args.input.unitIds.length;
      return args.input.unitIds.map(reminder);
    },
    markReminderRead: () => {
      life.reminderRead = true;
      return reminder("m1");
    },
  };
}
