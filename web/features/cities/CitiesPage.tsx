import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { CitiesDocument, type CitiesQuery } from "../../gql/cities.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useViewer } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { SecretOnce } from "../../ui/SecretOnce.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { CreateCityDialog } from "./CreateCityDialog.tsx";

type City = CitiesQuery["cities"][number];

/** The operator's page: the cities of this installation, by name only. */
export function CitiesPage() {
  const t = useText();
  const { can } = useViewer();
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<{ login: string; temporaryPassword: string } | null>(null);
  const answer = useQuery(CitiesDocument);
  const columns = useMemo<Column<City>[]>(
    () => [
      { id: "name", header: t("cities.name"), lead: true, sortValue: (city) => city.name, cell: (city) => city.name },
      { id: "code", header: t("units.code"), sortValue: (city) => city.code, cell: (city) => city.code },
      { id: "born", header: t("cities.since"), sortValue: (city) => city.bornOn, cell: (city) => date(city.bornOn) },
    ],
    [t],
  );
  return (
    <div className="stack">
      <PageTitle title={t("cities.title")}>
        {can.includes("createCity") ? <Button onClick={() => setCreating(true)}>{t("cities.create")}</Button> : null}
      </PageTitle>
      <p className="soft">{t("cities.text")}</p>
      <Fetched result={answer}>
        {({ cities }) =>
          cities.length === 0 ? (
            <Empty title={t("cities.none")} />
          ) : (
            <Table
              label={t("cities.title")}
              rows={cities}
              rowKey={(city) => city.id}
              columns={columns}
              sort={{ id: "name", desc: false }}
            />
          )
        }
      </Fetched>
      {creating ? (
        <CreateCityDialog
          onClose={() => setCreating(false)}
          onCreated={(made) => {
            setCreating(false);
            setSecret(made);
            void answer.refetch().catch(() => undefined);
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
