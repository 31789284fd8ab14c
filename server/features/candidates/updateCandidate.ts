import { authorize } from "../../access/ability.ts";
import type { Caller } from "../../db/caller.ts";
import { todayInVietnam } from "../../domain/calendar.ts";
import { checkBirth, checkName } from "../../domain/persons.ts";
import type { Candidate } from "../../entities/candidate.ts";
import { givenNumber, keepNumber, withoutDigits } from "../nationalId.ts";
import type { UpdateCandidateInput } from "./candidates.inputs.ts";
import { changeCase } from "./changeCase.ts";
import { checkTags, groupId } from "./checkPerson.ts";
import { heldEarlier } from "./followed.ts";
import { checkJudged } from "./judgedFacts.ts";
import type { LoadedCase } from "./loadCase.ts";

/** Says anew what is known of a person and what the rules ask about the place. */
export function updateCandidate(caller: Caller, input: UpdateCandidateInput, shown: readonly string[]): Promise<Candidate> {
  const number = givenNumber(input.nationalId);
  return changeCase(
    caller,
    withoutDigits(caller, input, number),
    todayInVietnam(),
    async (actor, row) => authorize(actor, "updateCandidate", "Candidate", row),
    async (db, row) => {
      const { education, hardArea, specialReview, overAgeGrounds, youthUnionHere, tradeUnionHere, noMembers, before } = input;
      const said = before ? { ground: null, clearedOn: null, ...before } : null;
      const facts = {
        education: education ?? null,
        hardArea,
        specialReview,
        overAgeGrounds,
        youthUnionHere: youthUnionHere ?? null,
        tradeUnionHere: tradeUnionHere ?? null,
        noMembers,
        before: await heldEarlier(db, row.personId, said),
      };
      const person = {
        fullName: checkName(input.fullName),
        bornOn: checkBirth(input.bornOn),
        sex: input.sex,
        sourceGroupId: groupId(caller, input.sourceGroup),
        tags: checkTags(input.tags),
        occupation: input.occupation ?? null,
        minority: input.minority ?? null,
        religious: input.religious ?? null,
        youthUnion: input.youthUnion ?? null,
      };
      checkJudged(row, { ...facts, bornOn: person.bornOn });
      await db.query(
        `update person set full_name = $2, born_on = $3, sex = $4, source_group_id = $5, tags = $6, occupation = $7, minority = $8, religious = $9, youth_union = $10
         where id = $1`,
        [row.personId, ...Object.values(person)],
      );
      await db.query("update candidate set facts = $2 where id = $1", [row.id, JSON.stringify(facts)]);
      const { changed, asked } = await keepNumber(caller, db, row.personId, number);
      const fields = [...changedFields(row, { ...person, ...facts }), ...(changed ? ["nationalId"] : [])];
      return { fields, ...(asked && { toSettle: true }) };
    },
    "updateCandidate",
    shown,
  );
}

/** Which fields changed, by name: the log never quotes what stands in them. */
function changedFields(before: LoadedCase, after: Record<string, unknown>): string[] {
  const held: Record<string, unknown> = { ...before, ...before.facts };
  return Object.keys(after).filter((name) => JSON.stringify(held[name] ?? null) !== JSON.stringify(after[name] ?? null));
}
