import { useMutation } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { type AllocationQuery, SetTargetDocument } from "../../gql/targets.ts";
import { basisPoints, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { DraftCell } from "./DraftCell.tsx";

type Row = AllocationQuery["allocation"]["rows"][number];

interface AllocationGridProps {
  rows: Row[];
  indicator: string;
  period: string;
  /** Targets are basis points, typed as a percentage. */
  ratio: boolean;
  year: number;
  /** Called after each draft stored, so that the sums are read again. */
  onSet(): Promise<void>;
}

/** A row a unit: what is known about it, what was issued, and a box for the draft. */
export function AllocationGrid({ rows, indicator, period, ratio, year, onSet }: AllocationGridProps) {
  const t = useText();
  const [setTarget] = useMutation(SetTargetDocument);
  const columns = useMemo<Column<Row>[]>(() => {
    const amount = ratio ? basisPoints : number;
    const store = async (row: Row, value: number | null, exempt: boolean) => {
      await setTarget({ variables: { input: { unitId: row.unit.id, indicator, period, value, exempt } } });
      await onSet();
    };
    return [
      {
        id: "unit",
        header: t("units.name"),
        lead: true,
        sortValue: (row) => row.unit.name,
        cell: (row) => (
          <Link to="/unit/$unitId" params={{ unitId: row.unit.id }} search={{ year }}>
            {row.unit.name}
          </Link>
        ),
      },
      {
        id: "members",
        from: 1100,
        header: t("allocation.members"),
        align: "right",
        sortValue: (row) => row.members,
        cell: (row) => number(row.members),
      },
      {
        id: "lastYear",
        from: 820,
        header: t("allocation.lastYear", { year: String(year - 1) }),
        align: "right",
        sortValue: (row) => row.lastYear,
        cell: (row) => number(row.lastYear),
      },
      {
        id: "actual",
        header: t("allocation.actual", { year: String(year) }),
        align: "right",
        sortValue: (row) => row.actual,
        cell: (row) => number(row.actual),
      },
      {
        id: "issued",
        header: t("allocation.issued"),
        align: "right",
        sortValue: (row) => row.issued,
        cell: (row) => (row.issuedExempt ? t("targets.exempt") : row.issued === null ? "–" : amount(row.issued)),
      },
      {
        id: "draft",
        header: t("allocation.draft"),
        wide: true,
        cell: (row) =>
          row.can.includes("setTarget") ? (
            <DraftCell
              unit={row.unit.name}
              draft={row.draft}
              exempt={row.draftExempt}
              ratio={ratio}
              onStore={(value, exempt) => store(row, value, exempt)}
            />
          ) : row.draft === null ? null : (
            amount(row.draft)
          ),
      },
      { id: "state", header: t("allocation.state"), sortValue: (row) => stateOf(row), cell: (row) => <State state={stateOf(row)} /> },
    ];
  }, [indicator, period, ratio, year, setTarget, onSet, t]);
  return <Table label={t("allocation.title")} rows={rows} rowKey={(row) => row.unit.id} columns={columns} />;
}

/** A draft not yet issued goes before what stands. */
function stateOf(row: Row): "DRAFT" | "ISSUED" | "ACKNOWLEDGED" | null {
  return row.draft !== null || row.draftExempt ? "DRAFT" : row.state;
}

function State({ state }: { state: ReturnType<typeof stateOf> }) {
  const t = useText();
  if (state === null) return <span className="soft">{t("status.NOT_SET")}</span>;
  const tones = { DRAFT: "none", ISSUED: "slow", ACKNOWLEDGED: "good" } as const;
  return <Status tone={tones[state]} word={t(`targetState.${state}`)} />;
}
