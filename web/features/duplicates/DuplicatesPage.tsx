import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { DuplicateRequestsDocument } from "../../gql/duplicates.ts";
import { useText } from "../../lib/text.ts";
import { useQueueLive } from "../../parts/useQueueLive.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { AtMost } from "../../ui/AtMost.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import styles from "../../ui/record.module.css";
import { Duplicate } from "./Duplicate.tsx";

/** People under one national ID in two places of ours: whether they are one (DOMAIN T1). */
export function DuplicatesPage() {
  const t = useText();
  const { id, level } = useOwnUnit();
  const [settled, setSettled] = useState(false);
  const answer = useQuery(DuplicateRequestsDocument, { variables: { unitId: id, settled } });
  const again = async () => void (await answer.refetch());
  useQueueLive({ unitId: id, queue: "DUPLICATES" }, again);
  return (
    <div className="stack">
      <PageTitle title={t("duplicates.title")} />
      <p className="soft">{t(level === "CITY" ? "duplicates.textCity" : "duplicates.text")}</p>
      <ul className={`${styles.chips} plain`} aria-label={t("duplicates.title")}>
        {[false, true].map((value) => (
          <li key={String(value)}>
            <button type="button" className={styles.chip} aria-pressed={settled === value} onClick={() => setSettled(value)}>
              {t(value ? "duplicates.settled" : "duplicates.waiting")}
            </button>
          </li>
        ))}
      </ul>
      <Fetched result={answer} lines={6}>
        {({ duplicateRequests }) =>
          duplicateRequests.length === 0 ? (
            <Empty title={t(settled ? "duplicates.noneSettled" : "duplicates.none")} />
          ) : (
            <>
              <ul className="plain stack">
                {duplicateRequests.map((request) => (
                  <li key={request.id}>
                    <Duplicate request={request} again={again} />
                  </li>
                ))}
              </ul>
              <AtMost shown={duplicateRequests.length} />
            </>
          )
        }
      </Fetched>
    </div>
  );
}
