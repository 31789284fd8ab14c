import { useQuery } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { MembersDocument } from "../../gql/members.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Grades } from "./Grades.tsx";
import { MembersTable } from "./MembersTable.tsx";
import { ShowChips } from "./ShowChips.tsx";
import { asked } from "./shown.ts";

const route = getRouteApi("/members");
const pageSize = 50;

/** "Đảng viên": everybody on the lists of the unit's branches, by given name. */
export function MembersPage() {
  const t = useText();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const { show } = route.useSearch();
  const go = useNavigate();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 250);
  const answer = useQuery(MembersDocument, { variables: { unitId: unit.id, ...asked(show), search: search || null, first: pageSize } });
  const shown = answer.data ?? answer.previousData;
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { members } }) => ({
        members: { ...members, edges: [...old.members.edges, ...members.edges] },
      }),
    });
  const mayList = can.includes("listMember");
  const branch = unit.level === "BRANCH";
  return (
    <div className={branch ? "stack roomy" : "stack"}>
      <PageTitle title={t("members.title")}>
        {mayList ? (
          <Button size={branch ? "lg" : undefined} renderRoot={(props) => <Link to="/members/new" {...props} />}>
            {t("members.add")}
          </Button>
        ) : null}
      </PageTitle>
      <p className="row">
        <Link to="/transfers">{t("menu.transfers")}</Link>
        <Link to="/headcount">{t("headcount.title")}</Link>
      </p>
      <Grades unitId={unit.id} />
      <ShowChips show={show} onChoose={(next) => void go({ to: "/members", search: { show: next }, resetScroll: false })} />
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
        {({ members: { edges, pageInfo, totalCount } }) =>
          edges.length === 0 ? (
            <Nobody search={search} filtered={show !== undefined} mayList={mayList} />
          ) : (
            <>
              <p className="soft" role="status">
                {t("members.count", { count: totalCount, text: number(totalCount) })}
              </p>
              <MembersTable cards={edges.map(({ node }) => node)} withUnit={!branch} />
              <More pageInfo={pageInfo} onMore={more} />
            </>
          )
        }
      </Fetched>
    </div>
  );
}

/** Why nobody is shown, and the one next act. */
function Nobody({ search, filtered, mayList }: { search: string; filtered: boolean; mayList: boolean }) {
  const t = useText();
  if (search) return <Empty title={t("people.noneFound", { text: search })} />;
  if (filtered)
    return (
      <Empty title={t("members.noneShown")}>
        <Link to="/members">{t("members.all")}</Link>
      </Empty>
    );
  return (
    <Empty title={t(mayList ? "members.none" : "members.noneBelow")}>
      {mayList ? <Link to="/members/new">{t("members.add")}</Link> : null}
    </Empty>
  );
}
