import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useText } from "../lib/text.ts";
import { Dialog } from "./Dialog.tsx";
import { Problem } from "./Problem.tsx";

interface ConfirmProps {
  opened: boolean;
  onClose(): void;
  title: string;
  /** A verb: what the button does. */
  action: string;
  children: ReactNode;
  onConfirm(): Promise<void>;
}

/** Asks once more before something that cannot simply be undone. Stays open with the reason when it fails. */
export function Confirm({ opened, onClose, title, action, children, onConfirm }: ConfirmProps) {
  const t = useText();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setError(null);
    onClose();
  };
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
      close();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <div className="stack">
        {children}
        {error ? <Problem error={error} /> : null}
        <div className="row">
          <Button loading={busy} onClick={() => void confirm()}>
            {action}
          </Button>
          <Button variant="default" onClick={close}>
            {t("ui.cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
