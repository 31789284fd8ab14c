import { lazy, Suspense, useState } from "react";
import { useViewer } from "../parts/viewer.ts";
import { AccountButton } from "./AccountButton.tsx";

const AccountMenu = lazy(() => import("./AccountMenu.tsx").then((file) => ({ default: file.AccountMenu })));

/** The account's menu. Few visits open it, so its parts are loaded at the first press. */
export function Account() {
  const { user } = useViewer();
  const [wanted, setWanted] = useState(false);
  const button = <AccountButton name={user.fullName} aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />;
  return wanted ? (
    <Suspense fallback={button}>
      <AccountMenu />
    </Suspense>
  ) : (
    button
  );
}
