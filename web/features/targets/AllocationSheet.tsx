import { Button, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import type { SheetFragment } from "../../gql/targets.ts";
import { committeeOf } from "../../lib/committee.ts";
import { readFailure } from "../../lib/failure.ts";
import { moment } from "../../lib/fmt.ts";
import { fold } from "../../lib/fold.ts";
import { useText } from "../../lib/text.ts";
import { useViewer } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { AllocationGrid } from "./AllocationGrid.tsx";
import { IssueForm } from "./IssueForm.tsx";
import { KeepVariantDialog } from "./KeepVariantDialog.tsx";
import { rowsKey } from "./keptRows.ts";
import { PasteNote } from "./PasteNote.tsx";
import { PlanBar } from "./PlanBar.tsx";
import { PlanEditor, type WantedText } from "./PlanEditor.tsx";
import type { Known } from "./pastedUnits.ts";
import { readPeriod } from "./planPeriod.ts";
import { RepairList } from "./RepairList.tsx";
import { TermYears } from "./TermYears.tsx";
import { usePaste } from "./usePaste.ts";
import { type Entry, type SheetAddress, useSheet } from "./useSheet.ts";
import { useVariants } from "./useVariants.ts";
import { Variants } from "./Variants.tsx";
import { WhoMay } from "./WhoMay.tsx";

interface AllocationSheetProps {
  allocation: SheetFragment;
  address: SheetAddress;
  ratio: boolean;
  /** Reads everything again and answers with the revision read. */
  onReload(): Promise<number>;
}

/** Rules, kept drafts, grid, sum and the paper of one plan. */
export function AllocationSheet({ allocation, address, ratio, onReload }: AllocationSheetProps) {
  const t = useText();
  const announce = useAnnounce();
  const { user } = useViewer();
  const sheet = useSheet(address, allocation);
  const { keep } = useVariants(sheet);
  const [tried, setTried] = useState<SheetFragment | null>(null);
  const [wanted, setWanted] = useState<WantedText>(null);
  const [open, setOpen] = useState<"keep" | "issue" | null>(null);
  const [find, setFind] = useState("");
  const { unit, changedBy, rows, parts } = allocation;
  const known: Known[] = rows.map((row) => ({ id: row.unit.id, name: row.unit.name, code: row.code }));
  const pasting = usePaste({
    sheet,
    known,
    ratio,
    keptAs: rowsKey(user.id, address.unitId, address.indicator, address.period),
    onTaken: (count) => announce(t("allocation.pasted", { count })),
  });
  const reload = async () => sheet.settle(await onReload());
  const may = (action: string) => unit.can.includes(action);
  const fillsIn = rows.some(({ can }) => can.includes("setTarget"));
  const mayPlan = may("planTargets") && !ratio;
  const { span, year } = readPeriod(address.period);
  const looked = fold(find);
  const shown = useMemo(
    () => (looked === "" ? rows : rows.filter((row) => fold(`${row.unit.name} ${row.code ?? ""}`).includes(looked))),
    [rows, looked],
  );
  const shares = rows.flatMap((row): Entry[] =>
    row.within && !row.exemption && row.can.includes("setTarget")
      ? [{ unitId: row.unit.id, value: Math.max(0, row.within.share), exempt: false }]
      : [],
  );
  const fill = () =>
    void sheet.set(shares).then(
      () => announce(t("within.filled", { count: shares.length })),
      () => undefined,
    );
  return (
    <>
      <p className="soft">{t(ratio ? "allocation.textRatio" : "allocation.text", { name: unit.name })}</p>
      <WhoMay prepares={fillsIn} issues={may("issueTargets")} />
      {changedBy ? (
        <p className="soft small">{t("plan.changedBy", { by: changedBy.by ?? t("plan.somebody"), at: moment(changedBy.at) })}</p>
      ) : null}
      {sheet.conflict ? (
        <Notice tone="bad" title={t("plan.conflict")} role="alert">
          <p>{sheet.conflict}</p>
          <div>
            <Button onClick={() => void reload()}>{t("plan.reload")}</Button>
          </div>
        </Notice>
      ) : null}
      {mayPlan ? (
        <PlanEditor
          address={address}
          sheet={allocation}
          onTry={setTried}
          onDivided={sheet.divided}
          onWanted={setWanted}
          onFill={shares.length > 0 ? fill : null}
        />
      ) : null}
      {parts.some(({ share, issued }) => share > 0 || issued !== null) ? <TermYears parts={parts} address={address} /> : null}
      <Variants sheet={allocation} address={address} acts={sheet} />
      {pasting.failure ? (
        <Notice tone="bad" role="alert">
          <p>{readFailure(pasting.failure).message ?? t("allocation.notStored")}</p>
        </Notice>
      ) : null}
      <PasteNote skipped={pasting.skipped} onClose={pasting.forget} />
      <RepairList rows={pasting.bad} units={known} ratio={ratio} onChange={pasting.setBad} onSend={pasting.sendAgain} />
      <div className="row bottom spread">
        <TextInput label={t("allocation.find")} type="search" value={find} onChange={(event) => setFind(event.currentTarget.value)} />
        <p className="soft" role="status">
          {looked === "" ? "" : t("allocation.found", { count: shown.length, all: rows.length })}
        </p>
      </div>
      <AllocationGrid
        rows={shown}
        tried={tried && new Map(tried.rows.map((row) => [row.unit.id, row.proposed]))}
        sheet={sheet}
        ratio={ratio}
        year={span === "TERM" ? year + 1 : year}
        parts={parts.map(({ period }) => period.id)}
        withinLeft={rows.some((row) => row.within) ? t(span === "YEAR" ? "within.termLeft" : "within.yearLeft") : null}
        onPaste={(text, column, from) => void pasting.take(text, column, from)}
      />
      {fillsIn ? <p className="soft small">{t("allocation.keys")}</p> : null}
      <PlanBar
        sheet={allocation}
        indicator={address.indicator}
        ratio={ratio}
        acts={sheet}
        onKeep={may("keepVariant") ? () => setOpen("keep") : null}
        onIssue={may("issueTargets") ? () => setOpen("issue") : null}
      />
      <KeepVariantDialog
        opened={open === "keep"}
        count={allocation.variants.filter(({ name }) => name !== null).length}
        wanted={wanted}
        onClose={() => setOpen(null)}
        onKeep={async (name) => {
          await keep(name, wanted === "unfinished" ? null : wanted);
          announce(t("variant.keptNow", { name }));
        }}
      />
      <IssueForm
        {...address}
        opened={open === "issue"}
        onClose={() => setOpen(null)}
        drafts={allocation.drafts}
        revision={allocation.revision}
        short={Math.max(0, -(allocation.difference ?? 0))}
        breaks={allocation.messages.filter(({ toConfirm }) => toConfirm)}
        issuer={committeeOf(unit.name)}
        onIssued={reload}
      />
    </>
  );
}
