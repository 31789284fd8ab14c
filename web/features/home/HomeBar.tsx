import { useNavigate } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";
import { YearSelect } from "../../parts/PeriodBar.tsx";
import { UnitPicker } from "../../parts/UnitPicker.tsx";

/** The year a home shows, and the way to any unit below. */
export function HomeBar({ year }: { year: number }) {
  const t = useText();
  const go = useNavigate();
  return (
    <div className="row bottom">
      <HomeYear year={year} />
      <div style={{ flex: "1 1 18rem", maxWidth: "32rem" }}>
        <UnitPicker
          forget
          label={t("units.find")}
          onPick={(found) => void go({ to: "/unit/$unitId", params: { unitId: found.id }, search: { year } })}
        />
      </div>
    </div>
  );
}

/** Another year of the same home; a status chosen for one year says nothing in another. */
export function HomeYear({ year }: { year: number }) {
  const go = useNavigate();
  return (
    <YearSelect
      year={year}
      onChange={(next) => void go({ to: "/", search: (old) => ({ ...old, year: next, status: undefined }), resetScroll: false })}
    />
  );
}
