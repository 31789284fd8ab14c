import { useApolloClient, useQuery } from "@apollo/client/react";
import { Button, NativeSelect } from "@mantine/core";
import { IconFileText, IconFileTypePdf } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { TargetDecisionDocument, TargetPapersDocument, type TargetPapersQuery } from "../../gql/target-decisions.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useFormats } from "../../parts/useFormats.ts";
import { Problem } from "../../ui/Problem.tsx";
import type { SheetAddress } from "./useSheet.ts";

type Format = "PDF" | "DOCX";

/**
 * The papers under which these targets were issued, each as a file in Party layout. Nothing while there is none; one that comes while the
 * page is open shows itself. `drafts`: how many numbers still wait to be issued.
 */
export function DecisionFiles({ address, drafts }: { address: SheetAddress; drafts: number }) {
  const { data, error, refetch } = useQuery(TargetPapersDocument, { variables: address, fetchPolicy: "cache-and-network" });
  const waited = useRef(drafts);
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (waited.current > 0 && drafts === 0) void refetch().catch(() => undefined);
    waited.current = drafts;
  }, [drafts, refetch]);
  const papers = data?.targetPapers ?? [];
  if (data) first.current ??= papers[0]?.id ?? "none";
  if (error && papers.length === 0) return <Problem error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  const newest = papers[0]?.id;
  return newest ? <Files key={newest} address={address} papers={papers} shown={newest !== first.current} /> : null;
}

interface FilesProps {
  address: SheetAddress;
  papers: TargetPapersQuery["targetPapers"];
  /** Issued just now: the reader is taken to it. */
  shown: boolean;
}

function Files({ address, papers, shown }: FilesProps) {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown) box.current?.scrollIntoView({ block: "center" });
  }, [shown]);
  const client = useApolloClient();
  const [chosen, setChosen] = useState(papers[0]!.id);
  const paper = papers.find(({ id }) => id === chosen) ?? papers[0]!;
  const formats = useFormats(async (format: Format) => {
    const variables = { ...address, format, paperId: paper.id };
    const { data } = await client.query({ query: TargetDecisionDocument, variables, fetchPolicy: "no-cache" });
    return data!.targetDecision;
  });
  const { failure } = formats;
  const nameOf = ({ type, instrument, units, amends }: typeof paper) =>
    t(amends ? "decision.amends" : "decision.gives", { type, number: instrument.number, day: date(instrument.signedOn), units });
  const button = (format: Format, label: string, Icon: typeof IconFileText) => (
    <Button variant="default" leftSection={<Icon size={18} aria-hidden />} {...formats.button(format)}>
      {label}
    </Button>
  );
  return (
    <section className="sheet stack narrow" ref={box} aria-label={t("decision.title")}>
      <h2>{t("decision.title")}</h2>
      {papers.length > 1 ? (
        <NativeSelect
          label={t("decision.paper")}
          value={paper.id}
          data={papers.map((one) => ({ value: one.id, label: nameOf(one) }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      ) : (
        <p>{nameOf(paper)}</p>
      )}
      <p className="soft small">{t("decision.text")}</p>
      <div className="row">
        {button("PDF", t("decision.PDF", { type: paper.type.toLocaleLowerCase("vi") }), IconFileTypePdf)}
        {button("DOCX", t("decision.DOCX", { type: paper.type.toLocaleLowerCase("vi") }), IconFileText)}
      </div>
      {failure ? <Problem error={failure.error} onRetry={() => void formats.get(failure.format)} /> : null}
    </section>
  );
}
