import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { UnitTargetsDocument, type UnitTargetsQuery } from "../../gql/unit.ts";
import { basisPoints, date, moment, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { AcknowledgeButton } from "../../parts/AcknowledgeButton.tsx";
import { useCatalogue } from "../../parts/catalogue.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";

const unitRoute = getRouteApi("/unit/$unitId");

type Target = UnitTargetsQuery["targets"][number];

/** What the unit was asked for in the year: by whom, under which instrument, in how many versions. */
export function TargetsTab() {
  const t = useText();
  const { unitId } = unitRoute.useParams();
  const { year = thisYear() } = unitRoute.useSearch();
  const answer = useQuery(UnitTargetsDocument, { variables: { unitId, period: String(year) } });
  return (
    <Fetched result={answer}>
      {({ targets }) =>
        targets.length === 0 ? (
          <Empty title={t("targets.none", { year: String(year) })} />
        ) : (
          <ul className="plain stack">
            {targets.map((target) => (
              <li key={target.id} className="sheet stack tight">
                <TargetCard target={target} />
              </li>
            ))}
          </ul>
        )
      }
    </Fetched>
  );
}

function TargetCard({ target }: { target: Target }) {
  const t = useText();
  const { name, unit, find } = useCatalogue();
  const amount = (value: number, exempt: boolean) => {
    if (exempt) return t("targets.exempt");
    return find(target.indicator)?.kind === "RATIO" ? basisPoints(value) : `${number(value)} ${unit(target.indicator)}`;
  };
  const older = target.versions.filter((version) => version.version !== target.version);
  return (
    <>
      <div className="row spread">
        <h2>{t("targets.line", { name: name(target.indicator), amount: amount(target.value, target.exempt) })}</h2>
        <Status tone={target.state === "ACKNOWLEDGED" ? "good" : "slow"} word={t(`targetState.${target.state}`)} />
      </div>
      <p>{t("targets.by", { from: target.assignedBy.name, baseline: t(`baseline.${target.baseline}`) })}</p>
      <p>
        {t("targets.instrument", {
          number: target.instrument.number,
          date: date(target.instrument.signedOn),
          issuer: target.instrument.issuer,
          title: target.instrument.title,
        })}
      </p>
      {target.acknowledgedAt ? <p className="soft small">{t("targets.acknowledgedAt", { at: moment(target.acknowledgedAt) })}</p> : null}
      <AcknowledgeButton target={target} />
      {older.length > 0 ? (
        <details>
          <summary>{t("targets.versions", { count: older.length })}</summary>
          <ul>
            {older.map((version) => (
              <li key={version.version}>
                {t("targets.version", {
                  version: version.version,
                  amount: amount(version.value, version.exempt),
                  number: version.instrument.number,
                  date: date(version.instrument.signedOn),
                })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
