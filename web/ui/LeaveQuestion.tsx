import { Button } from "@mantine/core";
import { useText } from "../lib/text.ts";
import { Dialog } from "./Dialog.tsx";

/** Whether to leave a page and lose what was not saved; staying is the easy answer. */
export function LeaveQuestion({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  const t = useText();
  return (
    <Dialog opened onClose={onStay} title={t("ui.unsaved.title")}>
      <p>{t("ui.unsaved.text")}</p>
      <div className="row">
        <Button onClick={onStay}>{t("ui.unsaved.stay")}</Button>
        <Button variant="default" onClick={onLeave}>
          {t("ui.unsaved.leave")}
        </Button>
      </div>
    </Dialog>
  );
}
