import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { PreviewReorganisationDocument, UnitToChangeDocument } from "../../gql/reorganisation.ts";
import { today } from "../../lib/fmt.ts";
import { type TextId, useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { DetailsStep } from "./DetailsStep.tsx";
import { type Draft, emptyDraft, fullName, type Kind, members, missing, stepOf } from "./draft.ts";
import { type Grounds, GroundsStep } from "./GroundsStep.tsx";
import { KindStep } from "./KindStep.tsx";
import { PreviewStep } from "./PreviewStep.tsx";
import { UnitsStep } from "./UnitsStep.tsx";
import styles from "./WizardPage.module.css";

const route = getRouteApi("/reorganise");
const places = ["kind", "units", "details", "grounds", "preview"] as const;
type Place = (typeof places)[number];

/** A change of the tree, asked step by step; nothing happens before the last button. */
export function WizardPage() {
  const t = useText();
  const announce = useAnnounce();
  const go = useNavigate();
  const { unit: firstUnit, change: firstKind } = route.useSearch();
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, kind: firstKind ?? null });
  const [grounds, setGrounds] = useState<Grounds | null>(null);
  const [place, setPlace] = useState<Place>(firstKind ? "units" : "kind");
  const [lack, setLack] = useState<TextId | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useQuery(UnitToChangeDocument, { variables: { unitId: firstUnit ?? "" }, skip: !firstUnit });
  const start = first.data?.orgUnit;
  useEffect(() => {
    if (start) setDraft((old) => (old.units.length > 0 ? old : { ...old, units: [{ id: start.id, name: start.name }] }));
  }, [start]);

  const divided = draft.kind === "SPLIT" || draft.kind === "GROW";
  const held = useHeld(divided ? draft.units[0]?.id : undefined);
  const change = (part: Partial<Draft>) => {
    setLack(null);
    setDraft((old) => ({ ...old, ...part }));
  };
  // Taking an end back needs no details.
  const way = places.filter((one) => !(one === "details" && draft.kind === "REVIVE"));
  const turn = (to: Place) => {
    setLack(null);
    setPlace(to);
    requestAnimationFrame(() => heading.current?.focus());
  };
  const step = (by: 1 | -1) => turn(way[way.indexOf(place) + by] ?? place);
  const next = () => {
    const found = place === "kind" || place === "units" || place === "details" ? missing(draft, place, held) : null;
    if (found) setLack(found);
    else step(1);
  };
  const done = (planned: boolean) => {
    announce(t(planned ? "change.planned" : "change.done"));
    void go({ to: "/reorganisations" });
  };
  return (
    <div className="stack">
      <PageTitle title={t("change.title")}>
        <Link to="/reorganisations">{t("change.list")}</Link>
      </PageTitle>
      <ol className={`plain ${styles.way}`} aria-label={t("change.way")}>
        {way.map((one, at) => (
          <li key={one} aria-current={one === place ? "step" : undefined} className={styles.stop}>
            {`${at + 1}. ${t(`change.step.${one}`)}`}
          </li>
        ))}
      </ol>
      <section className="sheet stack">
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {t(`change.step.${place}`)}
        </h2>
        {lack ? <Notice tone="bad" role="alert" title={t(lack)} /> : null}
        {place === "kind" ? <KindStep kind={draft.kind} onChoose={(kind: Kind) => change({ kind })} /> : null}
        {place === "units" ? <UnitsStep draft={draft} onChange={change} /> : null}
        {place === "details" ? <DetailsStep draft={draft} held={held} onChange={change} /> : null}
        {place === "grounds" ? (
          <GroundsStep
            initial={grounds ?? { effectiveOn: today(), reason: "", number: "", signedOn: today(), issuer: "", title: "" }}
            onBack={() => step(-1)}
            onSend={(given) => {
              setGrounds(given);
              turn("preview");
            }}
          />
        ) : null}
        {place === "preview" && grounds ? (
          <PreviewStep
            step={stepOf(draft, held)}
            names={draft.units.map(fullName)}
            grounds={grounds}
            onBack={() => step(-1)}
            onDone={done}
          />
        ) : null}
        {place === "kind" || place === "units" || place === "details" ? (
          <div className="row">
            <Button onClick={next}>{t("change.next")}</Button>
            {place === way[0] ? null : (
              <Button variant="default" onClick={() => step(-1)}>
                {t("change.back")}
              </Button>
            )}
          </div>
        ) : null}
      </section>
    </div>
  );
}

/** How many people a unit that is to be divided holds itself; 0 while unknown. */
function useHeld(unitId: string | undefined): number {
  const steps = [{ kind: "SPLIT" as const, unitIds: [unitId ?? ""], parts: [] }];
  const { data } = useQuery(PreviewReorganisationDocument, {
    variables: { input: { effectiveOn: today(), steps } },
    skip: !unitId,
    fetchPolicy: "network-only",
  });
  return data?.previewReorganisation.held.find((one) => one.indicator === members)?.people ?? 0;
}
