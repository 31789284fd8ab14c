import { useApolloClient, useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import { CandidateDocument, UpdateCandidateDocument } from "../../gql/candidates.ts";
import { readFailure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import type { Person } from "./papers.ts";
import { differing, type Said, saidOf } from "./said.ts";

/** What was to be saved beside what stands now, and how often that has happened. */
export interface Conflict {
  mine: Said;
  theirs: Said;
  round: number;
}

/**
 * Sends what is said of a person from the state that was looked at. When the case has changed meanwhile: where the person's facts are still
 * what they were, it is sent again; where they are not, `conflict` shows both. Rejects with any other error.
 */
export function useUpdate(person: Person, onDone: () => void) {
  const t = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [update] = useMutation(UpdateCandidateDocument);
  const [base, setBase] = useState(() => saidOf(person));
  const revision = useRef(person.revision);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  // The same words sent twice after a lost answer are saved once.
  const attempt = useRef({ of: "", key: "" });
  const send = async (said: Said): Promise<void> => {
    const of = JSON.stringify([said, revision.current]);
    if (attempt.current.of !== of) attempt.current = { of, key: newKey() };
    const input = { ...said, clientKey: attempt.current.key, candidateId: person.id, revision: revision.current };
    try {
      await update({ variables: { input } });
    } catch (error) {
      const { code, theirs } = readFailure(error);
      if (code !== "CONFLICT" || !theirs) throw error;
      return meet(said);
    }
    announce(t("person.edit.done"));
    onDone();
  };
  const meet = async (mine: Said): Promise<void> => {
    const { data } = await client.query({
      query: CandidateDocument,
      variables: { id: person.id, reason: null },
      fetchPolicy: "network-only",
    });
    if (!data) return;
    const theirs = saidOf(data.candidate);
    revision.current = data.candidate.revision;
    if (differing(base, theirs).length === 0) return send(mine);
    setConflict({ mine, theirs, round: revision.current });
  };
  /** What was chosen is built on theirs: from now on that is what was looked at. */
  const sendChosen = (said: Said) => {
    if (conflict) setBase(conflict.theirs);
    return send(said);
  };
  return { base, conflict, send: conflict ? sendChosen : send };
}
