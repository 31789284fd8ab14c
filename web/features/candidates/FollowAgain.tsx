import { useQuery } from "@apollo/client/react";
import { EarlierCaseDocument, EarlierMemberDocument } from "../../gql/candidates.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { NewCandidateForm } from "./NewCandidateForm.tsx";

interface FollowAgainProps {
  unitId: string;
  onAdded(person: { id: string; fullName: string }): void;
}

/** Begins a new case of somebody whose earlier one has ended: what is known stands in the form already. */
export function CaseAgain({ caseId, ...rest }: FollowAgainProps & { caseId: string }) {
  const answer = useQuery(EarlierCaseDocument, { variables: { id: caseId } });
  return <Fetched result={answer}>{({ candidate }) => <NewCandidateForm {...rest} earlier={candidate} />}</Fetched>;
}

/** Begins the re-admission of somebody who was a member here; of some the year of birth alone is known. */
export function MemberAgain({ memberId, ...rest }: FollowAgainProps & { memberId: string }) {
  const answer = useQuery(EarlierMemberDocument, { variables: { id: memberId } });
  return (
    <Fetched result={answer}>
      {({ member: { bornOn, ...member } }) => <NewCandidateForm {...rest} earlier={{ ...member, bornOn: bornOn ?? "", sourceGroup: "" }} />}
    </Fetched>
  );
}
