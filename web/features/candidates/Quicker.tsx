import { Button } from "@mantine/core";
import { useState } from "react";
import type { Failure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import type { Person } from "./papers.ts";
import type { Wanted } from "./stepFields.ts";
import { useCaseWords } from "./useCaseWords.ts";

interface QuickerProps {
  person: Person;
  wanted: Wanted;
  /** What stands now, as the refusal told it. */
  theirs: NonNullable<Failure["theirs"]>;
  onReread(): Promise<void>;
}

/** Somebody else changed the case meanwhile: says where it stands, and brings it up to date with the typed text kept. */
export function Quicker({ person, wanted, theirs, onReread }: QuickerProps) {
  const t = useText();
  const words = useCaseWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const current = person.revision >= theirs.revision;
  const gone = current && ![...person.next, ...person.aside].some(({ event, mine }) => mine && event === wanted.event);
  const load = async () => {
    setBusy(true);
    setError(null);
    await onReread().catch(setError);
    setBusy(false);
  };
  return (
    <Notice tone="slow" role="alert" title={t("step.quicker")}>
      <p>{t("step.standsNow", { state: words.state(theirs) })}</p>
      {gone ? <p>{t("step.gone", { name: wanted.name })}</p> : null}
      {error ? <Problem error={error} /> : null}
      {current ? (
        gone ? null : (
          <p>{t("step.upToDate")}</p>
        )
      ) : (
        <Button variant="default" loading={busy} onClick={() => void load()}>
          {t("step.reread")}
        </Button>
      )}
    </Notice>
  );
}
