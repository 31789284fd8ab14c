import { useApolloClient, useMutation } from "@apollo/client/react";
import { CandidateDocument, NationalIdOfDocument, UpdateCandidateDocument } from "../../gql/candidates.ts";
import { NationalId } from "../../parts/NationalId.tsx";
import { useSaidAgain } from "../../parts/saidAgain.ts";
import type { Person } from "./papers.ts";
import { saidOf } from "./said.ts";

/** The national ID of whoever is followed. */
export function CaseNumber({ person, reason }: { person: Person; reason: string | null }) {
  const client = useApolloClient();
  const [update] = useMutation(UpdateCandidateDocument);
  const { id } = person;
  const save = useSaidAgain<Person>(
    (row, nationalId, clientKey) =>
      update({ variables: { input: { ...saidOf(row), nationalId, clientKey, candidateId: id, revision: row.revision } } }),
    async () =>
      (await client.query({ query: CandidateDocument, variables: { id, reason: null }, fetchPolicy: "network-only" })).data?.candidate,
  );
  return (
    <NationalId
      name={person.fullName}
      kept={person.nationalIdKept}
      mayRead={person.can.includes("readNationalId")}
      mayChange={person.can.includes("updateCandidate")}
      fetchNumber={async () =>
        (await client.query({ query: NationalIdOfDocument, variables: { id, reason }, fetchPolicy: "no-cache" })).data?.candidate ?? null
      }
      save={(nationalId) => save(person, nationalId)}
    />
  );
}
