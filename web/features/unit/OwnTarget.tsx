import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../lib/text.ts";
import type { Target } from "./TargetsTab.tsx";

const OwnTargetDialog = lazy(() => import("./OwnTargetDialog.tsx").then((file) => ({ default: file.OwnTargetDialog })));

interface OwnTargetProps {
  unit: { id: string; name: string };
  year: number;
  targets: Target[];
  onSet(): void;
}

export function OwnTarget({ unit, year, targets, onSet }: OwnTargetProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("own.set")}
      </Button>
      <Suspense fallback={null}>
        {open ? <OwnTargetDialog unit={unit} year={year} targets={targets} onSet={onSet} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
