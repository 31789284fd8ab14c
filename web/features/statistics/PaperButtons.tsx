import { useApolloClient } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { StatisticsPaperDocument, type StatisticsPaperQueryVariables } from "../../gql/statistics.ts";
import { saveFile } from "../../lib/saveFile.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Problem } from "../../ui/Problem.tsx";

type Format = StatisticsPaperQueryVariables["format"];

/** The forms as a paper, to be kept, printed or edited. */
export function PaperButtons(asked: Omit<StatisticsPaperQueryVariables, "format">) {
  const t = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [busy, setBusy] = useState<Format | null>(null);
  const [failure, setFailure] = useState<{ error: unknown; format: Format } | null>(null);
  const get = async (format: Format) => {
    setBusy(format);
    setFailure(null);
    try {
      const { data } = await client.query({ query: StatisticsPaperDocument, variables: { ...asked, format }, fetchPolicy: "no-cache" });
      saveFile(data!.statisticsPaper);
      announce(t("decision.saved", { name: data!.statisticsPaper.fileName }));
    } catch (error) {
      setFailure({ error, format });
    }
    setBusy(null);
  };
  return (
    <div className="row">
      {(["PDF", "DOCX"] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          loading={busy === format}
          disabled={busy !== null && busy !== format}
          onClick={() => void get(format)}
        >
          {t("statistics.paper", { kind: format === "PDF" ? "PDF" : "Word" })}
        </Button>
      ))}
      {failure ? <Problem error={failure.error} onRetry={() => void get(failure.format)} /> : null}
    </div>
  );
}
