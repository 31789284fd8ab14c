import { useText } from "../lib/text.ts";
import { Notice } from "./Notice.tsx";

/** The page is there, but not for this viewer; what lies outside one's place reads the same as what does not exist. */
export function Refused({ reason }: { reason: string | null }) {
  const t = useText();
  return (
    <Notice tone="slow" role="alert" title={t("ui.refused.title")}>
      <p>{reason ?? t("ui.refused.text")}</p>
      <a href="/">{t("ui.refused.home")}</a>
    </Notice>
  );
}
