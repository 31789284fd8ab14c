import styles from "./Table.module.css";

interface SortHeaderProps {
  header: string;
  align?: "right";
  width?: string;
  /** Class that hides the column where a table has no room for it. */
  room?: string;
  direction: "asc" | "desc" | null;
  onSort: (() => void) | null;
}

/** A column's head; where the column can be sorted, a button that says which way it stands. */
export function SortHeader({ header, align, width, room, direction, onSort }: SortHeaderProps) {
  const sorted = direction === "asc" ? "ascending" : "descending";
  return (
    <th
      scope="col"
      className={[align && styles.right, room].filter(Boolean).join(" ")}
      style={{ width }}
      aria-sort={direction ? sorted : undefined}
    >
      {onSort ? (
        <button type="button" className={styles.sort} data-sorted={direction ?? undefined} onClick={onSort}>
          {header}
          <svg viewBox="0 0 10 14" aria-hidden="true">
            {direction === "desc" ? null : <path d="M5 0 10 6H0Z" />}
            {direction === "asc" ? null : <path d="M5 14 0 8h10Z" />}
          </svg>
        </button>
      ) : (
        header
      )}
    </th>
  );
}
