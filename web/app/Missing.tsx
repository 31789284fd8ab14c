import { useText } from "../lib/text.ts";
import { Notice } from "../ui/Notice.tsx";

export function Missing() {
  const t = useText();
  return (
    <Notice tone="slow" title={t("app.missing")}>
      <a href="/">{t("ui.refused.home")}</a>
    </Notice>
  );
}
