import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { UnitChildrenDocument } from "../../gql/units.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { AsOfBar } from "../../parts/AsOfBar.tsx";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ChildrenTable } from "./ChildrenTable.tsx";
import { CreateUnitDialog } from "./CreateUnitDialog.tsx";
import { WayDown } from "./WayDown.tsx";

const route = getRouteApi("/units");
const pageSize = 130;

/** The organisation level by level: one unit and those straight below it, with what may be done to each. */
export function UnitsPage() {
  const t = useText();
  const own = useOwnUnit();
  const { can } = useViewer();
  const { unit: unitId = own.id, day } = route.useSearch();
  const go = useNavigate();
  const [creating, setCreating] = useState(false);
  const answer = useQuery(UnitChildrenDocument, { variables: { unitId, first: pageSize, asOf: day ?? null } });
  const again = () => void answer.refetch().catch(() => undefined);
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { orgUnit } }) => ({
        orgUnit: { ...orgUnit, children: { ...orgUnit.children, edges: [...old.orgUnit.children.edges, ...orgUnit.children.edges] } },
      }),
    });
  return (
    <div className="stack">
      <PageTitle title={t("units.title")}>
        <div className="row">
          {can.includes("readReorganisations") ? <Link to="/reorganisations">{t("change.list")}</Link> : null}
          {can.includes("reorganise") ? <Link to="/reorganise">{t("change.again")}</Link> : null}
        </div>
      </PageTitle>
      <div className="narrow">
        <UnitPicker forget label={t("units.find")} onPick={(found) => void go({ to: "/units", search: { unit: found.id } })} />
      </div>
      <Fetched result={answer} lines={8}>
        {({ orgUnit: unit }) => (
          <>
            <WayDown ancestors={unit.ancestors} own={own} asOf={day} />
            <AsOfBar asOf={day} onChange={(asOf) => void go({ to: "/units", search: { unit: unitId, day: asOf }, resetScroll: false })} />
            <div className="row spread">
              <h2>{t("units.below", { name: unit.name, count: unit.children.totalCount, text: number(unit.children.totalCount) })}</h2>
              {unit.can.includes("createUnit") && !day ? <Button onClick={() => setCreating(true)}>{t("units.create")}</Button> : null}
            </div>
            {unit.children.edges.length === 0 ? (
              <Empty title={t("units.none", { name: unit.name })} />
            ) : (
              <ChildrenTable units={unit.children.edges.map((edge) => edge.node)} onChanged={again} asOf={day} />
            )}
            <More pageInfo={unit.children.pageInfo} onMore={more} />
            {creating ? (
              <CreateUnitDialog
                parent={unit}
                onClose={() => setCreating(false)}
                onCreated={() => {
                  setCreating(false);
                  again();
                }}
              />
            ) : null}
          </>
        )}
      </Fetched>
    </div>
  );
}
