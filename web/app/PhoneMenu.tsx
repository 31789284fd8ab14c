import { IconMenu2, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "../lib/text.ts";
import styles from "./Menu.module.css";
import { isOn, type MenuGroup } from "./menuPages.ts";
import { useShown } from "./useShown.ts";

/** On a phone: one button that says where one is, and opens every page there is, group by group. */
export function PhoneMenu({ home, groups, path }: { home: ReactNode; groups: readonly MenuGroup[]; path: string }) {
  const t = useText();
  const { hide, frame, button, list } = useShown<HTMLDivElement>(path);
  const here = groups.flatMap(({ pages }) => pages).find(({ to }) => isOn(to, path));
  const Sign = button["aria-expanded"] ? IconX : IconMenu2;
  return (
    <div {...frame}>
      <button {...button} className={styles.all}>
        <Sign size="1.3em" aria-hidden="true" />
        <span className="strong">{t("menu.all")}</span>
        {/* Seen, not heard: the page's own heading says it. */}
        <span className={styles.here} aria-hidden="true">
          {path === "/" ? t("menu.home") : here ? t(here.text) : null}
        </span>
      </button>
      {/* Following a link closes the list, the one to the page that is shown too. */}
      <div {...list} className={styles.sheet} onClickCapture={({ target }) => target instanceof HTMLAnchorElement && hide()}>
        {home}
        {groups.map(({ text, pages }) => (
          <div key={text}>
            <p className={styles.name} id={text}>
              {t(text)}
            </p>
            <ul className="plain" aria-labelledby={text}>
              {pages.map((page) => (
                <li key={page.to}>
                  <Link to={page.to}>{t(page.text)}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}
