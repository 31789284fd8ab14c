import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { CancelReorganisationDocument, ReorganisationsDocument, type ReorganisationsQuery } from "../../gql/reorganisation.ts";
import { date, moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Status, type Tone } from "../../ui/Status.tsx";
import { BeforeAndAfter } from "./BeforeAndAfter.tsx";
import { DivisionsList } from "./DivisionsList.tsx";
import { rankedAs } from "./draft.ts";
import { useCountsLines } from "./useCountsLines.ts";

const route = getRouteApi("/reorganisations");
const pageSize = 30;
type Decision = ReorganisationsQuery["reorganisations"]["edges"][number]["node"];
const tones: Record<Decision["state"], Tone> = { PLANNED: "slow", APPLIED: "good", CANCELLED: "none", FAILED: "bad" };

/** Changes of the tree, planned and done, newest first; what is planned can be taken back until its day. */
export function DecisionsPage() {
  const t = useText();
  const announce = useAnnounce();
  const { can } = useViewer();
  const { unit } = route.useSearch();
  const own = useOwnUnit();
  const [asked, setAsked] = useState<Decision | null>(null);
  const [cancel] = useMutation(CancelReorganisationDocument);
  const answer = useQuery(ReorganisationsDocument, {
    variables: { unitId: unit ?? null, first: pageSize },
    fetchPolicy: "cache-and-network",
  });
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { reorganisations } }) => ({
        reorganisations: { ...reorganisations, edges: [...old.reorganisations.edges, ...reorganisations.edges] },
      }),
    });
  const takeBack = async (decision: Decision) => {
    await cancel({ variables: { id: decision.id } });
    announce(t("change.cancelled"));
    await answer.refetch();
  };
  return (
    <div className="stack">
      <PageTitle title={t("change.list")}>
        {can.includes("reorganise") ? <Link to="/reorganise">{t("change.again")}</Link> : null}
      </PageTitle>
      <DivisionsList unitId={unit ?? own.id} />
      <Fetched result={answer} lines={8}>
        {({ reorganisations: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 ? <Empty title={t("change.none")} /> : null}
            <ol className="plain stack">
              {edges.map(({ node }) => (
                <DecisionCard key={node.id} decision={node} onCancel={() => setAsked(node)} />
              ))}
            </ol>
            <More pageInfo={pageInfo} onMore={more} />
          </>
        )}
      </Fetched>
      <Confirm
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t("change.cancelTitle")}
        action={t("change.cancel")}
        onConfirm={() => (asked ? takeBack(asked) : Promise.resolve())}
      >
        <p>{t("change.cancelText", { day: date(asked?.effectiveOn) })}</p>
      </Confirm>
    </div>
  );
}

function DecisionCard({ decision, onCancel }: { decision: Decision; onCancel(): void }) {
  const t = useText();
  const counted = useCountsLines();
  const { can } = useViewer();
  const { number, signedOn, issuer, title } = decision.instrument;
  const { failedStep } = decision;
  const told = (text: string) =>
    failedStep !== null && decision.steps.length > 1 ? t("change.atStep", { place: failedStep + 1, text }) : text;
  return (
    <li className="sheet stack tight">
      <div className="row spread">
        <span className="soft">{t("change.from", { day: date(decision.effectiveOn) })}</span>
        <Status tone={tones[decision.state]} word={t(`change.state.${decision.state}`)} />
      </div>
      {decision.steps.map((step) => (
        <p key={`${step.kind}-${step.units.join()}-${step.into ?? ""}`} className="strong">
          {[
            `${t(`change.kind.${step.kind}`)}: ${step.units.join(", ")}`,
            [
              ...(step.into ? [step.into] : []),
              ...step.parts.filter((part) => part !== step.into),
              ...rankedAs(t, step.unitKind, step.sector),
            ].join(", "),
          ]
            .filter(Boolean)
            .join(" → ")}
        </p>
      ))}
      {decision.state === "FAILED" ? null : counted(decision.counts, decision.state === "APPLIED").map((line) => <p key={line}>{line}</p>)}
      {decision.state !== "FAILED" && decision.counts.places.length > 0 ? (
        <details>
          <summary>{t("change.places")}</summary>
          <div style={{ marginTop: "0.75rem" }}>
            <BeforeAndAfter places={decision.counts.places} />
          </div>
        </details>
      ) : null}
      <p>{decision.reason}</p>
      <p className="soft">{t("change.paper", { number, day: date(signedOn), issuer, title })}</p>
      <p className="soft small">{t("change.decided", { at: moment(decision.decidedAt), name: decision.decidedBy?.name ?? "" })}</p>
      {decision.failure ? (
        <Notice tone="bad" title={told(decision.failure)}>
          <p>{t("change.failedAdvice")}</p>
          {can.includes("reorganise") ? <Link to="/reorganise">{t("change.again")}</Link> : null}
        </Notice>
      ) : null}
      {decision.state === "PLANNED" && decision.can.includes("cancelReorganisation") ? (
        <div>
          <Button variant="default" onClick={onCancel}>
            {t("change.cancel")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
