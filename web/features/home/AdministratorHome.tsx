import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { AdministratorHomeDocument } from "../../gql/home.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { AuditGlance } from "./AuditGlance.tsx";

/** The administrator's three drawers: people, units, the log. */
export function AdministratorHome() {
  const t = useText();
  const unit = useOwnUnit();
  const { can } = useViewer();
  const answer = useQuery(AdministratorHomeDocument, { variables: { unitId: unit.id } });
  return (
    <div className="stack">
      <PageTitle title={t("home.administrator.title")} />
      <Fetched result={answer}>
        {({ users, orgUnit }) => (
          <div className="tiles">
            <section className="sheet stack tight" aria-label={t("menu.users")}>
              <h2>{t("menu.users")}</h2>
              <p className="big">{number(users.totalCount)}</p>
              <p className="soft">{t("home.administrator.users")}</p>
              <Link to="/users">{t("home.administrator.toUsers")}</Link>
            </section>
            <section className="sheet stack tight" aria-label={t("menu.units")}>
              <h2>{t("menu.units")}</h2>
              <p className="big">{number(orgUnit.children.totalCount)}</p>
              <p className="soft">{t("home.administrator.units", { name: orgUnit.name })}</p>
              <Link to="/units">{t("home.administrator.toUnits")}</Link>
            </section>
          </div>
        )}
      </Fetched>
      {can.includes("readAudit") ? <AuditGlance unitId={unit.id} /> : null}
    </div>
  );
}
