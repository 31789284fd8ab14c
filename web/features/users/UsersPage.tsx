import { useQuery } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { UnitHeadDocument } from "../../gql/parts-unit.ts";
import { UsersDocument } from "../../gql/users.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { forWhom } from "../../parts/forWhom.tsx";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { CreateUserDialog } from "./CreateUserDialog.tsx";
import { UsersTable } from "./UsersTable.tsx";
import type { NewSecret } from "./user.ts";

const route = getRouteApi("/users");
const pageSize = 50;

/** The people of the viewer's subtree, their posts, and what may be done with them. */
export const UsersPage = forWhom(["readUsers", "createUser"], Users);

function Users() {
  const t = useText();
  const { can } = useViewer();
  const own = useOwnUnit();
  const { find = "", unit } = route.useSearch();
  const go = useNavigate();
  const [typed, setTyped] = useState(find);
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<NewSecret | null>(null);
  const answer = useQuery(UsersDocument, { variables: { unitId: unit ?? null, search: find || null, first: pageSize } });
  const head = useQuery(UnitHeadDocument, { variables: { unitId: own.id } });
  const again = () => void answer.refetch().catch(() => undefined);
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult }) => ({
        users: { ...fetchMoreResult.users, edges: [...old.users.edges, ...fetchMoreResult.users.edges] },
      }),
    });
  return (
    <div className="stack">
      <PageTitle title={t("users.title")}>
        {can.includes("createUser") ? <Button onClick={() => setCreating(true)}>{t("users.create")}</Button> : null}
      </PageTitle>
      <search>
        <form
          className="row bottom"
          onSubmit={(event) => {
            event.preventDefault();
            void go({ to: "/users", search: (old) => ({ ...old, find: typed.trim() || undefined }) });
          }}
        >
          <TextInput
            label={t("users.find")}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            style={{ flex: "1 1 16rem", maxWidth: "28rem" }}
          />
          <Button type="submit" variant="default">
            {t("users.search")}
          </Button>
        </form>
      </search>
      <Fetched result={answer} lines={8}>
        {({ users }) => (
          <>
            <p className="soft">{t("users.count", { count: users.totalCount, text: number(users.totalCount) })}</p>
            {users.edges.length === 0 ? (
              <Empty title={t("users.none")} />
            ) : (
              <UsersTable users={users.edges.map((edge) => edge.node)} onChanged={again} onSecret={setSecret} />
            )}
            <More pageInfo={users.pageInfo} onMore={more} />
          </>
        )}
      </Fetched>
      {creating ? (
        <CreateUserDialog
          unit={head.data?.orgUnit.can.includes("createUser") ? own : null}
          onClose={() => setCreating(false)}
          onCreated={(made) => {
            setCreating(false);
            setSecret(made);
            again();
          }}
        />
      ) : null}
      {secret ? (
        <SecretOnce
          title={t("users.secret.title")}
          lines={[
            { label: t("signIn.login"), value: secret.login },
            { label: t("password.temporary"), value: secret.temporaryPassword },
          ]}
          note={t("users.secret.note")}
          onClose={() => setSecret(null)}
        />
      ) : null}
    </div>
  );
}
