import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v4 as newKey } from "uuid";
import { ApplyImportDocument, CancelImportDocument, UndoImportDocument } from "../../gql/imports.ts";
import { moment, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { usePost } from "../../parts/viewer.ts";
import { Confirm } from "../../ui/Confirm.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { fetchWorkbook } from "./sendFile.ts";
import type { Import } from "./useImportWords.ts";

/** What may be done with a list now. */
export function NextSteps({ job, onMapAgain }: { job: Import; onMapAgain(): void }) {
  const t = useText();
  const post = usePost();
  const [asked, setAsked] = useState<"apply" | "undo" | "cancel" | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [apply] = useMutation(ApplyImportDocument);
  const [undo] = useMutation(UndoImportDocument);
  const [cancel] = useMutation(CancelImportDocument);
  const input = () => ({ variables: { input: { clientKey: newKey(), id: job.id, revision: job.revision } } });
  const may = (act: string) => job.can.includes(act);
  const bad = job.counts.faulty + job.counts.conflicts;
  const download = async () => {
    setBusy(true);
    setError(null);
    await fetchWorkbook(post.id, `${job.id}/bad-rows`, t("imports.badFile")).catch(setError);
    setBusy(false);
  };
  const writes = job.counts.added + job.counts.changed;
  const steps = {
    apply: {
      title: t("imports.apply"),
      text: t("imports.applyText", { count: number(writes) }),
      run: async () => void (await apply(input())),
    },
    undo: { title: t("imports.undo"), text: t("imports.undoText"), run: async () => void (await undo(input())) },
    cancel: { title: t("imports.cancel"), text: t("imports.cancelText"), run: async () => void (await cancel(input())) },
  };
  return (
    <div className="stack">
      <div className="row">
        {may("applyImport") && writes > 0 ? (
          <Button onClick={() => setAsked("apply")}>{t("imports.applyCount", { count: writes, text: number(writes) })}</Button>
        ) : null}
        {may("downloadBadRows") && bad > 0 ? (
          <Button variant="default" loading={busy} onClick={() => void download()}>
            {t("imports.download", { count: bad, text: number(bad) })}
          </Button>
        ) : null}
        {may("chooseMapping") && job.state === "CHECKED" ? (
          <Button variant="default" onClick={onMapAgain}>
            {t("imports.mapAgain")}
          </Button>
        ) : null}
        {may("undoImport") ? (
          <Button variant="default" onClick={() => setAsked("undo")}>
            {t("imports.undo")}
          </Button>
        ) : null}
        {may("cancelImport") ? (
          <Button variant="default" onClick={() => setAsked("cancel")}>
            {t("imports.cancel")}
          </Button>
        ) : null}
      </div>
      {may("undoImport") && job.undoUntil ? <p className="soft">{t("imports.undoUntil", { at: moment(job.undoUntil) })}</p> : null}
      {error ? <Problem error={error} /> : null}
      {asked ? (
        <Confirm opened onClose={() => setAsked(null)} title={steps[asked].title} action={steps[asked].title} onConfirm={steps[asked].run}>
          <p>{steps[asked].text}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
