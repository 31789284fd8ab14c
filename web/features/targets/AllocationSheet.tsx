import { Button } from "@mantine/core";
import { useState } from "react";
import type { SheetFragment } from "../../gql/targets.ts";
import { readFailure } from "../../lib/failure.ts";
import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { AllocationGrid } from "./AllocationGrid.tsx";
import { IssueForm } from "./IssueForm.tsx";
import { PlanEditor } from "./PlanEditor.tsx";
import type { Known } from "./pasted.ts";
import { RepairList } from "./RepairList.tsx";
import { SumLine } from "./SumLine.tsx";
import { usePaste } from "./usePaste.ts";
import { type SheetAddress, useSheet } from "./useSheet.ts";

interface AllocationSheetProps {
  allocation: SheetFragment;
  address: SheetAddress;
  ratio: boolean;
  year: number;
  /** Reads everything again and answers with the revision read. */
  onReload(): Promise<number>;
}

/** Rules, sum, grid and the paper of one plan. */
export function AllocationSheet({ allocation, address, ratio, year, onReload }: AllocationSheetProps) {
  const t = useText();
  const announce = useAnnounce();
  const sheet = useSheet(address, allocation);
  const [tried, setTried] = useState<SheetFragment | null>(null);
  const known: Known[] = allocation.rows.map(({ unit, code }) => ({ id: unit.id, name: unit.name, code }));
  const pasting = usePaste(sheet, known, ratio, (count) => announce(t("allocation.pasted", { count })));
  const reload = async () => sheet.settle(await onReload());
  const { unit, changedBy } = allocation;
  const mayPlan = unit.can.includes("planTargets") && !ratio;
  const short = Math.max(0, -(allocation.difference ?? 0));
  return (
    <>
      <p className="soft">{t(ratio ? "allocation.textRatio" : "allocation.text", { name: unit.name })}</p>
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
      {mayPlan ? <PlanEditor address={address} sheet={allocation} onTry={setTried} onDivided={sheet.settle} /> : null}
      {pasting.failure ? (
        <Notice tone="bad" role="alert">
          <p>{readFailure(pasting.failure).message ?? t("allocation.notStored")}</p>
        </Notice>
      ) : null}
      <RepairList rows={pasting.bad} units={known} ratio={ratio} onChange={pasting.setBad} onSend={pasting.sendAgain} />
      {ratio ? null : <SumLine sheet={allocation} indicator={address.indicator} acts={sheet} />}
      <AllocationGrid
        rows={allocation.rows}
        tried={tried && new Map(tried.rows.map((row) => [row.unit.id, row.proposed]))}
        sheet={sheet}
        ratio={ratio}
        year={year}
        onPaste={(text, from) => void pasting.take(text, from)}
      />
      {unit.can.includes("setTarget") || mayPlan ? <p className="soft small">{t("allocation.keys")}</p> : null}
      {unit.can.includes("issueTargets") && allocation.drafts > 0 ? (
        <IssueForm
          {...address}
          drafts={allocation.drafts}
          revision={allocation.revision}
          short={short}
          issuer={unit.name}
          onIssued={reload}
        />
      ) : null}
    </>
  );
}
