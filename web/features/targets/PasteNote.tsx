import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { Skipped } from "./pastedTable.ts";

/** What of a pasted block was passed over, so that nobody looks for it among the numbers. */
export function PasteNote({ skipped: { serial, headings, totals }, onClose }: { skipped: Skipped; onClose(): void }) {
  const t = useText();
  const lines = (places: number[]) => places.join(", ");
  const said = [
    ...(serial ? [t("paste.serial")] : []),
    ...(headings.length > 0 ? [t("paste.headings", { lines: lines(headings) })] : []),
    ...(totals.length > 0 ? [t("paste.totals", { lines: lines(totals) })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <Notice role="status">
      <div className="row spread">
        <p>{t("paste.skipped", { list: said.join("; ") })}</p>
        <Button variant="default" size="compact-md" onClick={onClose}>
          {t("ui.close")}
        </Button>
      </div>
    </Notice>
  );
}
