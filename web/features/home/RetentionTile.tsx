import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { RetentionGlanceDocument } from "../../gql/personalData.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Status } from "../../ui/Status.tsx";

/** How long names are kept after a case was closed, how many are gone, and whose time comes soon. */
export function RetentionTile({ unitId }: { unitId: string }) {
  const t = useText();
  const answer = useQuery(RetentionGlanceDocument, { variables: { unitId } });
  return (
    <section className="sheet stack tight" aria-label={t("retention.title")}>
      <h2>{t("retention.title")}</h2>
      <Fetched result={answer} lines={2}>
        {({ retention: { months, soon, done } }) => (
          <>
            <p className="soft">{t("home.administrator.retention", { count: months, done: number(done) })}</p>
            {soon > 0 ? (
              <p>
                <Status tone="slow" word={t("home.administrator.retentionSoon", { count: soon })} />
              </p>
            ) : null}
          </>
        )}
      </Fetched>
      <Link to="/privacy">{t("home.administrator.toRetention")}</Link>
    </section>
  );
}
