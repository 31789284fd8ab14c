import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { CasesForClassDocument, NominateForClassDocument } from "../../gql/classes.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { Status } from "../../ui/Status.tsx";
import styles from "./classes.module.css";
import type { ClassWhole } from "./classWords.ts";
import { useChange } from "./useChange.ts";

/** The branch chooses whom it sends: each choice is the step of that case as well. */
export function Nominate({ one, onReread }: { one: ClassWhole; onReread(): Promise<void> }) {
  const t = useText();
  const told = useTold();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const answer = useQuery(CasesForClassDocument, { variables: { classId: one.id }, fetchPolicy: "network-only" });
  const [nominate] = useMutation(NominateForClassDocument);
  const { busy, error, failed, send } = useChange(onReread);
  const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const record = async (clientKey: string) => {
    await nominate({ variables: { input: { clientKey, classId: one.id, candidateIds: [...chosen] } } });
    setChosen([]);
    await answer.refetch();
  };
  return (
    <section className="sheet stack tight" aria-label={t("classes.nominate")}>
      <h2>{t("classes.nominate")}</h2>
      <Fetched result={answer} lines={4}>
        {({ casesForClass }) =>
          casesForClass.length === 0 ? (
            <p className="soft">{t(`classes.nobodyToSend.${one.kind}`)}</p>
          ) : (
            <>
              <ul className={`${styles.lines} plain`}>
                {casesForClass.map(({ candidate, refusals }) => (
                  <li key={candidate.id} className="stack tight">
                    <Checkbox
                      label={candidate.fullName}
                      description={`${candidate.birthYear} · ${told(candidate.stateVi, candidate.stateEn)}`}
                      disabled={refusals.length > 0}
                      checked={chosen.includes(candidate.id)}
                      onChange={() => toggle(candidate.id)}
                    />
                    {[...refusals, ...(failed.find(({ candidateId }) => candidateId === candidate.id)?.refusals ?? [])].map((refusal) => (
                      <Status key={refusal.code} tone="bad" long word={told(refusal.textVi, refusal.textEn)} />
                    ))}
                  </li>
                ))}
              </ul>
              {error ? <Problem error={error} /> : null}
              <div>
                <Button
                  disabled={chosen.length === 0}
                  loading={busy}
                  onClick={() => void send(record, t("classes.nominated", { count: chosen.length }))}
                >
                  {t("classes.send", { count: chosen.length })}
                </Button>
              </div>
            </>
          )
        }
      </Fetched>
    </section>
  );
}
