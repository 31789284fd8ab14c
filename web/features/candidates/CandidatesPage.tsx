import { useQuery } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { CandidatesDocument } from "../../gql/candidates.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { CandidatesTable } from "./CandidatesTable.tsx";
import { StageChips } from "./StageChips.tsx";
import { asked } from "./stages.ts";

const route = getRouteApi("/people");
const pageSize = 50;

/** "Quần chúng ưu tú": everybody the unit and those below it follow, by given name. */
export function CandidatesPage() {
  const t = useText();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const { stage } = route.useSearch();
  const go = useNavigate();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 250);
  const answer = useQuery(CandidatesDocument, {
    variables: { unitId: unit.id, ...asked(stage), search: search || null, first: pageSize },
  });
  const shown = answer.data ?? answer.previousData;
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { candidates } }) => ({
        candidates: { ...candidates, edges: [...old.candidates.edges, ...candidates.edges] },
      }),
    });
  const mayOpen = can.includes("openCase");
  const branch = unit.level === "BRANCH";
  const add = (
    <Button size={branch ? "lg" : undefined} renderRoot={(props) => <Link to="/people/new" {...props} />}>
      {t("people.add")}
    </Button>
  );
  return (
    <div className={branch ? "stack roomy" : "stack"}>
      <PageTitle title={t("people.title")}>{mayOpen ? add : null}</PageTitle>
      <StageChips stage={stage} onChoose={(next) => void go({ to: "/people", search: { stage: next }, resetScroll: false })} />
      <TextInput
        type="search"
        className="narrow"
        label={t("people.search")}
        description={t("people.searchHint")}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Fetched result={{ ...answer, data: shown }} lines={8}>
        {({ candidates: { edges, pageInfo, totalCount } }) =>
          edges.length === 0 ? (
            <Nobody search={search} filtered={stage !== undefined} mayOpen={mayOpen} />
          ) : (
            <>
              <p className="soft" role="status">
                {t("people.count", { count: totalCount ?? 0, text: number(totalCount) })}
              </p>
              <CandidatesTable cards={edges.map(({ node }) => node)} withUnit={!branch} />
              <More pageInfo={pageInfo} onMore={more} />
            </>
          )
        }
      </Fetched>
    </div>
  );
}

/** Why nobody is shown, and the one next act. */
function Nobody({ search, filtered, mayOpen }: { search: string; filtered: boolean; mayOpen: boolean }) {
  const t = useText();
  if (search) return <Empty title={t("people.noneFound", { text: search })} />;
  if (filtered)
    return (
      <Empty title={t("people.noneInStage")}>
        <Link to="/people">{t("people.all")}</Link>
      </Empty>
    );
  return (
    <Empty title={t(mayOpen ? "people.none" : "people.noneBelow")}>
      {mayOpen ? <Link to="/people/new">{t("people.add")}</Link> : null}
    </Empty>
  );
}
