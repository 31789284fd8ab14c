import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { UnitToChangeDocument } from "../../gql/reorganisation.ts";
import { committeeOf } from "../../lib/committee.ts";
import { number, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { forWhom } from "../../parts/forWhom.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { DetailsStep } from "./DetailsStep.tsx";
import { type Draft, fieldHere, type Kind, missing, stepLine } from "./draft.ts";
import { type Grounds, GroundsStep } from "./GroundsStep.tsx";
import { KindStep } from "./KindStep.tsx";
import { PreviewStep } from "./PreviewStep.tsx";
import { StepsStep } from "./StepsStep.tsx";
import { UnitsStep } from "./UnitsStep.tsx";
import { useDecisionDraft } from "./useDecisionDraft.ts";
import { useStockName } from "./useStockName.ts";
import styles from "./WizardPage.module.css";

const route = getRouteApi("/reorganise");
const places = ["kind", "units", "details", "steps", "grounds", "preview"] as const;
type Place = (typeof places)[number];
const written: Place[] = ["kind", "units", "details"];

/** A change of the tree, asked place by place; one decision has as many steps as it needs, and nothing happens before the last button. */
export const WizardPage = forWhom(["reorganise"], Wizard);

function Wizard() {
  const t = useText();
  const announce = useAnnounce();
  const go = useNavigate();
  const { unit: firstUnit, change: firstKind } = route.useSearch();
  const [grounds, setGrounds] = useState<Grounds | null>(null);
  const { steps, draft, held, change, keep, add, edit, remove } = useDecisionDraft(firstKind, grounds?.effectiveOn);
  const [place, setPlace] = useState<Place>(firstKind ? "units" : "kind");
  const [lack, setLack] = useState<{ text: string; field: string | null } | null>(null);
  const stockName = useStockName();
  const issuer = committeeOf(useOwnUnit().name);
  const [leaving, setLeaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useQuery(UnitToChangeDocument, { variables: { unitId: firstUnit ?? "" }, skip: !firstUnit });
  const start = first.data?.orgUnit;
  // Once, when the unit one came from is known.
  const [begun, setBegun] = useState(false);
  if (start && !begun) {
    setBegun(true);
    if (draft.units.length === 0) change({ units: [{ id: start.id, name: start.name, code: start.code }] });
  }

  // Taking an end back needs no details.
  const way = places.filter((one) => !(one === "details" && draft.kind === "REVIVE"));
  const turn = (to: Place) => {
    setLack(null);
    setPlace(to);
    requestAnimationFrame(() => heading.current?.focus());
  };
  const list = () => go({ to: "/reorganisations" });
  const back = () => {
    if (place === "kind") return turn("steps");
    if (place === "steps") edit(steps.length - 1);
    turn(way[way.indexOf(place) - 1] ?? place);
  };
  const next = () => {
    if (place === "steps") return turn("grounds");
    const found = missing(draft, place as "kind", held);
    if (found) {
      const { stock, text, field = null } = found;
      return setLack({
        text: t(text, stock && { what: stockName(stock.indicator), held: number(stock.held), given: number(stock.given) }),
        field,
      });
    }
    const to = way[way.indexOf(place) + 1]!;
    if (to === "steps") keep();
    turn(to);
  };
  const begin = (how: () => void, to: Place) => {
    how();
    turn(to);
  };
  const mend = (at: number, field: string, text: string) => {
    if (field === "effectiveOn") return turn("grounds");
    const wrong = steps[at]!.draft;
    begin(() => edit(at), field === "unitIds" || wrong.kind === "REVIVE" ? "units" : "details");
    setLack({ text, field: fieldHere(wrong, field) });
  };
  const done = (planned: boolean) => {
    announce(t(planned ? "change.planned" : "change.done"));
    void list();
  };
  const fill = (part: Partial<Draft>) => {
    setLack(null);
    change(part);
  };
  const drafts = steps.map((step) => step.draft);
  const visited = grounds !== null || place === "grounds";
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
        {lack ? <Notice tone="bad" role="alert" title={lack.text} /> : null}
        {place === "kind" ? <KindStep kind={draft.kind} onChoose={(kind: Kind) => fill({ kind })} /> : null}
        {place === "units" ? <UnitsStep draft={draft} onChange={fill} /> : null}
        {place === "details" ? <DetailsStep draft={draft} held={held} wrong={lack?.field ?? null} onChange={fill} /> : null}
        {place === "steps" ? (
          <StepsStep
            drafts={drafts}
            onAdd={() => begin(add, "kind")}
            onEdit={(at) => begin(() => edit(at), "kind")}
            onRemove={(at) => (steps.length > 1 ? remove(at) : begin(() => [remove(at), add()], "kind"))}
          />
        ) : null}
        {visited ? (
          <div hidden={place !== "grounds"}>
            <GroundsStep
              initial={{ effectiveOn: today(), reason: "", number: "", signedOn: today(), issuer, title: "" }}
              onBack={back}
              onSend={(given) => begin(() => setGrounds(given), "preview")}
            />
          </div>
        ) : null}
        {place === "preview" && grounds ? (
          <PreviewStep
            steps={steps.map(({ input }) => input)}
            lines={drafts.map((one) => stepLine(one, t))}
            grounds={grounds}
            onBack={back}
            onMend={mend}
            onDone={done}
          />
        ) : null}
        <div className="row">
          {written.includes(place) || place === "steps" ? <Button onClick={next}>{t("change.next")}</Button> : null}
          {(written.includes(place) && (place !== "kind" || steps.length > 0)) || place === "steps" ? (
            <Button variant="default" onClick={back}>
              {t(place === "kind" ? "change.toSteps" : "change.back")}
            </Button>
          ) : null}
          <Button variant="default" onClick={() => (steps.length > 0 || draft.units.length > 0 ? setLeaving(true) : void list())}>
            {t("ui.cancel")}
          </Button>
        </div>
      </section>
      <Confirm
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={t("change.leaveTitle")}
        action={t("change.leave")}
        onConfirm={async () => void (await list())}
      >
        <p>{t("change.leaveText")}</p>
      </Confirm>
    </div>
  );
}
