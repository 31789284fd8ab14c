import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { UnitAuthorityDocument, type UnitAuthorityQuery } from "../../gql/unit.ts";
import { date, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { capabilityParts } from "./capabilityParts.ts";

const SetCapabilityDialog = lazy(() => import("./SetCapabilityDialog.tsx").then((file) => ({ default: file.SetCapabilityDialog })));

const unitRoute = getRouteApi("/unit/$unitId");

export type Authority = UnitAuthorityQuery["orgUnit"];
export type Span = Authority["capabilitySpans"][number];
type Paper = NonNullable<Span["givenBy"]>;

/** "Thẩm quyền": what the unit may by the procedure now, what is decided to come and what it had, each with its decision. */
export function AuthorityTab() {
  const t = useText();
  const { unitId } = unitRoute.useParams();
  const [asked, setAsked] = useState<{ end: Span | null } | null>(null);
  const answer = useQuery(UnitAuthorityDocument, { variables: { unitId }, fetchPolicy: "cache-and-network" });
  return (
    <Fetched result={answer}>
      {({ orgUnit: unit }) => {
        const { now, coming, past, toGive, endable } = capabilityParts(unit, today());
        const may = unit.can.includes("setCapability");
        const ending = (span: Span) => (may && endable(span) ? () => setAsked({ end: span }) : null);
        return (
          <div className="stack">
            <p className="soft">{t("authority.text")}</p>
            <section className="stack" aria-labelledby="authority-now">
              <div className="row spread">
                <h2 id="authority-now">{t("authority.now")}</h2>
                {may && toGive.length > 0 ? <Button onClick={() => setAsked({ end: null })}>{t("authority.give")}</Button> : null}
              </div>
              {now.length === 0 ? <Empty title={t("authority.none")} /> : <Spans spans={now} ending={ending} />}
            </section>
            {coming.length > 0 ? (
              <section className="stack" aria-labelledby="authority-coming">
                <h2 id="authority-coming">{t("authority.coming")}</h2>
                <Spans spans={coming} ending={ending} />
              </section>
            ) : null}
            {past.length > 0 ? (
              <section className="stack" aria-labelledby="authority-past">
                <h2 id="authority-past">{t("authority.past")}</h2>
                <Spans spans={past} ending={() => null} />
              </section>
            ) : null}
            <Suspense fallback={null}>
              {asked ? <SetCapabilityDialog unit={unit} end={asked.end} toGive={toGive} onClose={() => setAsked(null)} /> : null}
            </Suspense>
          </div>
        );
      }}
    </Fetched>
  );
}

function Spans({ spans, ending }: { spans: Span[]; ending(span: Span): (() => void) | null }) {
  const t = useText();
  const paper = ({ number, signedOn, issuer, title }: Paper) => t("authority.paper", { number, signedOn: date(signedOn), issuer, title });
  return (
    <ul className="plain stack tight">
      {spans.map((span) => {
        const end = ending(span);
        return (
          <li key={`${span.capability}-${span.from}`} className="sheet">
            <div className="row spread">
              <div className="stack tight">
                <h3>{t(`capability.${span.capability}`)}</h3>
                <p>
                  {span.until
                    ? t("authority.between", { from: date(span.from), until: date(span.until) })
                    : t("authority.since", { from: date(span.from) })}
                </p>
                <p className="soft">
                  {span.givenBy
                    ? t("authority.givenBy", { paper: paper(span.givenBy) })
                    : t(span.standard ? "authority.standard" : "authority.passed")}
                </p>
                {span.endedBy ? <p className="soft">{t("authority.endedBy", { paper: paper(span.endedBy) })}</p> : null}
              </div>
              {end ? (
                <Button
                  variant="default"
                  onClick={end}
                  aria-label={t("authority.endOf", { capability: t(`capability.${span.capability}`) })}
                >
                  {t("authority.end")}
                </Button>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
