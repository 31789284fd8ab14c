import { useApolloClient } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { NationalIdOfDocument, type NationalIdOfQuery } from "../../gql/candidates.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import type { Person } from "./papers.ts";

const NationalIdDialog = lazy(() => import("./NationalIdDialog.tsx").then((file) => ({ default: file.NationalIdDialog })));

interface NationalIdProps {
  person: Person;
  reason: string | null;
}

/** Whether the person's number is kept; it is opened only by whoever asks, and each opening is logged by the server. */
export function NationalId({ person, reason }: NationalIdProps) {
  const t = useText();
  const told = useTold();
  const client = useApolloClient();
  const [opened, setOpened] = useState<NationalIdOfQuery["candidate"] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [typing, setTyping] = useState(false);
  // Never into the cache: a number stands on the screen, and nowhere after that.
  const open = async () => {
    setFailure(null);
    try {
      const { data } = await client.query({
        query: NationalIdOfDocument,
        variables: { id: person.id, reason },
        fetchPolicy: "no-cache",
      });
      setOpened(data?.candidate ?? null);
    } catch (error) {
      setFailure(error);
    }
  };
  const may = (verdict: string) => person.can.includes(verdict);
  const done = async () => {
    setTyping(false);
    setOpened(null);
    if (may("readNationalId")) await open();
  };
  return (
    <div className="stack tight">
      <span>{opened?.nationalId ? grouped(opened.nationalId) : t(person.nationalIdKept ? "nationalId.kept" : "nationalId.none")}</span>
      {opened?.nationalIdNotes.map((note) => (
        <Notice key={note.code} tone="slow">
          {told(note.textVi, note.textEn)}
        </Notice>
      ))}
      {failure ? <Problem error={failure} /> : null}
      <div className="row">
        {person.nationalIdKept && may("readNationalId") ? (
          <Button variant="default" onClick={() => (opened ? setOpened(null) : void open())}>
            {t(opened ? "nationalId.hide" : "nationalId.show")}
          </Button>
        ) : null}
        {may("updateCandidate") ? (
          <Button variant="default" onClick={() => setTyping(true)}>
            {t(person.nationalIdKept ? "nationalId.change" : "nationalId.enter")}
          </Button>
        ) : null}
      </div>
      <Suspense fallback={null}>
        {typing ? <NationalIdDialog person={person} onDone={done} onClose={() => setTyping(false)} /> : null}
      </Suspense>
    </div>
  );
}

/** As on the card's back, to be compared digit by digit. */
const grouped = (number: string) => number.replace(/^(\d{3})(\d{3})(\d{3})(\d{3})$/, "$1\u00a0$2\u00a0$3\u00a0$4");
