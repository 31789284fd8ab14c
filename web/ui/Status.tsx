import styles from "./Status.module.css";

export type Tone = "good" | "slow" | "bad" | "none";

const shapes = {
  good: <circle cx="8" cy="8" r="7" />,
  slow: <path d="M8 1 15.5 15H.5Z" />,
  bad: <rect x="1" y="1" width="14" height="14" />,
  none: <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.5" />,
};

/** Shape, word and colour together: it must read in grey and to a colour-blind eye (UX U13). */
export function Status({ tone, word, long = false }: { tone: Tone; word: string; long?: boolean }) {
  return (
    <span className={`${styles.status} ${tone === "none" ? "" : styles[tone]} ${long ? styles.long : ""}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {word}
    </span>
  );
}
