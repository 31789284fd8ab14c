import { Button } from "@mantine/core";
import { useText } from "../lib/text.ts";
import { Dialog } from "./Dialog.tsx";
import styles from "./SecretOnce.module.css";

interface SecretOnceProps {
  title: string;
  /** Lines to hand on, e.g. login and password, each with its label. */
  lines: { label: string; value: string }[];
  note: string;
  onClose(): void;
}

/** Shows something that can never be shown again. */
export function SecretOnce({ title, lines, note, onClose }: SecretOnceProps) {
  const t = useText();
  return (
    <Dialog opened onClose={onClose} title={title}>
      <div className="stack">
        <dl className={styles.lines}>
          {lines.map((line) => (
            <div key={line.label}>
              <dt>{line.label}</dt>
              <dd>{line.value}</dd>
            </div>
          ))}
        </dl>
        <p>{note}</p>
        <div>
          <Button onClick={onClose}>{t("ui.secret.noted")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
