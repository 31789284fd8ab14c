import { type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./NumberText.module.css";

interface LiveProps {
  /** What is watched; the mark appears when it differs from the last one shown. */
  value: string | number;
  children?: ReactNode;
}

/** Marks its content for three seconds after it changed under the reader's eyes (UX §5.4). */
export function NumberText({ value, children }: LiveProps) {
  const last = useRef(value);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), 3000);
    return () => clearTimeout(timer);
  }, [value]);
  return (
    <span className={styles.live} data-changed={changed || undefined}>
      {children ?? value}
    </span>
  );
}
