import { Button, FileButton, NativeSelect } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import { useText } from "../../lib/text.ts";
import { usePost, useViewer } from "../../parts/viewer.ts";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { Refused } from "../../ui/Refused.tsx";
import { fetchWorkbook, sendFile } from "./sendFile.ts";

/** "Nhập danh sách mới": what the list is about, and the file. */
export function NewImportPage() {
  const t = useText();
  const { can } = useViewer();
  if (!can.includes("uploadImport")) return <Refused reason={t("imports.refused")} page />;
  return (
    <div className="stack narrow" style={{ margin: "0 auto" }}>
      <div className="stack tight">
        <div>
          <Link to="/imports">{t("imports.back")}</Link>
        </div>
        <PageTitle title={t("imports.new")} />
      </div>
      <UploadForm />
    </div>
  );
}

function UploadForm() {
  const t = useText();
  const post = usePost();
  const go = useNavigate();
  const fileId = useId();
  const key = useRef(newKey());
  const [kind, setKind] = useState("MEMBERS");
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choose = (chosen: File | null) => {
    if (chosen) setFile(chosen);
    setMissing(false);
  };
  const sample = () => {
    setError(null);
    return fetchWorkbook(post.id, `samples/${kind}`, t("imports.sampleFile")).catch(setError);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!file);
    if (!file) return document.getElementById(fileId)?.focus();
    setBusy(true);
    setError(null);
    try {
      const importId = await sendFile(post.id, key.current, kind, file);
      await go({ to: "/imports/$importId", params: { importId } });
    } catch (problem) {
      // A try that broke off has its own import, which ends by itself.
      key.current = newKey();
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <form className="sheet stack" onSubmit={(event) => void send(event)} noValidate>
      <p className="soft">{t("imports.newText")}</p>
      <NativeSelect
        label={t("imports.kind")}
        value={kind}
        data={[
          { value: "MEMBERS", label: t("imports.kind.MEMBERS") },
          { value: "CANDIDATES", label: t("imports.kind.CANDIDATES") },
        ]}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <div>
        <Button variant="default" onClick={() => void sample()}>
          {t("imports.sample")}
        </Button>
      </div>
      <div className="stack tight">
        <span id={`${fileId}-name`}>{t("imports.chooseFile")}</span>
        {/* The browser's own button speaks the browser's language. */}
        <FileButton accept=".xlsx,.csv" inputProps={{ "aria-label": t("imports.chooseFile") }} onChange={choose}>
          {(props) => (
            <div>
              <Button id={fileId} variant="default" aria-describedby={`${fileId}-name${missing ? ` ${fileId}-missing` : ""}`} {...props}>
                {t(file ? "imports.otherFile" : "imports.pickFile")}
              </Button>
            </div>
          )}
        </FileButton>
        {file ? <span className="strong">{file.name}</span> : null}
        {missing ? (
          <div id={`${fileId}-missing`}>
            <Notice tone="bad" role="alert" title={t("imports.fileMissing")} />
          </div>
        ) : null}
      </div>
      {error ? <Problem error={error} /> : null}
      <div>
        <Button type="submit" loading={busy}>
          {t("imports.upload")}
        </Button>
      </div>
    </form>
  );
}
