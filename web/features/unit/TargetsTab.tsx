import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { UnitTargetsDocument, type UnitTargetsQuery } from "../../gql/unit.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Exemptions } from "./Exemptions.tsx";
import { OwnTarget } from "./OwnTarget.tsx";
import { TargetGroup } from "./TargetGroup.tsx";

const unitRoute = getRouteApi("/unit/$unitId");

export type Target = UnitTargetsQuery["year"][number];

/** What the unit was asked for in the year and in the term it belongs to, what it asks of itself, and what it is exempt from. */
export function TargetsTab() {
  const t = useText();
  const { unitId } = unitRoute.useParams();
  const { year = thisYear() } = unitRoute.useSearch();
  const period = String(year);
  const term = `TERM${5 * Math.floor((year - 1) / 5)}`;
  const answer = useQuery(UnitTargetsDocument, { variables: { unitId, period, term } });
  const again = () => void answer.refetch().catch(() => undefined);
  return (
    <Fetched result={answer} lines={6}>
      {({ orgUnit, year: ofYear, term: ofTerm, exemptions }) => (
        <div className="stack roomy">
          {ofYear.length + ofTerm.length === 0 ? <Empty title={t("targets.none", { year: String(year) })} /> : null}
          {groups([...ofYear, ...ofTerm]).map((group) => (
            <TargetGroup key={group[0]?.id} targets={group} unitId={unitId} />
          ))}
          <div className="row">
            {orgUnit.can.includes("setOwnTarget") ? <OwnTarget unit={orgUnit} year={year} targets={ofYear} onSet={again} /> : null}
          </div>
          <Exemptions unit={orgUnit} year={year} exemptions={exemptions} onChanged={again} />
        </div>
      )}
    </Fetched>
  );
}

/** Those about one result in one period stand together, what was assigned first. */
function groups(targets: Target[]): Target[][] {
  const found = new Map<string, Target[]>();
  for (const target of targets) {
    const key = `${target.indicator} ${target.period.id}`;
    found.set(key, [...(found.get(key) ?? []), target]);
  }
  return [...found.values()];
}
