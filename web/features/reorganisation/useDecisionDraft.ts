import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { PreviewReorganisationDocument } from "../../gql/reorganisation.ts";
import { today } from "../../lib/fmt.ts";
import { type Draft, emptyDraft, type Held, type Kind, type StepInput, stepOf } from "./draft.ts";

interface Written {
  draft: Draft;
  input: StepInput;
}

/** A decision as far as it has been filled in: the steps that are written, and the one that is being written. */
export function useDecisionDraft(firstKind: Kind | undefined, day: string | undefined) {
  const [written, setWritten] = useState<Written[]>([]);
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, kind: firstKind ?? null });
  /** Where the step that is being written will stand. */
  const [at, setAt] = useState(0);
  const earlier = written.slice(0, at).map(({ input }) => input);
  const divided = draft.kind === "SPLIT" || draft.kind === "GROW";
  const held = useHeld(divided ? draft.units[0]?.id : undefined, earlier, day);
  return {
    steps: written,
    draft,
    held,
    change: (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part })),
    keep: () => setWritten((old) => [...old.slice(0, at), { draft, input: stepOf(draft, held) }, ...old.slice(at + 1)]),
    add() {
      setAt(written.length);
      setDraft(emptyDraft);
    },
    edit(place: number) {
      setAt(place);
      setDraft(written[place]!.draft);
    },
    remove: (place: number) => setWritten((old) => old.toSpliced(place, 1)),
  };
}

/** What a unit that is to be divided will hold itself after the earlier steps; nothing while unknown. */
function useHeld(unitId: string | undefined, earlier: StepInput[], day: string | undefined): Held[] {
  const steps = [...earlier, { kind: "SPLIT" as const, unitIds: [unitId ?? ""], parts: [] }];
  const { data } = useQuery(PreviewReorganisationDocument, {
    variables: { input: { effectiveOn: day ?? today(), steps } },
    skip: !unitId,
    fetchPolicy: "network-only",
  });
  return data?.previewReorganisation.held.filter(({ people }) => people > 0) ?? [];
}
