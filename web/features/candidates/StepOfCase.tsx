import { useQuery } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { CandidateDocument, type CaseEvent } from "../../gql/candidates.ts";
import { useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { LeaveDialog } from "../../ui/leaveDialog.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { Person } from "./papers.ts";
import { StepForm } from "./StepForm.tsx";

interface StepOfCaseProps {
  caseId: string;
  event: CaseEvent;
  /** Of the step. */
  name: string;
  onDone(): void;
  onLeave(): void;
}

/** The form of one step, for a page that holds no more of the case than a list does: the case is read first, and that look is logged. */
export function StepOfCase({ caseId, onLeave, ...step }: StepOfCaseProps) {
  const answer = useQuery(CandidateDocument, { variables: { id: caseId, reason: null }, fetchPolicy: "network-only" });
  return (
    <LeaveDialog.Provider value={onLeave}>
      <Fetched result={answer} lines={6}>
        {({ candidate }) => <Opened {...step} person={candidate} onReread={async () => void (await answer.refetch())} />}
      </Fetched>
    </LeaveDialog.Provider>
  );
}

interface OpenedProps extends Omit<StepOfCaseProps, "caseId" | "onLeave"> {
  person: Person;
  onReread(): Promise<void>;
}

function Opened({ person, event, name, onReread, onDone }: OpenedProps) {
  const t = useText();
  const form = useRef<HTMLDivElement>(null);
  // What was opened stays open, also while the case moves on under it.
  const [step] = useState(() => person.next.find((one) => one.mine && one.event === event));
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  if (!step) return <Notice tone="slow" role="alert" title={t("step.gone", { name })} />;
  return (
    <div ref={form}>
      <StepForm person={person} wanted={{ event, name, needs: step.needs }} onReread={onReread} onDone={onDone} />
    </div>
  );
}
