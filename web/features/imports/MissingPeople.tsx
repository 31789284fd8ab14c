import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { ImportMissingDocument } from "../../gql/imports.ts";
import { number, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Table } from "../../ui/Table.tsx";
import type { Import } from "./useImportWords.ts";

const pageSize = 100;

/** Who is held in the branches of the file and not in it; nothing is done with them. */
export function MissingPeople({ id, count, kind }: { id: string; count: number; kind: Import["kind"] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const title = t(kind === "MEMBERS" ? "imports.missing.members" : "imports.missing.candidates", { count, text: number(count) });
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <p className="soft">{t("imports.missing.text")}</p>
      {open ? (
        <Missing id={id} label={title} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t("imports.missing.show")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Missing({ id, label }: { id: string; label: string }) {
  const t = useText();
  const answer = useQuery(ImportMissingDocument, { variables: { id, first: pageSize } });
  return (
    <Fetched result={answer} lines={4}>
      {({ importMissing: { edges } }) => (
        <Table
          label={label}
          rows={edges.map(({ node }, place) => ({ ...node, place }))}
          rowKey={({ place }) => String(place)}
          columns={[
            { id: "name", header: t("people.name"), lead: true, cell: ({ fullName }) => fullName },
            { id: "born", header: t("people.birthYear"), cell: ({ birthYear }) => String(birthYear), width: "6rem" },
            { id: "unit", header: t("people.branch"), cell: ({ unit }) => (unit ? unbroken(unit.name) : null) },
          ]}
        />
      )}
    </Fetched>
  );
}
