import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { SubjectRequestsDocument } from "../../gql/requests.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, usePost, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import styles from "../../ui/record.module.css";
import { PrivacyLinks } from "./PrivacyLinks.tsx";
import { RequestList } from "./RequestList.tsx";
import { RequestNumbers } from "./RequestNumbers.tsx";

const pageSize = 20;

/** "Yêu cầu của người có dữ liệu": what persons ask about their own data, the earliest first; the city sees numbers alone. */
export function RequestsPage() {
  const t = useText();
  const unit = useOwnUnit();
  const { role } = usePost();
  const { can } = useViewer();
  return (
    <div className="stack">
      <PageTitle title={t("requests.title")}>
        {can.includes("receiveSubjectRequest") ? (
          <Button renderRoot={(props) => <Link to="/privacy/requests/new" {...props} />}>{t("requests.receive")}</Button>
        ) : null}
      </PageTitle>
      <p className="row">
        <PrivacyLinks here="requests" />
      </p>
      <p className="soft">{t(can.includes("readSubjectRequests") ? "requests.text" : "requests.textCity")}</p>
      {role === "AUDITOR" && can.includes("readSubjectRequests") ? <p className="soft">{t("requests.textAuditor")}</p> : null}
      <RequestNumbers unitId={unit.id} />
      {can.includes("readSubjectRequests") ? <Waiting unitId={unit.id} /> : null}
    </div>
  );
}

function Waiting({ unitId }: { unitId: string }) {
  const t = useText();
  const [answered, setAnswered] = useState(false);
  const answer = useQuery(SubjectRequestsDocument, {
    variables: { unitId, answered, first: pageSize },
    fetchPolicy: "cache-and-network",
  });
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { subjectRequests } }) => ({
        subjectRequests: { ...subjectRequests, edges: [...old.subjectRequests.edges, ...subjectRequests.edges] },
      }),
    });
  return (
    <section className="stack" aria-label={t("requests.list")}>
      <ul className={`${styles.chips} plain`} aria-label={t("requests.list")}>
        {[false, true].map((one) => (
          <li key={String(one)}>
            <button type="button" className={styles.chip} aria-pressed={answered === one} onClick={() => setAnswered(one)}>
              {t(one ? "requests.view.answered" : "requests.view.open")}
            </button>
          </li>
        ))}
      </ul>
      <Fetched result={answer} lines={6}>
        {({ subjectRequests: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? (
              <Empty title={t(answered ? "requests.none.answered" : "requests.none.open")} />
            ) : (
              <RequestList requests={edges.map(({ node }) => node)} />
            )}
            <More pageInfo={pageInfo} onMore={more} />
          </>
        )}
      </Fetched>
    </section>
  );
}
