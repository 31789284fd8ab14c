import { date, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";
import type { SheetRow } from "./useSheet.ts";
import { Why } from "./Why.tsx";

/** What the rules propose, or would propose while they are being tried; where they say nothing, a dash. */
export function Proposed({ row, tried }: { row: SheetRow; tried: number | null | undefined }) {
  const t = useText();
  const { proposed, explanation } = row;
  if (tried !== undefined && tried !== null) {
    const change = tried - (row.draft ?? row.issued ?? 0);
    return (
      <span>
        {number(tried)} {change === 0 ? null : <span className="soft small">{`(${change > 0 ? "+" : ""}${number(change)})`}</span>}
      </span>
    );
  }
  if (proposed === null || tried === null) return <span className="soft">–</span>;
  return (
    <span className="nowrap">
      {explanation?.cause === "EXEMPT" ? t("targets.exempt") : number(proposed)}
      {explanation ? <Why unit={row.unit.name} explanation={explanation} /> : null}
    </span>
  );
}

/** A draft not yet issued goes before what stands. */
export function stateOf(row: SheetRow): "DRAFT" | "ISSUED" | "ACKNOWLEDGED" | null {
  return row.draft !== null ? "DRAFT" : row.state;
}

export function State({ row, amount }: { row: SheetRow; amount(value: number): string }) {
  const t = useText();
  const state = stateOf(row);
  const tones = { DRAFT: "none", ISSUED: "slow", ACKNOWLEDGED: "good" } as const;
  const before = row.draft !== null && row.issued !== null ? (row.issuedExempt ? t("targets.exempt") : amount(row.issued)) : null;
  return (
    <span>
      {state === null ? (
        <span className="soft">{t("status.NOT_SET")}</span>
      ) : (
        <Status tone={tones[state]} word={t(`targetState.${state}`)} />
      )}
      {before === null ? null : <span className="soft small">{` ${t("allocation.instead", { before })}`}</span>}
      {row.exemption ? (
        <span className="soft small">
          {" "}
          {t("allocation.exemptUntil", { date: date(row.exemption.endsBefore), paper: row.exemption.number ?? "–" })}
        </span>
      ) : null}
    </span>
  );
}
