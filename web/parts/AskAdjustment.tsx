import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useText } from "../lib/text.ts";
import type { AskedTarget } from "./AskAdjustmentDialog.tsx";

/** Most visits ask nothing: the dialog is loaded when it is wanted. */
const AskAdjustmentDialog = lazy(() => import("./AskAdjustmentDialog.tsx").then((file) => ({ default: file.AskAdjustmentDialog })));

/** Asks the level above for another number; offered only while the server allows it. */
export function AskAdjustment({ target, size }: { target: AskedTarget & { can: string[] }; size?: "lg" }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!target.can.includes("askAdjustment")) return null;
  return (
    <>
      <Button variant="default" size={size} onClick={() => setOpen(true)}>
        {t("adjust.ask")}
      </Button>
      <Suspense fallback={null}>{open ? <AskAdjustmentDialog target={target} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
