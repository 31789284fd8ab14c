import { useApolloClient } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { StatisticsPaperDocument, type StatisticsPaperQueryVariables } from "../../gql/statistics.ts";
import { useText } from "../../lib/text.ts";
import { useFormats } from "../../parts/useFormats.ts";
import { Problem } from "../../ui/Problem.tsx";

type Format = StatisticsPaperQueryVariables["format"];

/** The forms as a paper, to be kept, printed or edited. */
export function PaperButtons(asked: Omit<StatisticsPaperQueryVariables, "format">) {
  const t = useText();
  const client = useApolloClient();
  const formats = useFormats(async (format: Format) => {
    const { data } = await client.query({ query: StatisticsPaperDocument, variables: { ...asked, format }, fetchPolicy: "no-cache" });
    return data!.statisticsPaper;
  });
  const { failure } = formats;
  return (
    <div className="row">
      {(["PDF", "DOCX"] as const).map((format) => (
        <Button key={format} variant="default" {...formats.button(format)}>
          {t("statistics.paper", { kind: format === "PDF" ? "PDF" : "Word" })}
        </Button>
      ))}
      {failure ? <Problem error={failure.error} onRetry={() => void formats.get(failure.format)} /> : null}
    </div>
  );
}
