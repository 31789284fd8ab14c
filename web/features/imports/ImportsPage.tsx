import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ImportsDocument } from "../../gql/imports.ts";
import { moment, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { forWhom } from "../../parts/forWhom.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { type Import, useImportWords } from "./useImportWords.ts";

/** "Nhập danh sách": the lists of people that our unit has uploaded, and how far each is. */
export const ImportsPage = forWhom(["readImports"], OwnImports);

function OwnImports() {
  const t = useText();
  const unit = useOwnUnit();
  const answer = useQuery(ImportsDocument, { variables: { unitId: unit.id }, pollInterval: 5000 });
  const add = <Button renderRoot={(props) => <Link to="/imports/new" {...props} />}>{t("imports.new")}</Button>;
  return (
    <div className="stack">
      <PageTitle title={t("imports.title")}>{add}</PageTitle>
      <p className="soft">{t("imports.text")}</p>
      <Fetched result={answer} lines={6}>
        {({ imports }) => (imports.length === 0 ? <Empty title={t("imports.none")} /> : <Imports imports={imports} />)}
      </Fetched>
    </div>
  );
}

function Imports({ imports }: { imports: Import[] }) {
  const t = useText();
  const words = useImportWords();
  const columns: Column<Import>[] = [
    {
      id: "file",
      header: t("imports.file"),
      lead: true,
      wide: true,
      cell: ({ id, fileName }) => (
        <Link to="/imports/$importId" params={{ importId: id }}>
          {fileName}
        </Link>
      ),
    },
    { id: "kind", header: t("imports.kind"), cell: ({ kind }) => words.kind(kind) },
    { id: "state", header: t("imports.stateOf"), cell: (one) => words.state(one), wide: true },
    { id: "added", header: t("imports.count.added"), align: "right", cell: ({ counts }) => number(counts.added) },
    { id: "bad", header: t("imports.bad"), align: "right", cell: ({ counts }) => number(counts.faulty + counts.conflicts) },
    { id: "at", header: t("imports.uploadedAt"), cell: ({ uploadedAt }) => moment(uploadedAt), from: 820 },
    { id: "by", header: t("imports.uploadedBy"), cell: ({ uploadedBy }) => uploadedBy, from: 1100 },
  ];
  return <Table label={t("imports.title")} rows={imports} rowKey={({ id }) => id} columns={columns} />;
}
