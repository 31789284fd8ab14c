import { Link } from "@tanstack/react-router";
import { useText } from "../lib/text.ts";
import { useOwnUnit } from "./viewer.ts";

interface AncestorsProps {
  units: { id: string; name: string; level: "CITY" | "WARD" | "BASE" | "BRANCH" }[];
  year: number;
}

const depth = { CITY: 1, WARD: 2, BASE: 3, BRANCH: 4 };

/** The way down from the city. Units above one's own place are names, not links: their figures are not ours to read. */
export function Ancestors({ units, year }: AncestorsProps) {
  const t = useText();
  const own = useOwnUnit();
  if (units.length === 0) return null;
  return (
    <nav aria-label={t("unit.ancestors")}>
      <ol className="plain row" style={{ columnGap: "0.4rem" }}>
        {units.map((unit) => (
          <li key={unit.id}>
            {depth[unit.level] >= depth[own.level] ? (
              <Link to="/unit/$unitId" params={{ unitId: unit.id }} search={{ year }}>
                {unit.name}
              </Link>
            ) : (
              <span className="soft">{unit.name}</span>
            )}
            <span className="soft" aria-hidden="true">
              {" ›"}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
