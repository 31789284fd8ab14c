import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { CaseQueueDocument } from "../../gql/queue.ts";
import { useText } from "../../lib/text.ts";
import { useQueueLive } from "../../parts/useQueueLive.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { AtMost } from "../../ui/AtMost.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Queue } from "./Queue.tsx";
import type { Step } from "./todo.ts";

export interface StepFormProps {
  caseId: string;
  event: Step["event"];
  name: string;
  onDone(): void;
  onLeave(): void;
}

/** "Hồ sơ chờ xử lý": the cases whose next step is our own to record, the most pressing first. `StepForm` records one where it stands. */
export function QueuePage({ StepForm }: { StepForm: ComponentType<StepFormProps> }) {
  const t = useText();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const answer = useQuery(CaseQueueDocument, { variables: { unitId: unit.id } });
  useQueueLive({ unitId: unit.id, queue: "CASES" }, answer.refetch);
  return (
    <div className={unit.level === "BRANCH" ? "stack roomy" : "stack"}>
      <PageTitle title={t("queue.title")}>
        {can.includes("holdMeeting") ? <Link to="/queue/meeting">{t("meeting.title")}</Link> : null}
      </PageTitle>
      <Fetched result={answer} lines={10}>
        {({ caseQueue }) => (
          <>
            <Queue cards={caseQueue} StepForm={StepForm} onRecorded={() => answer.refetch()} none={<Empty title={t("queue.none")} />} />
            <AtMost shown={caseQueue.length} />
          </>
        )}
      </Fetched>
    </div>
  );
}
