import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";
import { type FormEvent, useState } from "react";
import { v4 as newKey } from "uuid";
import { CheckImportDocument, ChooseMappingDocument } from "../../gql/imports.ts";
import { useText } from "../../lib/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { type Field, fieldsOf, type Import, useImportWords } from "./useImportWords.ts";

/** What each column of the file is, as proposed, to be looked at by a person; then the check begins. */
export function MappingForm({ job, onDone }: { job: Import; onDone(): void }) {
  const t = useText();
  const words = useImportWords();
  const [chosen, setChosen] = useState<Record<number, string>>({});
  const [convert, setConvert] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [choose] = useMutation(ChooseMappingDocument);
  const [check] = useMutation(CheckImportDocument);
  const columns = job.columns ?? [];
  const options = [
    { value: "", label: t("imports.notRead") },
    ...fieldsOf(job.kind).map((field) => ({ value: field as string, label: words.field(field) })),
  ];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const changed = Object.entries(chosen).map(([column, field]) => ({
        column: Number(column),
        field: field === "" ? null : (field as Field),
      }));
      const input = { clientKey: newKey(), id: job.id, revision: job.revision, columns: changed, convert };
      const mapped = await choose({ variables: { input } });
      const { id, revision } = mapped.data!.chooseMapping;
      await check({ variables: { input: { clientKey: newKey(), id, revision } } });
      onDone();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <form className="sheet stack" onSubmit={(event) => void send(event)}>
      <h2>{t("imports.mapping")}</h2>
      <p className="soft">{t("imports.mappingText")}</p>
      {job.absent.length > 0 ? (
        <Notice tone="slow" title={t("imports.absent", { fields: job.absent.map((field) => words.field(field)).join(", ") })} />
      ) : null}
      {job.legacy ? <Legacy legacy={job.legacy} convert={convert} onConvert={setConvert} /> : null}
      <ul
        className="plain"
        style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 20rem), 1fr))", gap: "1rem 1.5rem" }}
      >
        {columns.map(({ column, letter, heading, field, leftOut }) => (
          <li key={column}>
            {leftOut === "NEVER_HELD" ? (
              <p>
                <strong>{t("imports.column", { column: letter, heading })}</strong> <span className="soft">{t("imports.neverHeld")}</span>
              </p>
            ) : (
              <NativeSelect
                label={t("imports.column", { column: letter, heading })}
                value={chosen[column] ?? field ?? ""}
                data={options}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setChosen((old) => ({ ...old, [column]: value }));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {error ? <Problem error={error} /> : null}
      <div>
        <Button type="submit" loading={busy}>
          {t("imports.check")}
        </Button>
      </div>
    </form>
  );
}

function Legacy({ legacy, convert, onConvert }: { legacy: NonNullable<Import["legacy"]>; convert: boolean; onConvert(on: boolean): void }) {
  const t = useText();
  return (
    <Notice tone="slow" title={t("imports.legacy", { font: legacy.conversion })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("imports.before")}</th>
            <th scope="col">{t("imports.after")}</th>
          </tr>
        </thead>
        <tbody>
          {legacy.preview.map(({ before, after }) => (
            <tr key={`${before}${after}`}>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox
        label={t(legacy.needed ? "imports.convertNeeded" : "imports.convert")}
        checked={convert}
        onChange={(event) => onConvert(event.currentTarget.checked)}
      />
    </Notice>
  );
}
