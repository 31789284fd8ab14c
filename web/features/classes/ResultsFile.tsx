import { useApolloClient } from "@apollo/client/react";
import { Button, FileButton } from "@mantine/core";
import { useId, useState } from "react";
import { PreviewClassResultsDocument, type PreviewClassResultsQuery } from "../../gql/classes.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import styles from "./classes.module.css";

type Sheet = PreviewClassResultsQuery["previewClassResults"];
export type Read = Sheet["rows"][number];
const most = 160 * 1024;

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** A list from the political centre: whom its rows are about is shown first, and taken into the results only when somebody says so. */
export function ResultsFile({ classId, onTake }: { classId: string; onTake(rows: readonly Read[]): void }) {
  const t = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const hint = useId();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [large, setLarge] = useState(false);
  const read = async (file: File | null) => {
    setSheet(null);
    setError(null);
    setLarge(file !== null && file.size > most);
    if (!file || file.size > most) return;
    try {
      const variables = { classId, content: await base64(file) };
      const { data } = await client.query({ query: PreviewClassResultsDocument, variables, fetchPolicy: "no-cache" });
      setSheet(data!.previewClassResults);
    } catch (problem) {
      setError(problem);
    }
  };
  const take = () => {
    onTake(sheet!.rows);
    announce(t("classes.fileTaken", { count: sheet!.rows.length }));
    setSheet(null);
  };
  return (
    <div className="stack tight">
      {/* The browser's own button speaks the browser's language. */}
      <FileButton accept=".xlsx,.csv" inputProps={{ "aria-label": t("classes.file") }} onChange={(file) => void read(file)}>
        {(props) => (
          <div>
            <Button variant="default" aria-describedby={hint} {...props}>
              {t("classes.file")}
            </Button>
          </div>
        )}
      </FileButton>
      <p className="soft small" id={hint}>
        {t("classes.fileHint")}
      </p>
      {large ? <Notice tone="bad" role="alert" title={t("classes.fileLarge")} /> : null}
      {error ? <Problem error={error} /> : null}
      {sheet ? (
        <section className="stack tight" aria-label={t("classes.fileRead")}>
          <p className="strong">{t("classes.fileFound", { rows: number(sheet.rows.length), faults: number(sheet.faults.length) })}</p>
          <ul className={`${styles.lines} plain`}>
            {sheet.rows.map((row) => (
              <li key={row.row}>
                {t("classes.fileRow", {
                  row: row.row,
                  name: row.fullName,
                  year: String(row.birthYear),
                  result: t(`classResult.${row.result}`),
                })}
                {row.certificateNumber ? ` · ${row.certificateNumber}` : ""}
              </li>
            ))}
          </ul>
          {sheet.faults.length > 0 ? (
            <Notice tone="slow" title={t("classes.fileFaults")}>
              <ul style={{ margin: 0 }}>
                {sheet.faults.map(({ row, column, text }) => (
                  <li key={`${row} ${column} ${text}`}>{text}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <div>
            <Button variant="default" disabled={sheet.rows.length === 0} onClick={take}>
              {t("classes.fileTake", { count: sheet.rows.length })}
            </Button>
          </div>
        </section>
      ) : null}
    </div>
  );
}
