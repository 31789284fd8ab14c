import { useApolloClient } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { SubjectExtractDocument } from "../../gql/requests.ts";
import { useText } from "../../lib/text.ts";
import { useFormats } from "../../parts/useFormats.ts";
import { Problem } from "../../ui/Problem.tsx";

type Format = "PDF" | "DOCX";
const offered: readonly Format[] = ["PDF", "DOCX"];

/** Everything held of the person as a paper, to be handed to them; each making is logged. */
export function ExtractFiles({ requestId }: { requestId: string }) {
  const t = useText();
  const client = useApolloClient();
  const formats = useFormats(async (format: Format) => {
    const { data } = await client.query({ query: SubjectExtractDocument, variables: { requestId, format }, fetchPolicy: "no-cache" });
    return data!.subjectExtract;
  });
  const { failure } = formats;
  return (
    <div className="stack tight">
      <p>{t("requests.extractText")}</p>
      <div className="row">
        {offered.map((format) => (
          <Button key={format} variant="default" {...formats.button(format)}>
            {t(`requests.extract.${format}`)}
          </Button>
        ))}
      </div>
      {failure ? <Problem error={failure.error} onRetry={() => void formats.get(failure.format)} /> : null}
    </div>
  );
}
