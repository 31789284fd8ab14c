import type { ReactNode, Ref } from "react";
import styles from "./Notice.module.css";

interface NoticeProps {
  title?: string;
  tone?: "bad" | "good" | "slow";
  children?: ReactNode;
  /** `alert` is read out at once, `status` when the reader is idle; without one it is plain text. */
  role?: "alert" | "status";
  ref?: Ref<HTMLDivElement>;
}

/** A framed message that stays on the page. */
export function Notice({ title, tone, children, role, ref }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${tone ? styles[tone] : ""}`} role={role} ref={ref} tabIndex={ref ? -1 : undefined}>
      {title ? <p className="strong">{title}</p> : null} {children}
    </div>
  );
}
