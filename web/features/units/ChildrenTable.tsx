import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { UnitChildrenQuery } from "../../gql/units.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { type Column, Table } from "../../ui/Table.tsx";
import { RenameUnitDialog } from "./RenameUnitDialog.tsx";

type Unit = UnitChildrenQuery["orgUnit"]["children"]["edges"][number]["node"];

/** `asOf`: a day of the past, on which nothing can be changed; undefined: now. */
export function ChildrenTable({ units, asOf, onChanged }: { units: Unit[]; asOf: string | undefined; onChanged(): void }) {
  const t = useText();
  const [asked, setAsked] = useState<Unit | null>(null);
  const columns = useMemo<Column<Unit>[]>(
    () => [
      {
        id: "name",
        header: t("units.name"),
        lead: true,
        sortValue: (unit) => unit.name,
        cell: (unit) =>
          unit.level === "BRANCH" ? (
            unit.name
          ) : (
            <Link to="/units" search={{ unit: unit.id, day: asOf }}>
              {unit.name}
            </Link>
          ),
      },
      { id: "kind", from: 820, header: t("units.kind"), sortValue: (unit) => unit.kind, cell: (unit) => t(`kind.${unit.kind}`) },
      { id: "code", header: t("units.code"), sortValue: (unit) => unit.code, cell: (unit) => unit.code },
      {
        id: "state",
        from: 1100,
        header: t("units.state"),
        cell: (unit) => (unit.endedOn ? t("unit.ended", { date: date(unit.endedOn) }) : t("units.active")),
      },
      {
        id: "acts",
        header: t("users.acts"),
        wide: true,
        cell: (unit) => (
          <span className="acts">
            {unit.can.includes("readFigures") ? (
              <Link to="/unit/$unitId" params={{ unitId: unit.id }}>
                {t("units.figures")}
              </Link>
            ) : null}
            {unit.can.includes("setCapability") && !asOf ? (
              <Link to="/unit/$unitId/authority" params={{ unitId: unit.id }}>
                {t("unit.tab.authority")}
              </Link>
            ) : null}
            {unit.can.includes("renameUnit") && !asOf ? (
              <Button variant="default" size="compact-md" onClick={() => setAsked(unit)}>
                {t("units.rename")}
              </Button>
            ) : null}
            {unit.can.includes("reorganise") && !unit.endedOn && !asOf ? (
              <Link to="/reorganise" search={{ unit: unit.id, change: "DISSOLVE" }}>
                {t("change.kind.DISSOLVE")}
              </Link>
            ) : null}
          </span>
        ),
      },
    ],
    [t, asOf],
  );
  const done = () => {
    setAsked(null);
    onChanged();
  };
  return (
    <>
      <Table label={t("units.title")} rows={units} rowKey={(unit) => unit.id} columns={columns} />
      {asked ? <RenameUnitDialog unit={asked} onClose={() => setAsked(null)} onDone={done} /> : null}
    </>
  );
}
