import { useQuery } from "@apollo/client/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { UnitTargetsDocument, type UnitTargetsQuery } from "../../gql/unit.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { AsOfBar } from "../../parts/AsOfBar.tsx";
import { BasisSelect } from "../../parts/BasisSelect.tsx";
import { useUsualBasis } from "../../parts/useUsualBasis.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Exemptions } from "./Exemptions.tsx";
import { OwnTarget } from "./OwnTarget.tsx";
import { TargetGroup } from "./TargetGroup.tsx";

const unitRoute = getRouteApi("/unit/$unitId");
const route = getRouteApi("/unit/$unitId/targets");

export type Target = UnitTargetsQuery["year"][number];

/** What the unit was asked for in the year and in the term it belongs to, what it asks of itself, and what it is exempt from. */
export function TargetsTab() {
  const t = useText();
  const { unitId } = unitRoute.useParams();
  const usual = useUsualBasis();
  const { year = thisYear(), basis = usual, day } = route.useSearch();
  const go = useNavigate();
  const period = String(year);
  const term = `TERM${5 * Math.floor((year - 1) / 5)}`;
  const answer = useQuery(UnitTargetsDocument, { variables: { unitId, period, term, basis, asOf: day ?? null } });
  const again = () => void answer.refetch().catch(() => undefined);
  return (
    <Fetched result={answer} lines={6}>
      {({ orgUnit, year: ofYear, term: ofTerm, exemptions }) => (
        <div className="stack roomy">
          <AsOfBar
            asOf={day}
            onChange={(asOf) =>
              void go({
                to: ".",
                search: (old) => ({ ...old, day: asOf, year: asOf ? Number(asOf.slice(0, 4)) : undefined }),
                resetScroll: false,
              })
            }
          />
          <div className="row bottom">
            <BasisSelect
              basis={basis}
              onChange={(next) => void go({ to: ".", search: (old) => ({ ...old, basis: next }), resetScroll: false })}
            />
          </div>
          {ofYear.length + ofTerm.length === 0 ? <Empty title={t("targets.none", { year: String(year) })} /> : null}
          {groups([...ofYear, ...ofTerm]).map((group) => (
            <TargetGroup key={group[0]?.id} targets={group} unitId={unitId} asOf={day} />
          ))}
          <div className="row">
            {orgUnit.can.includes("setOwnTarget") && !day ? <OwnTarget unit={orgUnit} year={year} targets={ofYear} onSet={again} /> : null}
          </div>
          <Exemptions unit={orgUnit} year={year} exemptions={exemptions} past={day !== undefined} onChanged={again} />
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
