import { useQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { DivisionPeopleDocument, DivisionsDocument } from "../../gql/reorganisation.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { PartTiles } from "./PartTiles.tsx";
import { PlacePeople } from "./PlacePeople.tsx";
import { SettleForm } from "./SettleForm.tsx";

const route = getRouteApi("/reorganisations/$divisionId");

/** "Phân công người": where each person of a branch goes when it is divided. */
export function PlacesPage() {
  const t = useText();
  const { id: unitId } = useOwnUnit();
  const { divisionId } = route.useParams();
  const counted = useQuery(DivisionsDocument, { variables: { unitId }, fetchPolicy: "cache-and-network" });
  const listed = useQuery(DivisionPeopleDocument, { variables: { id: divisionId }, fetchPolicy: "network-only" });
  return (
    <div className="stack">
      <PageTitle title={t("division.title")}>
        <Link to="/reorganisations">{t("change.list")}</Link>
      </PageTitle>
      <Fetched result={counted} lines={3}>
        {({ divisions }) => {
          const division = divisions.find(({ id }) => id === divisionId);
          if (!division) return <Empty title={t("division.none")} />;
          const chooses = division.can.includes("placePeople");
          return (
            <>
              <section className="sheet stack" aria-label={t("division.counts")}>
                <p className="strong">{t("division.of", { name: division.unit?.name ?? "", day: date(division.effectiveOn) })}</p>
                <PartTiles division={division} />
                {chooses ? <p className="soft">{t("division.text")}</p> : null}
              </section>
              <Fetched result={listed} lines={8}>
                {({ divisionPeople }) => <PlacePeople division={division} people={divisionPeople} onPlaced={() => listed.refetch()} />}
              </Fetched>
              {chooses ? <SettleForm division={division} /> : null}
            </>
          );
        }}
      </Fetched>
    </div>
  );
}
