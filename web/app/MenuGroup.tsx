import { IconChevronDown } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useText } from "../lib/text.ts";
import styles from "./Menu.module.css";
import { type MenuGroup as Group, isOn } from "./menuPages.ts";
import { useShown } from "./useShown.ts";

/** Pages that belong together behind one name of the bar; a page alone stands there itself. */
export function MenuGroup({ group: { text, pages }, path }: { group: Group; path: string }) {
  const t = useText();
  const { hide, frame, button, list } = useShown<HTMLLIElement>(path);
  const [only] = pages;
  if (only && pages.length === 1)
    return (
      <li>
        <Link to={only.to} className={styles.entry}>
          {t(only.text)}
        </Link>
      </li>
    );
  return (
    <li {...frame}>
      <button {...button} className={styles.entry} data-here={pages.some(({ to }) => isOn(to, path)) || undefined}>
        {t(text)}
        <IconChevronDown size="1em" aria-hidden="true" />
      </button>
      <ul {...list} className={`${styles.list} plain`}>
        {pages.map((page) => (
          <li key={page.to}>
            <Link to={page.to} onClick={hide}>
              {t(page.text)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}
