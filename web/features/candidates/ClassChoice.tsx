import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v4 as newKey } from "uuid";
import { type ClassKind, NominateOneDocument, OpenClassesDocument } from "../../gql/candidates.ts";
import { date, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Problem } from "../../ui/Problem.tsx";
import type { Person } from "./papers.ts";

/** Classes of the ward that still take people: to be nominated there is the step of the case as well. */
export function ClassChoice({ person, kind, onReread }: { person: Person; kind: ClassKind; onReread(): Promise<void> }) {
  const t = useText();
  const unit = useOwnUnit();
  const announce = useAnnounce();
  const { data } = useQuery(OpenClassesDocument, { variables: { unitId: unit.id, kind } });
  const [nominate, { loading }] = useMutation(NominateOneDocument);
  const [key, setKey] = useState(() => newKey());
  const [error, setError] = useState<unknown>(null);
  const open = data?.classes.edges.map(({ node }) => node).filter((one) => one.nominateBy >= today() && one.accepted < one.places) ?? [];
  if (open.length === 0) return null;
  const send = async (classId: string, title: string) => {
    setError(null);
    try {
      await nominate({ variables: { input: { clientKey: key, classId, candidateIds: [person.id] } } });
      announce(t("person.sentToClass", { title }));
      await onReread();
    } catch (problem) {
      setError(problem);
      setKey(newKey());
    }
  };
  return (
    <div className="stack tight" style={{ alignItems: "flex-start" }}>
      {open.map(({ id, title, startsOn, places, accepted }) => (
        <Button
          key={id}
          variant="default"
          h="auto"
          py="xs"
          styles={{ label: { whiteSpace: "normal" } }}
          loading={loading}
          onClick={() => void send(id, title)}
        >
          {t("person.sendToClass", { title, date: date(startsOn), left: places - accepted })}
        </Button>
      ))}
      {error ? <Problem error={error} /> : null}
    </div>
  );
}
