import { IconUser } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import styles from "./Header.module.css";

/** Who is signed in; on a phone only the sign is seen. */
export function AccountButton({ name, ...props }: { name: string } & ComponentProps<"button">) {
  return (
    <button type="button" {...props} className={styles.account}>
      <IconUser size="1.2em" aria-hidden="true" />
      <span className={styles.name}>{name}</span>
    </button>
  );
}
