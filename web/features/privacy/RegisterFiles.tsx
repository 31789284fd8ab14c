import { useApolloClient } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { ProcessingRegisterFileDocument, type RegisterFormat } from "../../gql/privacy.ts";
import { saveFile } from "../../lib/saveFile.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Problem } from "../../ui/Problem.tsx";

const formats: readonly RegisterFormat[] = ["PDF", "DOCX", "CSV"];

/** The register as a paper or as rows, to be kept, printed or edited. */
export function RegisterFiles({ unitId }: { unitId: string }) {
  const t = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [busy, setBusy] = useState<RegisterFormat | null>(null);
  const [failure, setFailure] = useState<{ error: unknown; format: RegisterFormat } | null>(null);
  const get = async (format: RegisterFormat) => {
    setBusy(format);
    setFailure(null);
    try {
      const { data } = await client.query({
        query: ProcessingRegisterFileDocument,
        variables: { unitId, format },
        fetchPolicy: "no-cache",
      });
      saveFile(data!.processingRegisterFile);
      announce(t("decision.saved", { name: data!.processingRegisterFile.fileName }));
    } catch (error) {
      setFailure({ error, format });
    }
    setBusy(null);
  };
  return (
    <div className="row">
      {formats.map((format) => (
        <Button
          key={format}
          variant="default"
          loading={busy === format}
          disabled={busy !== null && busy !== format}
          onClick={() => void get(format)}
        >
          {t(`register.file.${format}`)}
        </Button>
      ))}
      {failure ? <Problem error={failure.error} onRetry={() => void get(failure.format)} /> : null}
    </div>
  );
}
