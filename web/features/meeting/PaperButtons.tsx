import { useApolloClient } from "@apollo/client/react";
import { Button, VisuallyHidden } from "@mantine/core";
import "@mantine/core/styles/VisuallyHidden.css";
import { MeetingPaperDocument, type MeetingPaperQueryVariables } from "../../gql/meeting.ts";
import { useText } from "../../lib/text.ts";
import { useFormats } from "../../parts/useFormats.ts";
import { Problem } from "../../ui/Problem.tsx";

type Asked = Omit<MeetingPaperQueryVariables, "format">;
type Format = MeetingPaperQueryVariables["format"];

/** One paper as PDF and as Word; `name` says which; where it stands beside them anyway it is only heard. */
export function PaperButtons({ asked, name, shown = false }: { asked: Asked; name: string; shown?: boolean }) {
  const t = useText();
  const client = useApolloClient();
  const formats = useFormats(async (format: Format) => {
    const { data } = await client.query({ query: MeetingPaperDocument, variables: { ...asked, format }, fetchPolicy: "no-cache" });
    return data!.meetingPaper;
  });
  const { failure } = formats;
  const button = (format: Format, kind: string) => (
    <Button variant="default" size="compact-md" {...formats.button(format)}>
      {shown ? (
        t("meeting.paperAs", { name, kind })
      ) : (
        <>
          <VisuallyHidden>{`${name} `}</VisuallyHidden>
          {kind}
        </>
      )}
    </Button>
  );
  return (
    <div className="row">
      {button("PDF", "PDF")}
      {button("DOCX", "Word")}
      {failure ? <Problem error={failure.error} onRetry={() => void formats.get(failure.format)} /> : null}
    </div>
  );
}
