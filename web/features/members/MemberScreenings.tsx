import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import { ConcludeHelpDocument, MemberScreeningsDocument, type MemberScreeningsQuery } from "../../gql/members.ts";
import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useViewer } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Problem } from "../../ui/Problem.tsx";

type Finding = MemberScreeningsQuery["memberScreenings"][number];
type Result = NonNullable<Finding["helpResult"]>;

/** What rounds have found, the latest first; once a year of help is over its branch says how it ended. */
export function MemberScreenings({ memberId, reason }: { memberId: string; reason: string | null }) {
  const t = useText();
  const skip = !useViewer().can.includes("readScreenings");
  const { data, refetch } = useQuery(MemberScreeningsDocument, { variables: { memberId, reason }, skip });
  if (!data || data.memberScreenings.length === 0) return null;
  return (
    <section className="sheet stack tight" aria-label={t("screening.title")}>
      <h2>{t("screening.title")}</h2>
      <ul className="plain stack tight">
        {data.memberScreenings.map((finding) => (
          <Line key={finding.id} finding={finding} onDone={async () => void (await refetch())} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  finding: { id, round, outcome, notedOn, helpUntil, helpResult, struckOff, can },
  onDone,
}: {
  finding: Finding;
  onDone(): Promise<void>;
}) {
  const t = useText();
  const announce = useAnnounce();
  const [conclude, { loading }] = useMutation(ConcludeHelpDocument);
  const [error, setError] = useState<unknown>(null);
  const clientKey = useRef(newKey());
  const say = async (result: Result) => {
    setError(null);
    try {
      await conclude({ variables: { input: { clientKey: clientKey.current, findingId: id, result } } });
      announce(t("screening.helpSaved"));
      await onDone();
    } catch (problem) {
      clientKey.current = newKey();
      setError(problem);
    }
  };
  const help = helpResult ? t(`screeningHelp.${helpResult}`) : helpUntil ? t("screening.helpUntil", { date: date(helpUntil) }) : null;
  return (
    <li className="stack tight">
      <div>
        {[outcome ? t(`screeningOutcome.${outcome}`) : null, help, struckOff ? t("screening.struckOff") : null].filter(Boolean).join(" · ")}
      </div>
      <div className="soft small">{[round, notedOn ? date(notedOn) : null].filter(Boolean).join(" · ")}</div>
      {error ? <Problem error={error} /> : null}
      {can.includes("concludeHelp") ? (
        <div className="row">
          <Button loading={loading} onClick={() => void say("SUCCEEDED")}>
            {t("screening.helpSucceeded")}
          </Button>
          <Button variant="default" loading={loading} onClick={() => void say("FAILED")}>
            {t("screening.helpFailed")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
