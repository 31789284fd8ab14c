import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";

/** The list holds somebody of that name and day of birth already: most often the same person. */
export function KnownAlready({ name, onDifferent }: { name: string; onDifferent(): Promise<void> }) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setBusy(true);
    await onDifferent().catch(setError);
    setBusy(false);
  };
  return (
    <Notice tone="slow" role="alert" title={t("newMember.alike", { name })}>
      <p>{t("newMember.alikeText")}</p>
      {error ? <Problem error={error} /> : null}
      <div className="row">
        <Button variant="default" loading={busy} onClick={() => void confirm()}>
          {t("newPerson.different")}
        </Button>
        <Link to="/members">{t("newMember.look")}</Link>
      </div>
    </Notice>
  );
}
