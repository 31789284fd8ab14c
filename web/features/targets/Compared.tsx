import type { SheetFragment } from "../../gql/targets.ts";
import { number } from "../../lib/fmt.ts";
import { placed } from "../../lib/placed.ts";
import { useText } from "../../lib/text.ts";
import { type Column, Table } from "../../ui/Table.tsx";
import { type ComparedRow, comparedRows, differs, type Side, type SideNumber, sumsOf } from "./compare.ts";
import { ruleSentence } from "./planRules.ts";
import styles from "./WhatIf.module.css";

interface ComparedProps {
  a: Side;
  b: Side;
  names: [string, string];
  rows: SheetFragment["rows"];
  onlyDifferent: boolean;
}

const change = (value: number) => (value > 0 ? `+${number(value)}` : number(value));
const told = ["FLOOR", "CAP", "FIXED"] as const;

/** Two drafts side by side: what they add up to, what binds, how they divide, and every unit's difference. */
export function Compared({ a, b, names, rows, onlyDifferent }: ComparedProps) {
  const t = useText();
  const { rows: compared, gone } = comparedRows(a, b, rows);
  const different = compared.filter(differs).length;
  const [sumsA, sumsB] = [sumsOf(a), sumsOf(b)];
  const lines: [string, number | null, number | null][] = [
    [t("whatIf.sum"), sumsA.sum, sumsB.sum],
    [t("whatIf.difference"), a.difference, b.difference],
    [t("whatIf.floors"), sumsA.floors, sumsB.floors],
    [t("compare.caps"), sumsA.caps, sumsB.caps],
    [t("whatIf.nobody"), sumsA.nobody, sumsB.nobody],
    [t("compare.exempt"), sumsA.exempt, sumsB.exempt],
  ];
  if (gone[0] + gone[1] > 0) lines.push([t("compare.gone"), ...gone]);
  const given = (side: SideNumber | null) => {
    if (!side || (side.value === null && !side.exempt)) return "–";
    const cause = told.find((one) => one === side.cause);
    return (
      <span>
        {side.exempt ? t("targets.exempt") : number(side.value)}
        {cause && !side.exempt ? <span className="soft small">{` (${t(`cause.${cause}`)})`}</span> : null}
      </span>
    );
  };
  const columns: Column<ComparedRow>[] = [
    { id: "unit", header: t("units.name"), lead: true, sortValue: ({ unit }) => unit.name, cell: ({ unit }) => unit.name },
    { id: "a", header: names[0], align: "right", sortValue: (row) => row.a?.value ?? null, cell: (row) => given(row.a) },
    { id: "b", header: names[1], align: "right", sortValue: (row) => row.b?.value ?? null, cell: (row) => given(row.b) },
    {
      id: "difference",
      header: t("compare.difference"),
      align: "right",
      sortValue: (row) => row.difference,
      cell: (row) => change(row.difference),
    },
  ];
  return (
    <>
      <div className={styles.compared}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
              <th scope="col">{t("compare.difference")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([label, inA, inB]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{number(inA)}</td>
                <td>{number(inB)}</td>
                <td>{inA === null || inB === null ? "–" : change(inB - inA)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {[a, b].map((side, place) => (
          <div key={names[place]} className="stack tight">
            <p className="strong">{names[place]}</p>
            {side.target === null ? null : <p>{t("compare.target", { target: number(side.target) })}</p>}
            {side.rules.length === 0 ? (
              <p className="soft">{t("compare.noRules")}</p>
            ) : (
              <ol className={styles.rules}>
                {placed(side.rules).map(({ item, place: line }) => (
                  <li key={line}>{ruleSentence(t, item)}</li>
                ))}
              </ol>
            )}
          </div>
        ))}
      </div>
      <p role="status">{t("compare.count", { different, all: compared.length })}</p>
      {onlyDifferent && different === 0 ? null : (
        <Table
          label={t("compare.title")}
          rows={onlyDifferent ? compared.filter(differs) : compared}
          rowKey={({ unit }) => unit.id}
          columns={columns}
        />
      )}
    </>
  );
}
