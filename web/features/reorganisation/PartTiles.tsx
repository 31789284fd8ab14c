import type { DivisionPartsFragment } from "../../gql/reorganisation.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";

/** How many go where, and how many have no place yet; a city is told of members alone. */
export function PartTiles({ division: { parts, people, unplaced, cameLater, gone } }: { division: DivisionPartsFragment }) {
  const t = useText();
  const { level } = useOwnUnit();
  return (
    <>
      <ul className="tiles plain">
        {parts.map(({ unitId, name, people: going, members }) => (
          <li key={unitId}>
            <p className="soft">{name}</p>
            <p className="big">{number(going)}</p>
            <p className="soft small">{t("division.members", { text: number(members) })}</p>
          </li>
        ))}
        <li>
          <p className="soft">{t("division.unplaced")}</p>
          <p className="big">{number(unplaced)}</p>
          <p className="soft small">{t(level === "CITY" ? "division.ofMembers" : "division.ofAll", { text: number(people) })}</p>
        </li>
      </ul>
      {cameLater > 0 ? <p>{t("division.cameLater", { text: number(cameLater) })}</p> : null}
      {gone > 0 ? <p>{t("division.gone", { text: number(gone) })}</p> : null}
    </>
  );
}
