import { useEffect, useRef } from "react";
import { useText } from "../lib/text.ts";
import styles from "./ErrorSummary.module.css";
import { Notice } from "./Notice.tsx";

export interface FieldError {
  /** Id of the field the link leads to. */
  id: string;
  text: string;
}

/** What stands at a field: its label, or that of the three boxes or choices it is one of; none while the field is not there. */
function labelAt(id: string): string | null | undefined {
  const field = document.getElementById(id);
  const group = field?.closest("[data-one-answer], [role=radiogroup]");
  if (!group) return (field as HTMLInputElement | null)?.labels?.[0]?.textContent ?? field?.getAttribute("aria-label");
  const named = group.getAttribute("aria-labelledby");
  return (named ? document.getElementById(named) : group.querySelector("legend"))?.textContent;
}

/** "Nhập mục này" alone tells nobody which: the field's name stands before it, unless the words say it already. */
function named({ id, text }: FieldError): string {
  const label = labelAt(id);
  return label && !text.toLocaleLowerCase("vi").includes(label.toLocaleLowerCase("vi")) ? `${label}: ${text}` : text;
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
              {named(error)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
