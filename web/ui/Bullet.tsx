import styles from "./Bullet.module.css";

interface BulletProps {
  value: number;
  /** What is to be reached: the thick end mark; null where only the second mark is known. */
  end: number | null;
  /** A second mark, thin with a diamond on it, e.g. one's own stricter aim. */
  second?: number | null;
  /** Where the bar should stand today, 0 to 1 of `end`: the black tick. */
  pace?: number | null;
  /** The same in words. */
  label: string;
}

/** A bar on its way to a mark. Widths are percentages, so that it fills whatever cell it stands in. */
export function Bullet({ value, end, second, pace, label }: BulletProps) {
  const aim = end ?? second ?? 0;
  const scale = Math.max(aim, value, second ?? 0, 1);
  const at = (amount: number) => `${(100 * Math.min(Math.max(amount, 0), scale)) / scale}%`;
  return (
    <svg className={styles.bullet} role="img" aria-label={label}>
      <rect className={styles.track} width="100%" height="10" y="3" rx="2" />
      <rect className={styles.bar} width={at(value)} height="10" y="3" rx="2" data-part="bar" />
      {second ? <Mark at={at(second)} width={1} part="second" /> : null}
      {end === null ? null : <Mark at={at(end)} width={3} part="end" />}
      {pace ? <Mark at={at(pace * aim)} width={2} part="pace" /> : null}
    </svg>
  );
}

/** One of the marks alone, to say what it means. */
export function BulletMark({ part }: { part: "second" | "end" | "pace" }) {
  return (
    <svg className={styles.sample} viewBox="0 0 14 16" aria-hidden="true">
      <Mark at="7" width={part === "end" ? 3 : part === "pace" ? 2 : 1} part={part} />
    </svg>
  );
}

function Mark({ at, width, part }: { at: string; width: number; part: "second" | "end" | "pace" }) {
  const tall = part === "pace";
  return (
    <svg x={at} overflow="visible" aria-hidden="true">
      <rect className={styles[part]} x={-width / 2} y={tall ? 0 : 1} width={width} height={tall ? 16 : 14} data-part={part} />
      {part === "second" ? <path className={styles.diamond} d="M0 3.5 4.5 8 0 12.5 -4.5 8Z" /> : null}
    </svg>
  );
}
