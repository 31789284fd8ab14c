import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ImportRowsDocument, type ImportRowsQuery } from "../../gql/imports.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { More } from "../../ui/More.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { useImportWords } from "./useImportWords.ts";

type Row = ImportRowsQuery["importRows"]["edges"][number]["node"];
const choices = { bad: ["FAULT", "CONFLICT"], changed: ["CHANGE"], added: ["ADD"], all: null } as const;
type Choice = keyof typeof choices;
const pageSize = 50;

/** The rows of a list: what is wrong in which column, whom a row means, what became of it. */
export function ImportRows({ id, live, undone }: { id: string; live: boolean; undone: boolean }) {
  const t = useText();
  const [choice, setChoice] = useState<Choice>(undone ? "all" : "bad");
  const actions = choices[choice];
  const variables = { id, actions: actions ? [...actions] : null, first: pageSize };
  const answer = useQuery(ImportRowsDocument, { variables, pollInterval: live ? 5000 : 0, fetchPolicy: "network-only" });
  const shown = answer.data ?? answer.previousData;
  const more = (after: string | null) =>
    void answer.fetchMore({
      variables: { after },
      updateQuery: (old, { fetchMoreResult: { importRows } }) => ({
        importRows: { ...importRows, edges: [...old.importRows.edges, ...importRows.edges] },
      }),
    });
  return (
    <section className="stack" aria-label={t("imports.rows")}>
      <NativeSelect
        className="narrow"
        label={t("imports.rows")}
        value={choice}
        data={[
          { value: "bad", label: t("imports.rows.bad") },
          { value: "changed", label: t("imports.rows.changed") },
          { value: "added", label: t("imports.rows.added") },
          { value: "all", label: t("imports.rows.all") },
        ]}
        onChange={(event) => setChoice(event.currentTarget.value as Choice)}
      />
      <Fetched result={{ ...answer, data: shown }} lines={4}>
        {({ importRows: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={t(choice === "bad" ? "imports.rows.noneBad" : "imports.rows.none")} />
          ) : (
            <>
              <Rows rows={edges.map(({ node }) => node)} />
              <More pageInfo={pageInfo} onMore={more} />
            </>
          )
        }
      </Fetched>
    </section>
  );
}

function Rows({ rows }: { rows: Row[] }) {
  const t = useText();
  const words = useImportWords();
  const named = rows.some(({ fullName }) => fullName);
  const columns: Column<Row>[] = [
    { id: "row", header: t("imports.row"), lead: true, width: "7rem", cell: ({ row }) => t("imports.rowNo", { row: number(row) }) },
    { id: "action", header: t("imports.becomes"), cell: ({ action }) => words.action(action) },
    { id: "name", header: t("people.name"), cell: ({ fullName }) => fullName },
    { id: "faults", header: t("imports.wrong"), wide: true, cell: (row) => <Faults row={row} /> },
  ];
  return (
    <Table
      label={t("imports.rows")}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={columns.filter(({ id }) => id !== "name" || named)}
    />
  );
}

function Faults({ row: { faults, asked, undo } }: { row: Row }) {
  const t = useText();
  const told = useTold();
  const words = useImportWords();
  return (
    <div>
      {faults.map(({ column, heading, code, textVi, textEn, otherRow }) => (
        <div key={`${column} ${code}`}>
          <strong>{t("imports.column", { column, heading })}</strong> {told(textVi, textEn)}
          {otherRow === null ? null : ` ${t("imports.otherRow", { row: number(otherRow) })}`}
        </div>
      ))}
      {asked ? <div>{t("imports.askedRow")}</div> : null}
      {undo ? <div>{words.undo(undo)}</div> : null}
    </div>
  );
}
