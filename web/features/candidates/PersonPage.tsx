import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { CandidateDocument } from "../../gql/candidates.ts";
import { useText } from "../../lib/text.ts";
import { AskLink } from "../../parts/AskLink.tsx";
import { MonthAnswers } from "../../parts/MonthAnswers.tsx";
import { ReasonGate } from "../../parts/ReasonGate.tsx";
import { usePost } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { GiveOn } from "./GiveOn.tsx";
import { History } from "./History.tsx";
import { Leaving } from "./Leaving.tsx";
import { Nameless } from "./Nameless.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { OtherSteps } from "./OtherSteps.tsx";
import { Papers } from "./Papers.tsx";
import { PersonFacts } from "./PersonFacts.tsx";
import { PersonHead } from "./PersonHead.tsx";
import { PersonViews } from "./PersonViews.tsx";
import type { Person } from "./papers.ts";
import { StageSheet } from "./StageSheet.tsx";
import type { Wanted } from "./stepFields.ts";

const StepDialog = lazy(() => import("./StepDialog.tsx").then((file) => ({ default: file.StepDialog })));
const EditCandidateDialog = lazy(() => import("./EditCandidateDialog.tsx").then((file) => ({ default: file.EditCandidateDialog })));
const HandOverDialog = lazy(() => import("./HandOverDialog.tsx").then((file) => ({ default: file.HandOverDialog })));
const SendCaseDialog = lazy(() => import("./SendCaseDialog.tsx").then((file) => ({ default: file.SendCaseDialog })));
const UndoDialog = lazy(() => import("./UndoDialog.tsx").then((file) => ({ default: file.UndoDialog })));

const route = getRouteApi("/people/$caseId");

/** A person's case: where it stands, what comes next and by when, before everything else. Every look at it is logged by the server. */
export function PersonPage() {
  const { caseId } = route.useParams();
  return <Visit key={caseId} caseId={caseId} />;
}

/** An auditor says why before anything is shown; the reason holds until the page is left. */
function Visit({ caseId }: { caseId: string }) {
  const { role } = usePost();
  const [reason, setReason] = useState<string | null>(null);
  if (role === "AUDITOR" && reason === null) return <ReasonGate onGiven={setReason} />;
  return <Shown caseId={caseId} reason={reason} />;
}

function Shown({ caseId, reason }: { caseId: string; reason: string | null }) {
  const answer = useQuery(CandidateDocument, { variables: { id: caseId, reason } });
  const again = async () => void (await answer.refetch());
  return (
    <Fetched result={answer} lines={12} page>
      {({ candidate }) =>
        candidate.deidentifiedOn ? <Nameless person={candidate} /> : <Whole person={candidate} reason={reason} onReread={again} />
      }
    </Fetched>
  );
}

function Whole({ person, reason, onReread }: { person: Person; reason: string | null; onReread(): Promise<void> }) {
  const t = useText();
  const { role } = usePost();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [undoing, setUndoing] = useState(false);
  const [handing, setHanding] = useState(false);
  const [sending, setSending] = useState(false);
  const [editing, setEditing] = useState(false);
  return (
    <div className={role === "BRANCH_SECRETARY" ? "stack roomy" : "stack"}>
      <PersonHead person={person} />
      <StageSheet person={person}>
        {person.sentTo ? null : person.letGo && !person.ended ? (
          <Leaving person={person} onRecord={setWanted} onHandOver={() => setHanding(true)} onSend={() => setSending(true)} />
        ) : (
          <NextSteps person={person} onRecord={setWanted} onEdit={() => setEditing(true)} onReread={onReread} />
        )}
        {person.letGo ? null : <GiveOn person={person} onHandOver={() => setHanding(true)} onSend={() => setSending(true)} />}
        {person.sentTo ? (
          <p>
            {t("person.sentTo", { to: person.sentTo })} <Link to="/letters">{t("person.toLetters")}</Link>
          </p>
        ) : null}
      </StageSheet>
      <div className="halves">
        <div className="stack">
          <Papers person={person} onRecord={setWanted} />
          <OtherSteps person={person} onRecord={setWanted} />
          <PersonFacts person={person} reason={reason} onEdit={() => setEditing(true)} />
        </div>
        <div className="stack">
          <MonthAnswers said={person.monthAnswers} />
          <History person={person} onUndo={() => setUndoing(true)} />
        </div>
      </div>
      <AskLink candidateId={person.id} />
      {person.can.includes("readViews") ? <PersonViews caseId={person.id} /> : null}
      <Suspense fallback={null}>
        {wanted ? <StepDialog person={person} wanted={wanted} onReread={onReread} onClose={() => setWanted(null)} /> : null}
        {editing ? <EditCandidateDialog person={person} onClose={() => setEditing(false)} /> : null}
        {handing ? <HandOverDialog person={person} onClose={() => setHanding(false)} /> : null}
        {sending ? <SendCaseDialog person={person} onClose={() => setSending(false)} /> : null}
        {undoing ? <UndoDialog person={person} onClose={() => setUndoing(false)} /> : null}
      </Suspense>
    </div>
  );
}
