import { Link } from "@tanstack/react-router";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { useViewer } from "../../parts/viewer.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import type { Person } from "./papers.ts";

/** Who it is, in one line, and the way back to the list. */
export function PersonHead({ person }: { person: Person }) {
  const t = useText();
  const { ready, group } = useCatalogue();
  const { can } = useViewer();
  const line = [
    t(`sex.${person.sex}`),
    t("person.bornOn", { date: date(person.bornOn) }),
    ready ? group(person.sourceGroup) : null,
    person.unit ? unbroken(person.unit.name) : null,
  ];
  return (
    <div className="stack tight">
      {can.includes("readCandidates") ? (
        <div>
          <Link to="/people">{t("person.back")}</Link>
        </div>
      ) : null}
      <PageTitle title={person.fullName} />
      <p className="soft">{line.filter(Boolean).join(" · ")}</p>
    </div>
  );
}
