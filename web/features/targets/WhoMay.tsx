import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";

/** Why a plan cannot be filled in here, and who may: those who prepare it fill it in, those who issue it sign. */
export function WhoMay({ prepares, issues }: { prepares: boolean; issues: boolean }) {
  const t = useText();
  if (prepares) return null;
  return (
    <Notice title={t("allocation.readOnly")}>
      <p>{t(issues ? "allocation.onlyIssue" : "allocation.onlyLook")}</p>
    </Notice>
  );
}
