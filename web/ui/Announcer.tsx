import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import styles from "./Announcer.module.css";

const Announce = createContext<(text: string) => void>(() => undefined);

/** Says a short confirmation: shown at the foot of the page, above a bar that stays there, for six seconds and read out by screen readers. */
export function useAnnounce(): (text: string) => void {
  return useContext(Announce);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string; at: number } | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), 6000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <Announce.Provider value={useCallback((text: string) => setSaid({ text, at: Date.now() }), [])}>
      {children}
      <div role="status" className={styles.place}>
        {said ? (
          <p className={styles.said} key={said.at}>
            {said.text}
          </p>
        ) : null}
      </div>
    </Announce.Provider>
  );
}
