import { GraphQLError } from "graphql";
import type { CaseLettersQuery } from "../gql/letters.ts";
import type { World } from "./world.ts";

export type WorldCaseLetter = CaseLettersQuery["caseLetters"][number];

/** A case that a branch of another ward sent to ours. */
export const caseLetterOf = (id: string, fullName: string, more: Partial<WorldCaseLetter> = {}): WorldCaseLetter => ({
  ...{ id, fullName, candidateId: null, stageVi: "Đang bồi dưỡng, giúp đỡ", stageEn: "Being fostered" },
  ...{ fromName: "Chi bộ Đội 1", toName: "Chi bộ Thôn 1", sentOn: "2026-11-20", state: "SENT", closedOn: null, reason: null },
  can: ["acceptCase", "declineCase"],
  ...more,
});

/** Root fields about cases that move between wards. */
export function caseLetterAnswers(world: World) {
  const refuse = (field: string) => {
    const { code, message, ...more } = world.failures.get(field)?.shift() ?? {};
    if (code) throw new GraphQLError(message ?? "", { extensions: { code, ...more } });
  };
  const answered =
    (field: string, state: WorldCaseLetter["state"]) =>
    ({ input }: { input: { letterId: string; reason?: string } }) => {
      world.sent.push({ field, input });
      refuse(field);
      const letter = world.caseLetters.find(({ id }) => id === input.letterId)!;
      return Object.assign(letter, { state, can: [], closedOn: "2026-11-22", reason: input.reason ?? null });
    };
  return {
    caseLetters: () => {
      refuse("caseLetters");
      return world.caseLetters;
    },
    acceptCase: answered("acceptCase", "ACCEPTED"),
    declineCase: answered("declineCase", "DECLINED"),
    callBackCase: answered("callBackCase", "CALLED_BACK"),
  };
}
