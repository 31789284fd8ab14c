import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { RetentionDocument, type RetentionQuery } from "../../gql/privacy.ts";
import { date, moment, number, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { PrivacyLinks } from "./PrivacyLinks.tsx";
import { ProofList } from "./ProofList.tsx";

const SetRetentionDialog = lazy(() => import("./SetRetentionDialog.tsx").then((file) => ({ default: file.SetRetentionDialog })));

type Retention = RetentionQuery["retention"];
const pageSize = 20;

/** "Lưu giữ dữ liệu cá nhân": how long names are kept after a case was closed, whom that concerns, and the proof of each that is gone. */
export function RetentionPage() {
  const t = useText();
  const unit = useOwnUnit();
  const [setting, setSetting] = useState(false);
  const answer = useQuery(RetentionDocument, { variables: { unitId: unit.id, first: pageSize }, fetchPolicy: "cache-and-network" });
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { deidentifications } }) => ({
        ...old,
        deidentifications: { ...deidentifications, edges: [...old.deidentifications.edges, ...deidentifications.edges] },
      }),
    });
  return (
    <div className="stack">
      <PageTitle title={t("retention.title")}>
        <PrivacyLinks here="retention" />
      </PageTitle>
      <Fetched result={answer} lines={8}>
        {({ retention, deidentifications: { edges, pageInfo } }) => (
          <>
            <Rule retention={retention} onSet={retention.can.includes("setRetention") ? () => setSetting(true) : null} />
            <section className="stack" aria-label={t("proof.title")}>
              <h2>{t("proof.title")}</h2>
              <p className="soft">{t("proof.text")}</p>
              {edges.length === 0 ? <Empty title={t("proof.none")} /> : <ProofList proofs={edges.map(({ node }) => node)} />}
              <More pageInfo={pageInfo} onMore={more} />
            </section>
            <Suspense fallback={null}>
              {setting ? <SetRetentionDialog unitId={unit.id} months={retention.months} onClose={() => setSetting(false)} /> : null}
            </Suspense>
          </>
        )}
      </Fetched>
    </div>
  );
}

/** The rule in force, what was said before and comes, and the numbers it concerns. */
function Rule({ retention: { months, periods, waiting, soon, done }, onSet }: { retention: Retention; onSet: (() => void) | null }) {
  const t = useText();
  return (
    <section className="sheet stack" aria-label={t("retention.rule")}>
      <h2>{t("retention.months", { count: months })}</h2>
      <p>{t("retention.text")}</p>
      <ul className="tiles plain">
        {(
          [
            ["retention.waiting", waiting],
            ["retention.soon", soon],
            ["retention.done", done],
          ] as const
        ).map(([name, count]) => (
          <li key={name}>
            <p className="soft">{t(name)}</p>
            <p className="big">{number(count)}</p>
          </li>
        ))}
      </ul>
      {periods.length > 0 ? (
        <ul className="plain stack tight">
          {periods.map((one) => (
            <li key={one.setAt} className="soft">
              {t(one.since > today() ? "retention.coming" : "retention.period", {
                count: one.months,
                date: date(one.since),
                at: moment(one.setAt),
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t("retention.usual")}</p>
      )}
      {onSet ? (
        <div>
          <Button variant="default" onClick={onSet}>
            {t("retention.set")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
