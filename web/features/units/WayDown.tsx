import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";

interface Ancestor {
  id: string;
  name: string;
}

/** The way from one's own unit down to the one shown; what lies above is left out, for it cannot be opened. */
export function WayDown({ ancestors, own, asOf }: { ancestors: Ancestor[]; own: { id: string }; asOf: string | undefined }) {
  const t = useText();
  const from = ancestors.findIndex((unit) => unit.id === own.id);
  if (from < 0) return null;
  return (
    <nav aria-label={t("unit.ancestors")}>
      <ol className="plain row" style={{ columnGap: "0.4rem" }}>
        {ancestors.slice(from).map((unit) => (
          <li key={unit.id}>
            <Link to="/units" search={{ unit: unit.id, day: asOf }}>
              {unit.name}
            </Link>
            <span className="soft" aria-hidden="true">
              {" ›"}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
