import { useMutation } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useMemo, useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import { AllocationDocument, PlanTargetsDocument, type SheetFragment, type UnitKind } from "../../gql/targets.ts";
import { readFailure } from "../../lib/failure.ts";
import { number } from "../../lib/fmt.ts";
import { readWhole } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Messages } from "./Messages.tsx";
import styles from "./PlanEditor.module.css";
import { asInput, firstRules, type Rule, sameRules, unfinished } from "./planRules.ts";
import { RuleList } from "./RuleList.tsx";
import type { SheetAddress } from "./useSheet.ts";
import { WhatIf } from "./WhatIf.tsx";
import { Within } from "./Within.tsx";

interface Asked extends SheetAddress {
  revision: number;
  target: number | null;
  rules: Rule[];
}

/** Number and rules on the screen that nobody has divided by yet; null where they are the plan's, `unfinished` while something is missing. */
export type WantedText = { target: number | null; rules: Rule[] } | "unfinished" | null;

interface PlanEditorProps {
  address: SheetAddress;
  sheet: SheetFragment;
  /** What the rules being tried would give, or null when none are. */
  onTry(tried: SheetFragment | null): void;
  onDivided(revision: number): void;
  onWanted(text: WantedText): void;
  /** Sets each unit's own share of a longer period; null where none has one. */
  onFill: (() => void) | null;
}

/** The number to divide and the rules, tried on while they are typed and kept by the button. */
export function PlanEditor({ address, sheet, onTry, onDivided, onWanted, onFill }: PlanEditorProps) {
  const t = useText();
  const announce = useAnnounce();
  const [plan] = useMutation(PlanTargetsDocument);
  const [dividing, setDividing] = useState(false);
  const saved = sheet.rules.map(asInput);
  const start = saved.length > 0 ? saved : firstRules();
  const [rules, setRules] = useState<Rule[]>(start);
  const [typed, setTyped] = useState(sheet.target === null ? "" : String(sheet.target));
  const [stood, setStood] = useState({ target: sheet.target, rules: start });
  const [tried, setTried] = useState<{ saved: SheetFragment; made: SheetFragment } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const target = typed.trim() === "" ? null : readWhole(typed);
  const wrong = typed.trim() !== "" && !target;
  const kinds = [...new Set<UnitKind>(sheet.rows.map((row) => row.kind))];
  const differs = target !== sheet.target || !sameRules(rules, start);
  const nothing = target === null && sheet.ownTarget === null;
  const begun = saved.length > 0 || sheet.drafts > 0 || sheet.issuedSum > 0;

  const missing = unfinished(rules);
  const asked: Asked = { ...address, revision: sheet.revision, target, rules };
  const idle = wrong || nothing || !differs || rules.length === 0 || missing !== null;
  const standing = useRef(sheet);
  useEffect(() => {
    standing.current = sheet;
  });
  const text = useMemo(
    () => (wrong || missing !== null ? "unfinished" : differs ? { target, rules } : null),
    [wrong, missing, differs, target, rules],
  );
  useEffect(() => onWanted(text), [onWanted, text]);
  // Tried when what is wanted has stood still for a moment; as text, because the same wish is made anew with every draw.
  const [wanted] = useDebouncedValue(idle ? "" : JSON.stringify(asked), 350);
  useEffect(() => {
    if (wanted === "") {
      setTried(null);
      setFailure(null);
      onTry(null);
      return;
    }
    let current = true;
    plan({ variables: { input: { ...(JSON.parse(wanted) as Asked), clientKey: newKey(), dryRun: true } } })
      .then(({ data }) => {
        if (!current || !data) return;
        setFailure(null);
        // Both columns tell of one moment; while a number is being stored the next answer is on its way.
        const [saved, made] = [standing.current, data.planTargets];
        const alike = saved.revision === made.revision;
        setTried(alike ? { saved, made } : null);
        onTry(alike ? made : null);
      })
      .catch((error) => current && setFailure(readFailure(error).message ?? t("allocation.notStored")));
    return () => {
      current = false;
    };
  }, [wanted, plan, onTry, t]);

  const divide = async () => {
    setDividing(true);
    try {
      const { data } = await plan({
        variables: { input: { ...asked, clientKey: newKey(), dryRun: false } },
        update: (cache, { data: answer }) => {
          if (!answer) return;
          const { unitId, indicator, period } = address;
          cache.writeQuery({
            query: AllocationDocument,
            variables: { unitId, indicator, period },
            data: { allocation: answer.planTargets },
          });
        },
      });
      setFailure(null);
      setTried(null);
      onTry(null);
      if (!data) return;
      onDivided(data.planTargets.revision);
      const exact = !data.planTargets.messages.some(({ impossible }) => impossible);
      announce(t(exact ? "plan.divided" : "plan.dividedNear", { count: data.planTargets.drafts }));
    } catch (error) {
      setFailure(readFailure(error).message ?? t("allocation.notStored"));
    } finally {
      setDividing(false);
    }
  };

  const reset = () => {
    setRules(start);
    setTyped(sheet.target === null ? "" : String(sheet.target));
  };
  // A variant taken back, or undone, fills in the form; what somebody has typed and not divided by yet stays.
  if (stood.target !== sheet.target || !sameRules(stood.rules, start)) {
    setStood({ target: sheet.target, rules: start });
    if (target === stood.target && sameRules(rules, stood.rules)) reset();
  }
  return (
    <section className="sheet stack" aria-label={t("plan.title")}>
      <h2>{t("plan.title")}</h2>
      {sheet.within ? (
        <Within within={sheet.within} period={address.period} onTake={(share) => setTyped(String(share))} onFill={onFill} />
      ) : null}
      <div className="halves">
        <div className="stack">
          <TextInput
            className={styles.target}
            label={t("plan.target")}
            description={sheet.ownTarget === null ? t("plan.target.none") : t("plan.target.own", { target: number(sheet.ownTarget) })}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            error={wrong ? t("ui.number.positive") : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <RuleList label={t("plan.rules")} rules={rules} kinds={kinds} onChange={setRules} />
          {missing === null ? null : <p role="status">{t("plan.ruleEmpty", { place: missing })}</p>}
          <div className="row">
            <Button onClick={() => void divide()} loading={dividing} disabled={wrong || nothing || rules.length === 0 || missing !== null}>
              {t("plan.divide")}
            </Button>
            {differs ? (
              <Button variant="default" onClick={reset}>
                {t("plan.reset")}
              </Button>
            ) : null}
          </div>
        </div>
        <div className="stack">
          {failure ? (
            <Notice tone="bad" role="alert">
              <p>{failure}</p>
            </Notice>
          ) : null}
          {tried ? (
            <WhatIf saved={tried.saved} tried={tried.made} period={address.period} />
          ) : nothing || !begun ? (
            <Notice title={t(begun ? "plan.noNumber" : "plan.none")}>
              <p>{t(nothing ? "plan.none.number" : "plan.none.text")}</p>
            </Notice>
          ) : (
            <Messages messages={sheet.messages} />
          )}
        </div>
      </div>
    </section>
  );
}
