import { Link } from "@tanstack/react-router";
import { unbroken } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import { useViewer } from "../parts/viewer.ts";
import { Account } from "./Account.tsx";
import styles from "./Header.module.css";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Menu } from "./Menu.tsx";
import { PeriodName } from "./PeriodName.tsx";
import { SizeSwitch } from "./SizeSwitch.tsx";

/** The one red bar of the page: whose figures these are, and of when. */
export function Header() {
  const t = useText();
  const { post } = useViewer();
  return (
    <>
      <header className={styles.bar}>
        <div className={styles.inside}>
          <Link to="/" className={styles.brand}>
            {t("app.name")}
          </Link>
          <span className={styles.place}>
            {post?.unit ? <span className={`strong ${styles.unit}`}>{unbroken(post.unit.name)}</span> : null}
            <PeriodName />
          </span>
          <div className={styles.tools}>
            <span className={styles.wide}>
              <SizeSwitch />
              <LanguageSwitch />
            </span>
            <Account />
          </div>
        </div>
      </header>
      <Menu />
    </>
  );
}
