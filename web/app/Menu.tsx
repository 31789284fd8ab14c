import { Link } from "@tanstack/react-router";
import { useText } from "../lib/text.ts";
import { useViewer } from "../parts/viewer.ts";
import styles from "./Header.module.css";

/** The pages offered; the server says which (`Viewer.can`). */
export function Menu() {
  const t = useText();
  const { can, post } = useViewer();
  const may = (...verdicts: string[]) => verdicts.some((verdict) => can.includes(verdict));
  const operator = post?.role === "OPERATOR";
  return (
    <nav className={styles.nav} aria-label={t("menu")}>
      <ul className={`${styles.links} plain`}>
        <li>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {t(operator ? "menu.cities" : "menu.home")}
          </Link>
        </li>
        {may("setTarget", "issueTargets") ? (
          <li>
            <Link to="/targets">{t("menu.targets")}</Link>
          </li>
        ) : null}
        {may("remindUnits") ? (
          <li>
            <Link to="/watch">{t("menu.watch")}</Link>
          </li>
        ) : null}
        {may("recordResult") ? (
          <li>
            <Link to="/record">{t("menu.record")}</Link>
          </li>
        ) : null}
        {operator ? null : (
          <li>
            <Link to="/units">{t("menu.units")}</Link>
          </li>
        )}
        {may("readWhitePlaces") && !may("remindUnits") ? (
          <li>
            <Link to="/watch/places">{t("places.title")}</Link>
          </li>
        ) : null}
        {may("readUsers", "createUser") ? (
          <li>
            <Link to="/users">{t("menu.users")}</Link>
          </li>
        ) : null}
        {may("readAudit") ? (
          <li>
            <Link to="/audit">{t("menu.audit")}</Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
