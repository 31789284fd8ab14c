import { useText } from "../lib/text.ts";
import styles from "./Header.module.css";
import { useLanguage } from "./language.tsx";

export function LanguageSwitch() {
  const t = useText();
  const { language, choose } = useLanguage();
  return (
    <fieldset aria-label={t("app.language")} className={styles.switch}>
      <button type="button" aria-pressed={language === "vi"} aria-label={t("app.language.vi")} lang="vi" onClick={() => choose("vi")}>
        {t("app.language.viShort")}
      </button>
      <button type="button" aria-pressed={language === "en"} aria-label={t("app.language.en")} lang="en" onClick={() => choose("en")}>
        {t("app.language.enShort")}
      </button>
    </fieldset>
  );
}
