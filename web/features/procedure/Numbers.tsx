import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { unparted, useTold } from "../../lib/told.ts";
import { type Column, Table } from "../../ui/Table.tsx";
import styles from "./procedure.module.css";
import type { Rules } from "./way.ts";
import { useClockLength } from "./words.ts";

/** What the way does not show: the numbers of a rule set, its clocks, and what else it lays down. */
export function Numbers({ rules }: { rules: Rules }) {
  const t = useText();
  const told = useTold();
  const length = useClockLength();
  const names = new Map(rules.steps.map(({ event, nameVi, nameEn }) => [event, unparted(told(nameVi, nameEn))]));
  const values: Column<Rules["values"][number]>[] = [
    { id: "name", header: t("procedure.value"), lead: true, cell: ({ nameVi, nameEn }) => told(nameVi, nameEn) },
    {
      id: "value",
      header: t("procedure.number"),
      width: "13rem",
      cell: ({ value, unitVi, unitEn }) => `${number(value)} ${told(unitVi, unitEn)}`,
    },
  ];
  const clocks: Column<Rules["clocks"][number]>[] = [
    { id: "name", header: t("procedure.clock"), lead: true, cell: ({ nameVi, nameEn }) => told(nameVi, nameEn) },
    { id: "length", header: t("procedure.length"), width: "10rem", cell: length },
    { id: "from", header: t("procedure.clockFrom"), cell: ({ startedBy }) => startedBy.map((event) => names.get(event)).join("; ") },
  ];
  return (
    <>
      <section className="stack" aria-label={t("procedure.provisions")}>
        <h2>{t("procedure.provisions")}</h2>
        <div className="sheet">
          <ul className={styles.list}>
            {told(rules.provisionsVi, rules.provisionsEn).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      </section>
      <div className="halves">
        <section className="stack" aria-label={t("procedure.values")}>
          <h2>{t("procedure.values")}</h2>
          <Table label={t("procedure.values")} rows={rules.values} rowKey={({ key }) => key} columns={values} />
        </section>
        <section className="stack" aria-label={t("procedure.clocks")}>
          <h2>{t("procedure.clocks")}</h2>
          <Table label={t("procedure.clocks")} rows={rules.clocks} rowKey={({ code }) => code} columns={clocks} />
        </section>
      </div>
    </>
  );
}
