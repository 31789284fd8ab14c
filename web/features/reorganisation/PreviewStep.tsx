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
import { PlacesTable, useCountsLine } from "./Counts.tsx";
import type { StepInput } from "./draft.ts";
import type { Grounds } from "./GroundsStep.tsx";

interface PreviewStepProps {
  step: StepInput;
  names: string[];
  grounds: Grounds;
  onBack(): void;
  onDone(planned: boolean): void;
}

/** What would change hands, what stands in the way, and the one button that does it. */
export function PreviewStep({ step, names, grounds, onBack, onDone }: PreviewStepProps) {
  const t = useText();
  const line = useCountsLine();
  const told = useProblemText();
  const { effectiveOn, reason, ...instrument } = grounds;
  const answer = useQuery(PreviewReorganisationDocument, {
    variables: { input: { effectiveOn, steps: [step] } },
    fetchPolicy: "network-only",
  });
  const [decide, { loading }] = useMutation(ReorganiseDocument);
  const [failure, setFailure] = useState<unknown>(null);
  const clientKey = useRef(newKey());
  const send = async (planned: boolean) => {
    setFailure(null);
    try {
      await decide({ variables: { input: { clientKey: clientKey.current, effectiveOn, reason, instrument, steps: [step] } } });
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
            <p>
              {t(planned ? "change.willHold" : "change.holds", {
                kind: t(`change.kind.${step.kind}`),
                names: names.join(", "),
                day: date(effectiveOn),
              })}
            </p>
            <p className="strong">{t("change.counts", { list: line(counts) || t("change.nothing") })}</p>
            {problems.map((problem) => (
              <Notice
                key={`${problem.code}-${problem.field}-${problem.message}`}
                tone={problem.blocking ? "bad" : "slow"}
                role="status"
                title={told(problem)}
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
