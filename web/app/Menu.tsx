import { useMediaQuery } from "@mantine/hooks";
import { Link, useRouterState } from "@tanstack/react-router";
import { useText } from "../lib/text.ts";
import { useViewer } from "../parts/viewer.ts";
import styles from "./Menu.module.css";
import { MenuGroup } from "./MenuGroup.tsx";
import { menuFor } from "./menuPages.ts";
import { PhoneMenu } from "./PhoneMenu.tsx";

/** So many pages besides home have room in one row, each under its own name. */
const few = 6;

/** The pages offered: side by side where they are few, else by groups; on a phone all of them behind one button. */
export function Menu() {
  const t = useText();
  const { can, post } = useViewer();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const phone = useMediaQuery("(max-width: 639.98px)", undefined, { getInitialValueInEffect: false });
  const groups = menuFor(can);
  const pages = groups.flatMap((group) => group.pages);
  const bar = pages.length > few ? groups : pages.map((page) => ({ text: page.text, pages: [page] }));
  const home = (
    <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={phone ? undefined : styles.entry}>
      {t(post?.role === "OPERATOR" ? "menu.cities" : "menu.home")}
    </Link>
  );
  return (
    <nav className={styles.nav} aria-label={t("menu")}>
      {phone && pages.length > 0 ? (
        <PhoneMenu home={home} groups={groups} path={path} />
      ) : (
        <ul className={`${styles.links} plain`}>
          <li>{home}</li>
          {bar.map((group) => (
            <MenuGroup key={group.text} group={group} path={path} />
          ))}
        </ul>
      )}
    </nav>
  );
}
