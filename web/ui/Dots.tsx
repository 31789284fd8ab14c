interface DotsProps {
  done: number;
  /** At most ten: above that a bar reads better (UX §4). */
  of: number;
  /** The same in words. */
  label: string;
  /** Height in rem. */
  size?: number;
}

/** Small whole numbers as dots: filled ones are done, empty ones still to do, extra ones stand behind a stroke. */
export function Dots({ done, of, label, size = 1 }: DotsProps) {
  const extra = Math.min(Math.max(done - of, 0), 5);
  const all = of + extra;
  const width = all * 20 + (extra ? 8 : 0);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} 20`}
      style={{ height: `${size}rem`, width: `${(size * width) / 20}rem`, maxWidth: "100%", display: "block" }}
    >
      {centres(of, extra).map((x, place) => (
        <circle key={x} cx={x} cy="10" r="7" fill={place < done ? "var(--data)" : "none"} stroke="var(--data)" strokeWidth="2.5" />
      ))}
      {extra ? <rect x={of * 20 + 3} y="1" width="2" height="18" fill="var(--ink-soft)" /> : null}
    </svg>
  );
}

function centres(of: number, extra: number): number[] {
  return Array.from({ length: of + extra }, (_, place) => place * 20 + 10 + (place >= of ? 8 : 0));
}
