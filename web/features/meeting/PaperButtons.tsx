import { useApolloClient } from "@apollo/client/react";
import { Button, VisuallyHidden } from "@mantine/core";
import "@mantine/core/styles/VisuallyHidden.css";
import { useState } from "react";
import { MeetingPaperDocument, type MeetingPaperQueryVariables } from "../../gql/meeting.ts";
import { saveFile } from "../../lib/saveFile.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Problem } from "../../ui/Problem.tsx";

type Asked = Omit<MeetingPaperQueryVariables, "format">;
type Format = MeetingPaperQueryVariables["format"];

/** One paper as PDF and as Word; `name` says which; where it stands beside them anyway it is only heard. */
export function PaperButtons({ asked, name, shown = false }: { asked: Asked; name: string; shown?: boolean }) {
  const t = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [busy, setBusy] = useState<Format | null>(null);
  const [failure, setFailure] = useState<{ error: unknown; format: Format } | null>(null);
  const get = async (format: Format) => {
    setBusy(format);
    setFailure(null);
    try {
      const { data } = await client.query({ query: MeetingPaperDocument, variables: { ...asked, format }, fetchPolicy: "no-cache" });
      saveFile(data!.meetingPaper);
      announce(t("decision.saved", { name: data!.meetingPaper.fileName }));
    } catch (error) {
      setFailure({ error, format });
    }
    setBusy(null);
  };
  const button = (format: Format, kind: string) => (
    <Button
      variant="default"
      size="compact-md"
      loading={busy === format}
      disabled={busy !== null && busy !== format}
      onClick={() => void get(format)}
    >
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
      {failure ? <Problem error={failure.error} onRetry={() => void get(failure.format)} /> : null}
    </div>
  );
}
