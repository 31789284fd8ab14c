import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { ImportJobDocument } from "../../gql/imports.ts";
import { moment, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { useViewer } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Counts } from "./Counts.tsx";
import { ImportRows } from "./ImportRows.tsx";
import { MappingForm } from "./MappingForm.tsx";
import { MissingPeople } from "./MissingPeople.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { type Import, isBusy, useImportWords } from "./useImportWords.ts";

const route = getRouteApi("/imports/$importId");
const lookAgain = 1000; // milliseconds

/** One list from its upload to its end: columns, check, what becomes of the rows, applying, undoing. */
export function ImportPage() {
  const t = useText();
  const { importId } = route.useParams();
  const busy = useRef(true);
  const answer = useQuery(ImportJobDocument, {
    variables: { id: importId },
    pollInterval: lookAgain,
    skipPollAttempt: () => !busy.current,
  });
  useEffect(() => {
    if (answer.data) busy.current = isBusy(answer.data.importJob);
  }, [answer.data]);
  return (
    <div className="stack">
      <Fetched result={answer} lines={8} page>
        {({ importJob }) => (
          <>
            <div className="stack tight">
              <div>
                <Link to="/imports">{t("imports.back")}</Link>
              </div>
              <PageTitle title={importJob.fileName} />
            </div>
            <Life key={importJob.id} job={importJob} />
          </>
        )}
      </Fetched>
    </div>
  );
}

function Life({ job }: { job: Import }) {
  const t = useText();
  const told = useTold();
  const words = useImportWords();
  const { can } = useViewer();
  const [again, setAgain] = useState(false);
  const mapping = job.can.includes("chooseMapping") && (again || job.state !== "CHECKED");
  const reported = ["CHECKED", "APPLYING", "APPLIED", "UNDOING", "UNDONE"].includes(job.state) || (job.state === "FAILED" && job.done > 0);
  return (
    <>
      <p className="soft">
        {t("imports.about", {
          kind: words.kind(job.kind),
          at: moment(job.uploadedAt),
          by: job.uploadedBy ?? "",
          kib: number(Math.ceil(job.size / 1024)),
        })}
      </p>
      <p role="status">
        <strong>{words.state(job)}</strong>
      </p>
      {isBusy(job) ? <Progress job={job} /> : null}
      {job.refusal ? <Notice tone="bad" role="alert" title={told(job.refusal.textVi, job.refusal.textEn)} /> : null}
      {mapping ? <MappingForm key={job.revision} job={job} onDone={() => setAgain(false)} /> : null}
      {reported && !mapping ? (
        <>
          <Counts job={job} />
          <NextSteps job={job} onMapAgain={() => setAgain(true)} />
          <ImportRows key={job.state} id={job.id} live={isBusy(job)} undone={job.state === "UNDONE"} />
          {job.counts.missing > 0 && can.includes("readMissing") ? (
            <MissingPeople id={job.id} count={job.counts.missing} kind={job.kind} />
          ) : null}
        </>
      ) : null}
      {!reported ? <NextSteps job={job} onMapAgain={() => setAgain(true)} /> : null}
    </>
  );
}

function Progress({ job: { done, total, state } }: { job: Import }) {
  const t = useText();
  const known = state !== "UPLOADED" && total !== null && total > 0;
  const label = known ? t("imports.progress", { done: number(done), total: number(total) }) : t("imports.reading");
  return (
    <div className="stack tight">
      <progress aria-label={label} {...(known && { value: done, max: total })} style={{ width: "100%", maxWidth: "32rem" }} />
      <p className="soft">{label}</p>
    </div>
  );
}
