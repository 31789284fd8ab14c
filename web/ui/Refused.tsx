import { useText } from "../lib/text.ts";
import { Notice } from "./Notice.tsx";

/** The page is there, but not for this viewer; what lies outside one's place reads the same as what does not exist. `page`: it is all there is on the page. */
export function Refused({ reason, page = false }: { reason: string | null; page?: boolean }) {
  const t = useText();
  return (
    <Notice tone="slow" role="alert" title={page ? undefined : t("ui.refused.title")}>
      {page ? <h1>{t("ui.refused.title")}</h1> : null}
      <p>{reason ?? t("ui.refused.text")}</p>
      <a href="/">{t("ui.refused.home")}</a>
    </Notice>
  );
}
