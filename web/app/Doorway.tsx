import type { ReactNode } from "react";
import { useText } from "../lib/text.ts";
import styles from "./Header.module.css";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SizeSwitch } from "./SizeSwitch.tsx";

/** The plain page around signing in: no unit yet, no menu. */
export function Doorway({ children }: { children: ReactNode }) {
  const t = useText();
  return (
    <>
      <header className={styles.bar}>
        <div className={styles.inside}>
          <span className={styles.brand}>{t("app.name")}</span>
          <div className={styles.tools}>
            <SizeSwitch />
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main className={styles.doorway} id="main">
        {children}
      </main>
    </>
  );
}
