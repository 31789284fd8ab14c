import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { UnitHistoryDocument } from "../../gql/unit.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";

const unitRoute = getRouteApi("/unit/$unitId");

/** The names, codes and places the unit has had, newest first. */
export function HistoryTab() {
  const t = useText();
  const { unitId } = unitRoute.useParams();
  const answer = useQuery(UnitHistoryDocument, { variables: { unitId } });
  return (
    <Fetched result={answer}>
      {({ orgUnit }) => (
        <ol className="plain stack">
          {orgUnit.history.map((entry) => (
            <li key={`${entry.from}-${entry.name}-${entry.parent?.id ?? ""}`} className="sheet stack tight">
              <p className="soft">
                {entry.until
                  ? t("history.between", { from: date(entry.from), until: date(entry.until) })
                  : t("history.since", { from: date(entry.from) })}
              </p>
              <h2>{entry.name}</h2>
              <p>
                {[
                  t(`kind.${entry.kind}`),
                  entry.code ? t("unit.code", { code: entry.code }) : null,
                  entry.parent ? t("history.under", { name: entry.parent.name }) : null,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Fetched>
  );
}
