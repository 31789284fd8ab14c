import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useText } from "../lib/text.ts";
import { Loading } from "../ui/Loading.tsx";
import styles from "./Header.module.css";
import { Header } from "./Header.tsx";

/** What stands around every page: skip link, header, menu, and the place that takes the focus on a new page. */
export function Frame() {
  const t = useText();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a className={styles.skip} href="#main">
        {t("app.skip")}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
