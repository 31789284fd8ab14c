import { NativeSelect, TextInput } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import type { PreviewCascadeQuery } from "../../gql/targets.ts";
import { hundredths, number } from "../../lib/fmt.ts";
import { fold } from "../../lib/fold.ts";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import styles from "./CascadeResult.module.css";
import { type CascadeRow as Row, rowsOf } from "./cascadeRows.ts";
import { asInput, ruleSentence } from "./planRules.ts";

type Preview = PreviewCascadeQuery["previewCascade"];

const shows = {
  all: () => true,
  nobody: (row: Row) => row.people === 0 && row.cause !== "EXEMPT",
  floor: (row: Row) => row.cause === "FLOOR",
  cap: (row: Row) => row.cause === "CAP",
  exempt: (row: Row) => row.cause === "EXEMPT",
} satisfies Record<string, (row: Row) => boolean>;
type Show = keyof typeof shows;
const mostConflicts = 20;

/** Sums of each level, what cannot be divided, and every unit with its number; only rows in view are drawn. */
export function CascadeResult({ preview, year }: { preview: Preview; year: number }) {
  const t = useText();
  const [show, setShow] = useState<Show>("all");
  const [level, setLevel] = useState("all");
  const [find, setFind] = useState("");
  const wanted = useDeferredValue(fold(find));
  const all = useMemo(() => rowsOf(preview.columns), [preview]);
  // Reading twenty thousand names without accents takes longer than drawing: it waits until somebody looks for one.
  const looking = wanted !== "";
  const folded = useMemo(() => (looking ? new Map(all.map((row) => [row, fold(`${row.name} ${row.code ?? ""}`)])) : null), [all, looking]);
  const rows = useMemo(
    () =>
      all.filter(
        (row) =>
          row.above && shows[show](row) && (level === "all" || row.level === level) && (!folded || folded.get(row)?.includes(wanted)),
      ),
    [all, show, level, wanted, folded],
  );
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: "unit",
        header: t("units.name"),
        lead: true,
        sortValue: (row) => row.name,
        cell: (row) => (
          <span className={styles[row.level]}>
            {row.name}
            {row.code ? <span className="soft small nowrap">{` · ${row.code}`}</span> : null}
          </span>
        ),
      },
      {
        id: "parent",
        from: 820,
        header: t("cascade.parent"),
        sortValue: (row) => row.above?.name ?? null,
        cell: (row) => row.above?.name ?? null,
      },
      {
        id: "members",
        header: t("allocation.members"),
        align: "right",
        sortValue: (row) => row.members,
        cell: (row) => number(row.members),
      },
      { id: "share", from: 820, header: t("cascade.share"), align: "right", cell: (row) => hundredths(row.share) },
      { id: "people", header: t("cascade.people"), align: "right", sortValue: (row) => row.people, cell: (row) => number(row.people) },
      {
        id: "cause",
        header: t("cascade.cause"),
        sortValue: (row) => row.cause,
        cell: (row) => (row.cause ? t(`cause.${row.cause}`) : "–"),
      },
    ],
    [t],
  );
  const levels = useMemo(
    () =>
      [
        { id: "level", header: t("cascade.level"), lead: true, cell: (row) => t(`cascade.level.${row.level}`) },
        { id: "units", header: t("cascade.units"), align: "right", cell: (row) => number(row.units) },
        { id: "people", header: t("cascade.sum"), align: "right", cell: (row) => number(row.people) },
        { id: "nobody", header: t("cascade.nobody"), align: "right", cell: (row) => number(row.nobody) },
        { id: "atFloor", header: t("cascade.atFloor"), align: "right", cell: (row) => number(row.atFloor) },
        { id: "exempt", header: t("cascade.exempt"), align: "right", cell: (row) => number(row.exempt) },
      ] satisfies Column<Preview["levels"][number]>[],
    [t],
  );
  const showLabels: [Show, string][] = [
    ["all", t("cascade.show.all")],
    ["nobody", t("cascade.show.nobody")],
    ["floor", t("cascade.show.floor")],
    ["cap", t("cascade.show.cap")],
    ["exempt", t("cascade.show.exempt")],
  ];
  return (
    <>
      <h2>{t("cascade.result", { target: number(preview.target), year: String(year) })}</h2>
      <ul className="plain" aria-label={t("cascade.used")}>
        {preview.levels.map(({ level: at, rulesOf, rules }) =>
          rulesOf === null ? null : (
            <li key={at}>
              <span className="strong">{t(`cascade.rulesOf.${at}`)}:</span> {rules.map((rule) => ruleSentence(t, asInput(rule))).join("; ")}
              {rulesOf === at ? null : (
                <span className="soft">{` (${t("cascade.rulesFrom", { level: t(`cascade.level.${rulesOf}`) })})`}</span>
              )}
            </li>
          ),
        )}
      </ul>
      <Table label={t("cascade.levels")} rows={preview.levels} rowKey={(row) => row.level} columns={levels} />
      {preview.conflicts.length > 0 ? (
        <Notice tone="bad" title={t("cascade.conflicts", { count: preview.conflicts.length })} role="status">
          <ul>
            {preview.conflicts.slice(0, mostConflicts).map((conflict) => (
              <li key={conflict.unit.id}>
                <span className="strong">{conflict.unit.name}:</span> {conflict.message}
              </li>
            ))}
          </ul>
          {preview.conflicts.length > mostConflicts ? (
            <p className="soft">{t("cascade.moreConflicts", { count: preview.conflicts.length - mostConflicts })}</p>
          ) : null}
        </Notice>
      ) : null}
      <div className="row bottom">
        <NativeSelect
          label={t("cascade.show")}
          value={show}
          data={showLabels.map(([value, label]) => ({ value, label }))}
          onChange={(event) => setShow(showLabels.find(([value]) => value === event.currentTarget.value)?.[0] ?? "all")}
        />
        <NativeSelect
          label={t("cascade.level")}
          value={level}
          data={[
            { value: "all", label: t("cascade.allLevels") },
            ...preview.levels.slice(1).map((one) => ({ value: one.level, label: t(`cascade.level.${one.level}`) })),
          ]}
          onChange={(event) => setLevel(event.currentTarget.value)}
        />
        <TextInput label={t("cascade.find")} autoComplete="off" value={find} onChange={(event) => setFind(event.currentTarget.value)} />
      </div>
      <p className="soft" role="status">
        {t("cascade.count", { count: rows.length })}
      </p>
      {/* Another filter is another list: the order on the page need not stay. */}
      <Table key={`${show}-${level}-${wanted}`} label={t("cascade.title")} rows={rows} rowKey={(row) => row.id} columns={columns} />
    </>
  );
}
