import { useApolloClient, useMutation } from "@apollo/client/react";
import { MemberDocument, NationalIdOfMemberDocument, UpdateMemberDocument } from "../../gql/members.ts";
import { NationalId } from "../../parts/NationalId.tsx";
import { useSaidAgain } from "../../parts/saidAgain.ts";
import { saidOf } from "./said.ts";
import type { Member } from "./shown.ts";

/** The national ID of a member. */
export function MemberNumber({ member, reason }: { member: Member; reason: string | null }) {
  const client = useApolloClient();
  const [update] = useMutation(UpdateMemberDocument);
  const { id } = member;
  const save = useSaidAgain<Member>(
    (row, nationalId, clientKey) =>
      update({ variables: { input: { ...saidOf(row), nationalId, clientKey, memberId: id, revision: row.revision } } }),
    async () => (await client.query({ query: MemberDocument, variables: { id, reason: null }, fetchPolicy: "network-only" })).data?.member,
  );
  return (
    <NationalId
      name={member.fullName}
      kept={member.nationalIdKept}
      mayRead={member.can.includes("readNationalId")}
      mayChange={member.can.includes("updateMember")}
      fetchNumber={async () =>
        (await client.query({ query: NationalIdOfMemberDocument, variables: { id, reason }, fetchPolicy: "no-cache" })).data?.member ?? null
      }
      save={(nationalId) => save(member, nationalId)}
    />
  );
}
