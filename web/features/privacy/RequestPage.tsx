import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { SubjectRequestDocument } from "../../gql/requests.ts";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { ReasonGate } from "../../parts/ReasonGate.tsx";
import { usePost } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ExtractFiles } from "./ExtractFiles.tsx";
import { RequestClocks } from "./RequestClocks.tsx";
import { isByHand, type Request } from "./request.ts";

const AcknowledgeDialog = lazy(() => import("./AcknowledgeDialog.tsx").then((file) => ({ default: file.AcknowledgeDialog })));
const AnswerDialog = lazy(() => import("./AnswerDialog.tsx").then((file) => ({ default: file.AnswerDialog })));

const route = getRouteApi("/privacy/requests/$requestId");

/** What one person asks about their own data: what comes next and by when, before everything else. Every look is logged by the server. */
export function RequestPage() {
  const { requestId } = route.useParams();
  const { role } = usePost();
  const [reason, setReason] = useState<string | null>(null);
  if (role === "AUDITOR" && reason === null) return <ReasonGate onGiven={setReason} />;
  return <Shown key={requestId} requestId={requestId} reason={reason} />;
}

function Shown({ requestId, reason }: { requestId: string; reason: string | null }) {
  const answer = useQuery(SubjectRequestDocument, { variables: { id: requestId, reason } });
  return (
    <Fetched result={answer} lines={8} page>
      {({ subjectRequest }) => <Whole request={subjectRequest} />}
    </Fetched>
  );
}

function Whole({ request }: { request: Request }) {
  const t = useText();
  const [doing, setDoing] = useState<"ACKNOWLEDGE" | "ANSWER" | null>(null);
  const close = () => setDoing(null);
  return (
    <div className="stack">
      <div>
        <Link to="/privacy/requests">{t("requests.back")}</Link>
      </div>
      <PageTitle title={request.fullName} />
      <p>
        {t(`requests.kind.${request.kind}`)}
        {request.unit ? <span className="soft"> · {unbroken(request.unit.name)}</span> : null}
      </p>
      <Next request={request} onDo={setDoing} />
      <Facts request={request} />
      <Suspense fallback={null}>
        {doing === "ACKNOWLEDGE" ? <AcknowledgeDialog request={request} onClose={close} /> : null}
        {doing === "ANSWER" ? <AnswerDialog request={request} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

function Next({ request, onDo }: { request: Request; onDo(what: "ACKNOWLEDGE" | "ANSWER"): void }) {
  const t = useText();
  const { state, can, kind, clocks, answerer, mustKeep, outcome } = request;
  const mine = can.includes("acknowledgeSubjectRequest") || can.includes("answerSubjectRequest");
  return (
    <section className="sheet stack" aria-label={t("requests.next")}>
      <h2>{t(`requests.nextOf.${state}`)}</h2>
      {clocks.length > 0 ? <RequestClocks clocks={clocks} /> : null}
      {state === "ACKNOWLEDGED" && !mine && answerer ? <p>{t("requests.waitsFor", { unit: unbroken(answerer.name) })}</p> : null}
      {kind === "ERASE" && mustKeep && state !== "ANSWERED" ? (
        <Notice tone="slow">
          <p>{t("requests.mustKeep")}</p>
        </Notice>
      ) : null}
      {state === "ANSWERED" ? null : <p className="soft">{t(`requests.todo.${kind}`)}</p>}
      {outcome && outcome !== "REFUSED" && isByHand(kind) ? (
        <Notice tone="slow">
          <p>{t(`requests.byHand.${kind}`)}</p>
        </Notice>
      ) : null}
      {can.includes("readSubjectExtract") ? <ExtractFiles requestId={request.id} /> : null}
      {can.includes("acknowledgeSubjectRequest") ? (
        <div>
          <Button onClick={() => onDo("ACKNOWLEDGE")}>{t("requests.acknowledge")}</Button>
        </div>
      ) : null}
      {can.includes("answerSubjectRequest") ? (
        <div>
          <Button onClick={() => onDo("ANSWER")}>{t("requests.answer")}</Button>
        </div>
      ) : null}
    </section>
  );
}

function Facts({ request }: { request: Request }) {
  const t = useText();
  const { identity, receivedOn, acknowledgedOn, answeredOn, outcome, ground, words, letter, madeAt, candidateId, memberId } = request;
  const { recordedOn, acknowledgeRecordedOn, answerRecordedOn, late } = request;
  /** The day on which it was written down, where that is another, and whether that was too late. */
  const written = (said: string, recorded: string | null, tooLate = false) =>
    recorded && recorded > said
      ? t(tooLate ? "requests.recordedLate" : "requests.recordedOn", { date: date(recorded) })
      : tooLate
        ? t("requests.late")
        : null;
  const told = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ") || null;
  const lines = [
    [t("requests.receivedOn", { date: date(receivedOn) }), told(madeAt ? unbroken(madeAt.name) : null, written(receivedOn, recordedOn))],
    [t("requests.identity"), t(`requests.identity.${identity}`)],
    acknowledgedOn
      ? [
          t("requests.acknowledgedOn", { date: date(acknowledgedOn) }),
          written(acknowledgedOn, acknowledgeRecordedOn, late.includes("ACKNOWLEDGE")),
        ]
      : null,
    answeredOn && outcome
      ? [
          t("requests.answeredOn", { date: date(answeredOn) }),
          told(t(`requests.outcome.${outcome}`), written(answeredOn, answerRecordedOn, late.includes("ANSWER"))),
        ]
      : null,
    ground ? [t("requests.ground"), t(`requests.ground.${ground}`)] : null,
    words ? [t("requests.words"), words] : null,
    letter ? [t("requests.letter"), letter] : null,
  ];
  return (
    <section className="sheet stack tight" aria-label={t("requests.facts")}>
      <h2>{t("requests.facts")}</h2>
      <ul className="plain stack tight">
        {lines.map((line) =>
          line ? (
            <li key={line[0]}>
              <span className="strong">{line[0]}</span>
              {line[1] ? `: ${line[1]}` : null}
            </li>
          ) : null,
        )}
      </ul>
      <p className="row">
        {candidateId ? (
          <Link to="/people/$caseId" params={{ caseId: candidateId }}>
            {t("requests.toCase")}
          </Link>
        ) : null}
        {memberId ? (
          <Link to="/members/$memberId" params={{ memberId }}>
            {t("requests.toMember")}
          </Link>
        ) : null}
      </p>
    </section>
  );
}
