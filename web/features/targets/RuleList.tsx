import { Button, CloseButton, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlanRuleKind, Sector, UnitKind } from "../../gql/targets.ts";
import { placed } from "../../lib/placed.ts";
import { useText } from "../../lib/text.ts";
import { newRule, numberOf, type Rule, ruleKinds, scopeOf, withScope } from "./planRules.ts";
import styles from "./RuleList.module.css";
import { readTyped, shownAs } from "./typedTarget.ts";
import "@mantine/core/styles/CloseButton.css";

const sectors: Sector[] = [
  "ADMINISTRATIVE",
  "PUBLIC_SERVICE",
  "HEALTH",
  "EDUCATION",
  "SCHOOL",
  "STATE_ENTERPRISE",
  "NON_STATE_ENTERPRISE",
  "COOPERATIVE",
  "RESIDENTIAL",
  "POLICE",
  "MILITARY",
  "PARTY_MASS_ORG",
  "OTHER",
];

interface RuleListProps {
  label: string;
  rules: Rule[];
  /** Kinds of the units that are given numbers. */
  kinds: UnitKind[];
  onChange(rules: Rule[]): void;
}

/** The rules of a plan as plain sentences with numbers in them, read in order. */
export function RuleList({ label, rules, kinds, onChange }: RuleListProps) {
  const t = useText();
  const [kind, setKind] = useState<PlanRuleKind>("FLOOR");
  const change = (place: number, rule: Rule) => onChange(rules.map((one, at) => (at === place ? rule : one)));
  const scopes = [
    { value: "all", label: t("plan.scope.all") },
    ...kinds.map((one) => ({ value: `kind:${one}`, label: t(`kind.${one}`) })),
    ...sectors.map((one) => ({ value: `sector:${one}`, label: t(`sector.${one}`) })),
  ];
  return (
    <div className="stack tight">
      <ol className={styles.rules} aria-label={label}>
        {placed(rules).map(({ item: rule, place }) => {
          const scope = scopeOf(rule);
          const choices = scope === "some" ? [{ value: "some", label: t("plan.scope.some") }, ...scopes] : scopes;
          const offered = rule.kind === "EXEMPT" ? choices.filter(({ value }) => value !== "all") : choices;
          return (
            <li key={place}>
              <Sentence rule={rule} onChange={(next) => change(place, next)} />
              {rule.kind === "EXEMPT" ? (
                <NativeSelect
                  aria-label={t("plan.exemptFrom")}
                  value={rule.from?.length ? "limits" : "all"}
                  data={[
                    { value: "all", label: t("plan.exemptFrom.all") },
                    { value: "limits", label: t("plan.exemptFrom.limits") },
                  ]}
                  onChange={(event) =>
                    change(place, {
                      ...rule,
                      from: event.currentTarget.value === "limits" ? ["FLOOR", "STRETCH", "MINIMUM_PER_BRANCH"] : null,
                    })
                  }
                />
              ) : null}
              <NativeSelect
                aria-label={t("plan.scope")}
                value={scope}
                data={offered}
                onChange={(event) => change(place, withScope(rule, event.currentTarget.value))}
              />
              <CloseButton
                size="lg"
                aria-label={t("plan.removeRule", { place: place + 1 })}
                onClick={() => onChange(rules.filter((_, at) => at !== place))}
              />
            </li>
          );
        })}
      </ol>
      <div className="row">
        <NativeSelect
          aria-label={t("plan.newRule")}
          value={kind}
          data={ruleKinds.map((one) => ({ value: one, label: t(`plan.kind.${one}`) }))}
          onChange={(event) => setKind(ruleKinds.find((one) => one === event.currentTarget.value) ?? "FLOOR")}
        />
        <Button variant="default" onClick={() => onChange([...rules, newRule(kind)])}>
          {t("plan.addRule")}
        </Button>
      </div>
    </div>
  );
}

/** "Mỗi đơn vị ít nhất [3] người": the box stands where the text says `{n}`. */
function Sentence({ rule, onChange }: { rule: Rule; onChange(rule: Rule): void }) {
  const t = useText();
  const number = numberOf(rule);
  const [typed, setTyped] = useState<string | null>(null);
  const [before = "", after = ""] = t(`plan.rule.${rule.kind}`, { n: "\u0000" }).split("\u0000");
  if (!number) return <span className={styles.sentence}>{before}</span>;
  const shown = number.percent ? shownAs(number.value, true) : String(number.value ?? "");
  const read = (text: string): number | null | undefined =>
    number.field === "change" && /^[-\u2212]\d{1,6}$/.test(text.trim()) ? -Number(text.trim().slice(1)) : readTyped(text, number.percent);
  const wrong = typed !== null && typeof read(typed) !== "number";
  return (
    <span className={styles.sentence}>
      {before}
      <TextInput
        className={styles.number}
        aria-label={`${before} … ${after}`}
        inputMode={number.percent ? "decimal" : "numeric"}
        autoComplete="off"
        value={typed ?? shown}
        error={wrong}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const value = read(text);
          if (value !== undefined) onChange({ ...rule, [number.field]: value });
        }}
        onBlur={() => setTyped(null)}
      />
      {after}
    </span>
  );
}
