import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { v4 as newKey } from "uuid";
import { type CountedFragment, PreviewReorganisationDocument, ReorganiseDocument } from "../../gql/reorganisation.ts";
import { date } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { Confirm } from "../../ui/Confirm.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { BeforeAndAfter } from "./BeforeAndAfter.tsx";
import type { StepInput } from "./draft.ts";
import type { Grounds } from "./GroundsStep.tsx";
import { useCountsLines } from "./useCountsLines.ts";
import { useStockName } from "./useStockName.ts";

interface PreviewStepProps {
  steps: StepInput[];
  /** What each step does, in words. */
  lines: string[];
  grounds: Grounds;
  onBack(): void;
  /** To where a problem can be mended; `text` says what it is. */
  onMend(at: number, field: string, text: string): void;
  onDone(planned: boolean): void;
}

/** What would change hands, what stands in the way, and the one button that does it, after asking once more. */
export function PreviewStep({ steps, lines, grounds, onBack, onMend, onDone }: PreviewStepProps) {
  const t = useText();
  const told = useProblemText();
  const { effectiveOn, reason, ...instrument } = grounds;
  const answer = useQuery(PreviewReorganisationDocument, {
    variables: { input: { effectiveOn, steps } },
    fetchPolicy: "network-only",
  });
  const [decide] = useMutation(ReorganiseDocument);
  const [asking, setAsking] = useState(false);
  const clientKey = useRef(newKey());
  const send = async (planned: boolean) => {
    await decide({ variables: { input: { clientKey: clientKey.current, effectiveOn, reason, instrument, steps } } });
    onDone(planned);
  };
  return (
    <Fetched result={answer} lines={6}>
      {({ previewReorganisation: { counts, problems, planned } }) => (
        <div className="stack">
          <p>{t(planned ? "change.willHold" : "change.holds", { day: date(effectiveOn) })}</p>
          <Change lines={lines} counts={counts} label={t("change.step.steps")}>
            {problems.map((problem) => (
              <Notice
                key={`${problem.step}-${problem.code}-${problem.field}-${problem.message}`}
                tone={problem.blocking ? "bad" : "slow"}
                role="status"
                title={lines.length > 1 ? t("change.atStep", { place: problem.step + 1, text: told(problem) }) : told(problem)}
              >
                {problem.blocking ? (
                  <Button variant="default" onClick={() => onMend(problem.step, problem.field, told(problem))}>
                    {t("change.editStep", { place: problem.step + 1 })}
                  </Button>
                ) : null}
              </Notice>
            ))}
          </Change>
          <div className="row">
            <Button disabled={problems.some(({ blocking }) => blocking)} onClick={() => setAsking(true)}>
              {t(planned ? "change.plan" : "change.carryOut")}
            </Button>
            <Button variant="default" onClick={onBack}>
              {t("change.back")}
            </Button>
          </div>
          <Confirm
            opened={asking}
            onClose={() => setAsking(false)}
            title={t(planned ? "change.confirmPlanTitle" : "change.confirmTitle")}
            action={t(planned ? "change.plan" : "change.carryOut")}
            onConfirm={() => send(planned)}
          >
            <p>
              {t("change.confirmText", {
                number: instrument.number,
                signedOn: date(instrument.signedOn),
                issuer: instrument.issuer,
                day: date(effectiveOn),
              })}
            </p>
            <Change lines={lines} counts={counts} />
          </Confirm>
        </div>
      )}
    </Fetched>
  );
}

/** What is done, and what comes of it. */
function Change({ lines, counts, label, children }: { lines: string[]; counts: CountedFragment; label?: string; children?: ReactNode }) {
  const t = useText();
  const counted = useCountsLines();
  return (
    <>
      <ol className="plain stack tight" aria-label={label}>
        {lines.map((line, at) => (
          <li key={line} className="strong">
            {lines.length > 1 ? `${at + 1}. ${line}` : line}
          </li>
        ))}
      </ol>
      {counted(counts).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
      {counts.places.length > 0 ? <h3>{t("change.places")}</h3> : null}
      <BeforeAndAfter places={counts.places} />
    </>
  );
}

/** The server explains in Vietnamese; other languages know the problem by its code. */
function useProblemText(): (problem: { code: string; field: string; message: string }) => string {
  const t = useText();
  const stockName = useStockName();
  const { locale, messages } = useIntl();
  return ({ code, field, message }) => {
    const id = `change.problem.${code}`;
    const [, stock = ""] = /stock\.(\w+)$/.exec(field) ?? [];
    return locale !== "vi" && id in messages ? t(id as TextId, { what: stock && stockName(stock) }) : message;
  };
}
