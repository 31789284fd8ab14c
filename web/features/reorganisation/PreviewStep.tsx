import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useIntl } from "react-intl";
import { v4 as newKey } from "uuid";
import { PreviewReorganisationDocument, ReorganiseDocument } from "../../gql/reorganisation.ts";
import { date } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { PlacesTable, useCountsLines } from "./Counts.tsx";
import type { StepInput } from "./draft.ts";
import type { Grounds } from "./GroundsStep.tsx";

interface PreviewStepProps {
  steps: StepInput[];
  /** What each step does, in words. */
  lines: string[];
  grounds: Grounds;
  onBack(): void;
  onDone(planned: boolean): void;
}

/** What would change hands, what stands in the way, and the one button that does it. */
export function PreviewStep({ steps, lines, grounds, onBack, onDone }: PreviewStepProps) {
  const t = useText();
  const counted = useCountsLines();
  const told = useProblemText();
  const { effectiveOn, reason, ...instrument } = grounds;
  const answer = useQuery(PreviewReorganisationDocument, {
    variables: { input: { effectiveOn, steps } },
    fetchPolicy: "network-only",
  });
  const [decide, { loading }] = useMutation(ReorganiseDocument);
  const [failure, setFailure] = useState<unknown>(null);
  const clientKey = useRef(newKey());
  const send = async (planned: boolean) => {
    setFailure(null);
    try {
      await decide({ variables: { input: { clientKey: clientKey.current, effectiveOn, reason, instrument, steps } } });
      onDone(planned);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Fetched result={answer} lines={6}>
      {({ previewReorganisation: { counts, problems, planned } }) => {
        const blocked = problems.some(({ blocking }) => blocking);
        return (
          <div className="stack">
            <p>{t(planned ? "change.willHold" : "change.holds", { day: date(effectiveOn) })}</p>
            <ol className="plain stack tight" aria-label={t("change.step.steps")}>
              {lines.map((line, at) => (
                <li key={line} className="strong">
                  {lines.length > 1 ? `${at + 1}. ${line}` : line}
                </li>
              ))}
            </ol>
            {counted(counts).map((line) => (
              <p key={line}>{line}</p>
            ))}
            {problems.map((problem) => (
              <Notice
                key={`${problem.step}-${problem.code}-${problem.field}-${problem.message}`}
                tone={problem.blocking ? "bad" : "slow"}
                role="status"
                title={lines.length > 1 ? t("change.atStep", { place: problem.step + 1, text: told(problem) }) : told(problem)}
              />
            ))}
            <PlacesTable places={counts.places} />
            {failure ? <Problem error={failure} /> : null}
            <div className="row">
              <Button loading={loading} disabled={blocked} onClick={() => void send(planned)}>
                {t(planned ? "change.plan" : "change.carryOut")}
              </Button>
              <Button variant="default" onClick={onBack}>
                {t("change.back")}
              </Button>
            </div>
          </div>
        );
      }}
    </Fetched>
  );
}

/** The server explains in Vietnamese; other languages know the problem by its code. */
function useProblemText(): (problem: { code: string; message: string }) => string {
  const t = useText();
  const { locale, messages } = useIntl();
  return ({ code, message }) => {
    const id = `change.problem.${code}`;
    return locale !== "vi" && id in messages ? t(id as TextId) : message;
  };
}
