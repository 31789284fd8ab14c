import { useApolloClient } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { ProcessingRegisterFileDocument, type RegisterFormat } from "../../gql/privacy.ts";
import { useText } from "../../lib/text.ts";
import { useFormats } from "../../parts/useFormats.ts";
import { Problem } from "../../ui/Problem.tsx";

const offered: readonly RegisterFormat[] = ["PDF", "DOCX", "CSV"];

/** The register as a paper or as rows, to be kept, printed or edited. */
export function RegisterFiles({ unitId }: { unitId: string }) {
  const t = useText();
  const client = useApolloClient();
  const formats = useFormats(async (format: RegisterFormat) => {
    const { data } = await client.query({ query: ProcessingRegisterFileDocument, variables: { unitId, format }, fetchPolicy: "no-cache" });
    return data!.processingRegisterFile;
  });
  const { failure } = formats;
  return (
    <div className="row">
      {offered.map((format) => (
        <Button key={format} variant="default" {...formats.button(format)}>
          {t(`register.file.${format}`)}
        </Button>
      ))}
      {failure ? <Problem error={failure.error} onRetry={() => void formats.get(failure.format)} /> : null}
    </div>
  );
}
