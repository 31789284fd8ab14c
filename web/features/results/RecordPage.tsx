import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { UnitHeadDocument } from "../../gql/parts-unit.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { Moved } from "./Moved.tsx";
import { type Recorded, RecordForm } from "./RecordForm.tsx";

const route = getRouteApi("/record");

/** "Ghi kết quả": what happened at one unit, one fact at a time. */
export function RecordPage() {
  const t = useText();
  const own = useOwnUnit();
  const { unit: unitId = own.id } = route.useSearch();
  const answer = useQuery(UnitHeadDocument, { variables: { unitId } });
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  return (
    <div className="stack roomy narrow" style={{ margin: "0 auto" }}>
      <PageTitle title={t("record.title")} />
      <Fetched result={answer}>
        {({ orgUnit: unit }) => {
          if (!unit.can.includes("recordResult")) return <Refused reason={t("record.refused", { name: unit.name })} />;
          if (recorded) {
            return (
              <Notice tone="good" role="status" title={t("record.done")}>
                <p>{recorded.words}</p> <Moved unitId={unit.id} recorded={recorded} />
                <div className="row">
                  <Button onClick={() => setRecorded(null)}>{t("record.more")}</Button>
                  <Link to="/">{t("ui.refused.home")}</Link>
                </div>
              </Notice>
            );
          }
          return (
            <div className="sheet stack">
              <p className="soft">{t("record.for", { name: unit.name })}</p>
              <RecordForm unitId={unit.id} onRecorded={setRecorded} />
            </div>
          );
        }}
      </Fetched>
    </div>
  );
}
