import type { MeetingCasesQuery, MeetingDayQuery, RecordMeetingMutationVariables } from "../gql/meeting.ts";
import { waiting } from "./queue.ts";
import type { World } from "./world.ts";

type MeetingCase = MeetingCasesQuery["meetingCases"][number];
type Decision = MeetingDayQuery["meeting"]["decisions"][number];

const put = (id: string, fullName: string, more: Partial<MeetingCase> = {}): MeetingCase => ({
  candidate: { ...waiting(id, fullName, [], 12), state: "APPRAISING", stateVi: "Đang thẩm định", stateEn: "Being appraised" },
  revision: 7,
  event: "DECIDE",
  ready: true,
  refusals: [],
  ...more,
});

/** Three that can be decided, and one that waits for the city. */
export const someMeeting = (): MeetingCase[] => [
  put("m1", "Nguyễn Thị Hoài An"),
  put("m2", "Trần Văn Bình"),
  put("m3", "Lê Thị Ngọc Ánh"),
  put("m4", "Phạm Quốc Cường", {
    ready: false,
    refusals: [{ code: "CONSENT_REQUIRED", textVi: "Chưa có ý kiến đồng ý của Thành ủy.", textEn: "The city has not consented." }],
  }),
];

/** Root fields about meetings: what is recorded leaves the list. It decides nothing: who has votes has a number. */
export function meetingAnswers(world: World) {
  return {
    meetingCases: () => world.meeting,
    meeting: ({ on }: { on: string }) => ({ on, decisions: world.decided.get(on) ?? [] }),
    meetingPaper: (asked: { paper: string; format: string; candidateIds: string[] | null }) => {
      world.sent.push({ field: "meetingPaper", input: asked });
      return { fileName: `${asked.paper}.${asked.format.toLowerCase()}`, mediaType: "application/pdf", content: "" };
    },
    recordMeeting: ({ input }: RecordMeetingMutationVariables) => {
      world.sent.push({ field: "recordMeeting", input });
      const failure = world.failures.get("recordMeeting")?.shift();
      if (failure) {
        const { code, field, items } = failure;
        throw Object.assign(new Error(failure.message), { extensions: { code, field, items } });
      }
      let next = input.firstNumber;
      const decisions = [input.items].flat().map(({ candidateId, yes }): Decision => {
        const { candidate } = world.meeting.find((one) => one.candidate.id === candidateId)!;
        const carried = 2 * yes > input.members;
        const number = carried ? `${next++}${input.numberSuffix}` : null;
        const who = { candidateId, candidate: { id: candidateId }, fullName: candidate.fullName, branch: candidate.unit?.name ?? "" };
        return { ...who, event: carried ? "DECIDE" : "DECLINE", members: input.members, yes, number };
      });
      world.decided.set(input.on, decisions);
      world.meeting = world.meeting.filter(({ candidate }) => !decisions.some((made) => made.candidateId === candidate.id));
      return { on: input.on, decisions };
    },
  };
}
