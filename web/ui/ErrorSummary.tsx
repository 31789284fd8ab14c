import { useEffect, useRef } from "react";
import { useText } from "../lib/text.ts";
import styles from "./ErrorSummary.module.css";
import { Notice } from "./Notice.tsx";

export interface FieldError {
  /** Id of the field the link leads to. */
  id: string;
  text: string;
}

/** All mistakes of a form in one place, focused when it appears; each leads to its field (GOV.UK pattern). */
export function ErrorSummary({ errors, attempt }: { errors: FieldError[]; attempt: number }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <Notice tone="bad" title={t("ui.form.errors")} ref={box} role="alert">
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={error.id}>
            <a
              href={`#${error.id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.id)?.focus();
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
