import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { AuditGlance } from "./AuditGlance.tsx";
import { CityHome } from "./CityHome.tsx";

/** The auditor reads what the level reads, and the log; the server offers no act. */
export function AuditorHome() {
  const unit = useOwnUnit();
  const { can } = useViewer();
  return <CityHome beneath={can.includes("readAudit") ? <AuditGlance unitId={unit.id} /> : null} />;
}
