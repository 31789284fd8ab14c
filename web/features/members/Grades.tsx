import { useQuery } from "@apollo/client/react";
import { MemberGradesDocument, type MemberGradesQuery } from "../../gql/members.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { useFresh } from "../../parts/useFresh.ts";
import { Status } from "../../ui/Status.tsx";

type Tally = MemberGradesQuery["now"];

/** How members were classified this year and last, once somebody was; too many rated excellent is said (DOMAIN §3). */
export function Grades({ unitId }: { unitId: string }) {
  const year = thisYear();
  const { data, refetch } = useQuery(MemberGradesDocument, { variables: { unitId, year, before: year - 1 } });
  useFresh(refetch);
  if (!data) return null;
  return [data.now, data.before].filter(begun).map((tally) => <YearOf key={tally.year} tally={tally} />);
}

const begun = ({ excellent, good, completed, notCompleted }: Tally) => excellent + good + completed + notCompleted > 0;

function YearOf({ tally: { year, excellent, good, completed, notCompleted, open, mostExcellent } }: { tally: Tally }) {
  const t = useText();
  const title = t("grades.title", { year: String(year) });
  return (
    <section className="sheet stack tight" aria-label={title}>
      <div className="row spread">
        <h2>{title}</h2>
        <Status
          long
          tone={excellent > mostExcellent ? "bad" : "good"}
          word={t(excellent > mostExcellent ? "grades.over" : "grades.within", { excellent, most: mostExcellent, of: excellent + good })}
        />
      </div>
      <p>{t("grades.counts", { excellent, good, completed, notCompleted, open })}</p>
    </section>
  );
}
