import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { AdministratorHomeDocument } from "../../gql/home.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Status } from "../../ui/Status.tsx";
import { AuditGlance } from "./AuditGlance.tsx";
import { RequestsDue } from "./RequestsDue.tsx";
import { RetentionTile } from "./RetentionTile.tsx";

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
        {({ users, orgUnit, workingYears }) => (
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
            <CalendarTile years={workingYears} />
            <RetentionTile unitId={unit.id} />
            <RequestsDue />
          </div>
        )}
      </Fetched>
      {can.includes("readAudit") ? <AuditGlance unitId={unit.id} /> : null}
    </div>
  );
}

/** A year to come whose holidays are not certain moves every deadline that runs into it. */
function CalendarTile({ years }: { years: { year: number; confirmed: boolean }[] }) {
  const t = useText();
  const now = thisYear();
  const open = [now, now + 1].filter((year) => !years.some((one) => one.year === year && one.confirmed));
  return (
    <section className="sheet stack tight" aria-label={t("calendar.title")}>
      <h2>{t("calendar.title")}</h2>
      {open.map((year) => (
        <p key={year}>
          <Status tone="slow" word={t("home.administrator.unpublished", { year })} />
        </p>
      ))}
      {open.length === 0 ? <p className="soft">{t("home.administrator.published", { year: now + 1 })}</p> : null}
      <Link to="/procedure/calendar">{t("home.administrator.toCalendar")}</Link>
    </section>
  );
}
