import { useLazyQuery, useQuery } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Level, PlanRulesDocument, PreviewCascadeDocument, type UnitKind } from "../../gql/targets.ts";
import { readWhole } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { thisYear } from "../../lib/thisYear.ts";
import { mainIndicator, useCatalogue } from "../../parts/catalogue.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { CascadeResult } from "./CascadeResult.tsx";
import { asInput, firstRules, type Rule, unfinished } from "./planRules.ts";
import { RuleList } from "./RuleList.tsx";

const route = getRouteApi("/targets/preview");

const dividing: Level[] = ["CITY", "WARD", "BASE"];
const kindsBelow: Record<Level, UnitKind[]> = {
  CITY: ["WARD_COMMITTEE", "COMMUNE_COMMITTEE", "SECTOR_COMMITTEE"],
  WARD: ["BASE_COMMITTEE", "BASE_BRANCH"],
  BASE: ["BRANCH"],
  BRANCH: [],
};

/** "Xem trước đến chi bộ": what a number would mean for every unit below. Nothing is kept by it. */
export function CascadePage() {
  const t = useText();
  const own = useOwnUnit();
  const { unit: unitId = own.id, year = thisYear(), indicator = mainIndicator } = route.useSearch();
  const { name } = useCatalogue();
  const answer = useQuery(PlanRulesDocument, { variables: { unitId, indicator, period: String(year) } });
  return (
    <div className="stack">
      <PageTitle title={t("cascade.title")} />
      <p className="soft">{t("cascade.text", { name: name(indicator), year: String(year) })}</p>
      <p>
        <Link to="/targets" search={{ unit: unitId, year, indicator }}>
          {t("cascade.back")}
        </Link>
      </p>
      <Fetched result={answer} lines={6}>
        {({ allocation }) => (
          <CascadeForm
            level={allocation.unit.level}
            unitId={unitId}
            indicator={indicator}
            year={year}
            target={allocation.target ?? allocation.ownTarget}
            saved={allocation.rules.map(asInput)}
          />
        )}
      </Fetched>
    </div>
  );
}

interface CascadeFormProps {
  level: Level;
  unitId: string;
  indicator: string;
  year: number;
  /** The number the plan divides, if there is one. */
  target: number | null;
  saved: Rule[];
}

function CascadeForm({ level, unitId, indicator, year, target, saved }: CascadeFormProps) {
  const t = useText();
  const levels = dividing.slice(dividing.indexOf(level));
  const [typed, setTyped] = useState(target === null ? "" : String(target));
  const [rules, setRules] = useState<Partial<Record<Level, Rule[]>>>({ [level]: saved.length > 0 ? saved : firstRules() });
  const [run, { data, loading, error }] = useLazyQuery(PreviewCascadeDocument, { fetchPolicy: "no-cache" });
  const number = readWhole(typed);
  const look = () => {
    const given = levels.flatMap((at) => {
      const list = rules[at];
      return list && list.length > 0 ? [{ level: at, rules: list }] : [];
    });
    void run({ variables: { unitId, indicator, period: String(year), target: number, rules: given } });
  };
  return (
    <>
      <section className="sheet stack" aria-label={t("cascade.form")}>
        <TextInput
          className="narrow"
          label={t("plan.target")}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          error={typed.trim() !== "" && !number ? t("ui.number.positive") : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {levels.map((at) => (
          <section key={at} className="stack tight" aria-label={t(`cascade.rulesOf.${at}`)}>
            <h2>{t(`cascade.rulesOf.${at}`)}</h2>
            {at === level || rules[at] ? (
              <RuleList
                label={t(`cascade.rulesOf.${at}`)}
                rules={rules[at] ?? []}
                kinds={kindsBelow[at]}
                onChange={(list) => setRules((all) => ({ ...all, [at]: list.length === 0 && at !== level ? undefined : list }))}
              />
            ) : (
              <p className="row">
                <span className="soft">
                  {t("cascade.asAbove", {
                    level: t(`cascade.level.${levels.findLast((one, place) => place < levels.indexOf(at) && rules[one]) ?? level}`),
                  })}
                </span>
                <Button variant="default" size="compact-md" onClick={() => setRules((all) => ({ ...all, [at]: firstRules() }))}>
                  {t("cascade.ownRules")}
                </Button>
              </p>
            )}
          </section>
        ))}
        <div>
          <Button onClick={look} disabled={!number || levels.some((at) => unfinished(rules[at] ?? []) !== null)} loading={loading}>
            {t("cascade.look")}
          </Button>
        </div>
      </section>
      {error ? <Problem error={error} onRetry={look} /> : null}
      {loading && !data ? <Loading lines={8} /> : null}
      {data ? <CascadeResult preview={data.previewCascade} year={year} /> : null}
    </>
  );
}
