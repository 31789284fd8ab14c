import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useText } from "../lib/text.ts";
import { useViewer } from "../parts/viewer.ts";
import styles from "./Header.module.css";

/** The pages offered; the server says which (`Viewer.can`). */
export function Menu() {
  const t = useText();
  const { can, post } = useViewer();
  const may = (...verdicts: string[]) => verdicts.some((verdict) => can.includes(verdict));
  const operator = post?.role === "OPERATOR";
  const path = useRouterState({ select: (state) => state.location.pathname });
  const list = useRef<HTMLUListElement>(null);
  // On a phone the menu is wider than the screen: the page we are on stands in its middle.
  useEffect(() => {
    const chosen = path && list.current?.querySelector('[aria-current="page"]')?.getBoundingClientRect();
    const frame = list.current?.getBoundingClientRect();
    if (chosen && frame) list.current?.scrollBy({ left: chosen.left + chosen.width / 2 - frame.left - frame.width / 2 });
  }, [path]);
  return (
    <nav className={styles.nav} aria-label={t("menu")}>
      <ul className={`${styles.links} plain`} ref={list}>
        <li>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {t(operator ? "menu.cities" : "menu.home")}
          </Link>
        </li>
        {may("readCandidates", "openCase") ? (
          <li>
            <Link to="/people">{t("menu.people")}</Link>
          </li>
        ) : null}
        {may("readMembers") ? (
          <li>
            <Link to="/members">{t("menu.members")}</Link>
          </li>
        ) : null}
        {may("readCaseQueue") ? (
          <li>
            <Link to="/queue">{t("menu.queue")}</Link>
          </li>
        ) : null}
        {may("readClasses") ? (
          <li>
            <Link to="/classes">{t("menu.classes")}</Link>
          </li>
        ) : null}
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
        {may("readFigures") ? (
          <li>
            <Link to="/statistics">{t("menu.statistics")}</Link>
          </li>
        ) : null}
        {may("recordResult") ? (
          <li>
            <Link to="/record">{t("menu.record")}</Link>
          </li>
        ) : null}
        {may("readMembers") ? (
          <li>
            <Link to="/transfers">{t("menu.transfers")}</Link>
          </li>
        ) : null}
        {may("readFigures") ? (
          <li>
            <Link to="/headcount">{t("menu.headcount")}</Link>
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
