import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { date, moment, number } from "../lib/fmt.ts";
import { foldPairs, type Line } from "../lib/foldPairs.ts";
import { useText } from "../lib/text.ts";
import { useCatalogue } from "./catalogue.ts";
import styles from "./ResultLines.module.css";
import type { Result } from "./result.ts";

/** Forms and dialogs are loaded when first wanted: most visits only read. */
const ReverseDialog = lazy(() => import("./ReverseDialog.tsx").then((file) => ({ default: file.ReverseDialog })));

interface ResultLinesProps {
  results: Result[];
  /** Says the unit on every line, where several units stand on one list. */
  withUnit: boolean;
  onChanged(): void;
}

/** Facts as lines; a reversed pair is one folded line that opens. */
export function ResultLines({ results, withUnit, onChanged }: ResultLinesProps) {
  const [taking, setTaking] = useState<Result | null>(null);
  return (
    <>
      <ul className={styles.list}>
        {foldPairs(results).map((line) => (
          <li key={line.id} className={styles.line} data-reversed={line.reversal ? true : undefined}>
            {line.reversal ? (
              <Pair line={line} withUnit={withUnit} />
            ) : (
              <Fact result={line.fact} withUnit={withUnit} onReverse={setTaking} />
            )}
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>
        {taking ? <ReverseDialog result={taking} onClose={() => setTaking(null)} onReversed={onChanged} /> : null}
      </Suspense>
    </>
  );
}

function Pair({ line, withUnit }: { line: Line<Result>; withUnit: boolean }) {
  const t = useText();
  const words = useWords();
  return (
    <details>
      <summary className={styles.summary}>
        <s>{words(line.fact, withUnit)}</s> <span className="strong">{t("results.reversed")}</span>
      </summary>
      <div className={styles.inside}>
        <Fact result={line.fact} withUnit={withUnit} />
        {line.reversal ? <Fact result={line.reversal} withUnit={withUnit} /> : null}
      </div>
    </details>
  );
}

function Fact({ result, withUnit, onReverse }: { result: Result; withUnit: boolean; onReverse?: (result: Result) => void }) {
  const t = useText();
  const words = useWords();
  const { group, find } = useCatalogue();
  const grouped = find(result.indicator)?.bySourceGroup && result.sourceGroup;
  const details = [grouped ? group(result.sourceGroup) : null, result.note].filter(Boolean);
  return (
    <div className={styles.fact}>
      <div className={styles.words}>
        <p className="strong">{words(result, withUnit)}</p>
        {details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
        {result.fromCase ? <FromCase id={result.candidateId} /> : null}
        <p className="soft small">
          {t("results.recorded", {
            at: moment(result.recordedAt),
            role: t(`role.${result.recordedByRole}`),
            unit: result.recordedByUnit?.name ?? result.unit.name,
          })}
        </p>
      </div>
      {onReverse && result.can.includes("reverseResult") ? (
        <Button variant="default" onClick={() => onReverse(result)}>
          {t("results.reverse")}
        </Button>
      ) : null}
    </div>
  );
}

/** A figure that a case counted opens to the person for those who may see them, and to "one person" for everybody else. */
function FromCase({ id }: { id: string | null }) {
  const t = useText();
  if (!id) return <p className="soft">{t("results.fromCase")}</p>;
  return (
    <p>
      <Link to="/people/$caseId" params={{ caseId: id }}>
        {t("results.openCase")}
      </Link>
    </p>
  );
}

function useWords() {
  const t = useText();
  const { name, unit } = useCatalogue();
  return (result: Result, withUnit: boolean) => {
    const amount = result.reading === null ? `${result.quantity > 0 ? "+" : ""}${number(result.quantity)}` : number(result.reading);
    const said = `${date(result.occurredOn)} · ${name(result.indicator)}: ${t(result.reading === null ? "results.amount" : "results.reading", { amount, unit: unit(result.indicator) })}`;
    return withUnit ? `${said} · ${result.unit.name}` : said;
  };
}
