import { useMutation } from "@apollo/client/react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { type ClassResult, RecordClassResultsDocument } from "../../gql/classes.ts";
import { number, today } from "../../lib/fmt.ts";
import { readWhole } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Problem } from "../../ui/Problem.tsx";
import { Status } from "../../ui/Status.tsx";
import { Unsaved } from "../../ui/Unsaved.tsx";
import { VnDate } from "../../ui/VnDate.tsx";
import styles from "./classes.module.css";
import { type ClassWhole, ungraded } from "./classWords.ts";
import { type Read, ResultsFile } from "./ResultsFile.tsx";
import { useChange } from "./useChange.ts";

const results = ["PASSED", "FAILED", "ABSENT"] as const satisfies readonly ClassResult[];
interface Typed {
  result: ClassResult | "";
  number: string;
  on: string | null;
}
const untyped: Typed = { result: "", number: "", on: null };

/** What everybody brought back, typed or read from a list; certificates are numbered in one go and all of it is saved together. */
export function Results({ one, onReread }: { one: ClassWhole; onReread(): Promise<void> }) {
  const t = useText();
  const told = useTold();
  const people = ungraded(one);
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [certifiedOn, setCertifiedOn] = useState(today());
  const [first, setFirst] = useState("");
  const [suffix, setSuffix] = useState(`/${today().slice(0, 4)}`);
  const [record] = useMutation(RecordClassResultsDocument);
  const { busy, error, failed, send } = useChange(onReread);
  const of = (id: string) => typed[id] ?? untyped;
  const change = (id: string, said: Partial<Typed>) => setTyped((before) => ({ ...before, [id]: { ...(before[id] ?? untyped), ...said } }));
  const items = people.flatMap(({ id }) => {
    const { result, number: own, on } = of(id);
    return result ? [{ placeId: id, result, certificateNumber: own.trim() || null, certifiedOn: on }] : [];
  });
  const passed = items.filter(({ result }) => result === "PASSED");
  const take = (rows: readonly Read[]) => {
    for (const { placeId, result, certificateNumber, certifiedOn: on } of rows)
      change(placeId, { result, number: certificateNumber ?? "", on });
  };
  const allPassed = () => {
    for (const { id, missed } of people) if (!of(id).result && missed.length === 0) change(id, { result: "PASSED" });
  };
  const away = people.filter(({ id, missed }) => missed.length > 0 && !of(id).result).length;
  const save = (clientKey: string) =>
    record({
      variables: {
        input: {
          ...{ clientKey, classId: one.id, revision: one.revision, certifiedOn, items },
          ...{ firstNumber: readWhole(first), numberSuffix: suffix.trim() || null },
        },
      },
    });
  return (
    <section className="sheet stack tight" aria-label={t("classes.results")}>
      <h2>{t("classes.results")}</h2>
      <ResultsFile classId={one.id} onTake={take} />
      <ul className={`${styles.lines} plain`}>
        {people.map(({ id, candidate, missed }) => (
          <li key={id} className={styles.result}>
            <div>
              <div>{candidate.fullName}</div>
              <div className="soft small">{[candidate.birthYear, candidate.unit?.name].filter(Boolean).join(" · ")}</div>
              {missed.length > 0 ? <div className="small">{t("classes.missed", { count: missed.length })}</div> : null}
              {failed
                .find(({ candidateId }) => candidateId === candidate.id)
                ?.refusals?.map((refusal) => (
                  <Status key={refusal.code} tone="bad" long word={told(refusal.textVi, refusal.textEn)} />
                ))}
            </div>
            <NativeSelect
              aria-label={t("classes.resultOf", { name: candidate.fullName })}
              value={of(id).result}
              onChange={({ currentTarget: { value } }) => change(id, { result: value as Typed["result"] })}
              data={[{ value: "", label: t("classes.noResult") }, ...results.map((value) => ({ value, label: t(`classResult.${value}`) }))]}
            />
            {of(id).result === "PASSED" ? (
              <TextInput
                aria-label={t("classes.numberOf", { name: candidate.fullName })}
                placeholder={t("classes.numberOwn")}
                value={of(id).number}
                onChange={({ currentTarget: { value } }) => change(id, { number: value })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" onClick={allPassed}>
          {t("classes.allPassed")}
        </Button>
        {away > 0 ? <p className="soft small">{t("classes.awayApart", { count: away })}</p> : null}
      </div>
      <div className={styles.fields}>
        <VnDate id="certifiedOn" label={t("classes.certifiedOn")} value={certifiedOn} onChange={setCertifiedOn} />
        <TextInput
          label={t("classes.firstNumber")}
          inputMode="numeric"
          value={first}
          onChange={({ currentTarget: { value } }) => setFirst(value)}
          maw="12rem"
        />
        <TextInput label={t("classes.suffix")} value={suffix} onChange={({ currentTarget: { value } }) => setSuffix(value)} maw="12rem" />
      </div>
      <Unsaved held={items.length > 0} />
      {error ? <Problem error={error} /> : null}
      <div className="row">
        <Button disabled={items.length === 0} loading={busy} onClick={() => void send(save, t("classes.graded", { count: items.length }))}>
          {t("classes.saveResults", { count: items.length })}
        </Button>
        <span className="soft">{t("classes.passedOf", { passed: number(passed.length), all: number(items.length) })}</span>
      </div>
    </section>
  );
}
