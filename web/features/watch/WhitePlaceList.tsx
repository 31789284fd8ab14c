import { Button } from "@mantine/core";
import { date, moment, number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";
import type { WhitePlace } from "./WhitePlacesPage.tsx";

interface WhitePlaceListProps {
  places: WhitePlace[];
  /** Where places of several wards stand together. */
  withWard: boolean;
  onAct(act: "update" | "close", place: WhitePlace): void;
}

/** A sheet a place: what it is and lacks, how many may be won there, who looks after it, and everything said of it. */
export function WhitePlaceList({ places, withWard, onAct }: WhitePlaceListProps) {
  const t = useText();
  return (
    <ul className="plain stack tight">
      {places.map((place) => (
        <li key={place.id} className="sheet stack tight">
          <div className="row spread">
            <h2 style={{ fontSize: "1.05rem" }}>{place.name}</h2>
            <Status tone={place.closedOn ? "none" : place.lack === "NO_MEMBER" ? "bad" : "slow"} word={t(`placeLack.${place.lack}`)} />
          </div>
          <p>
            {[withWard ? place.unit.name : null, t(`placeKind.${place.kind}`), t("places.sources", { number: number(place.sources) })]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {place.branch ? (
            <p>{t("places.branch", { name: place.branch.name })}</p>
          ) : place.closedOn ? null : (
            <p className="strong">{t("places.noBranch")}</p>
          )}
          {place.closedOn ? <p>{t("places.closedLine", { date: date(place.closedOn), reason: place.closeReason ?? "" })}</p> : null}
          <details>
            <summary>{t("places.history")}</summary>
            <ol className="plain stack tight" style={{ paddingTop: "0.5rem" }}>
              {place.history.map((step) => (
                <li key={step.revision}>
                  <StepLine step={step} />
                </li>
              ))}
            </ol>
          </details>
          {place.can.includes("updateWhitePlace") ? (
            <div className="row">
              <Button variant="default" onClick={() => onAct("update", place)}>
                {t(place.branch ? "places.update" : "places.assign")}
              </Button>
              <Button variant="default" onClick={() => onAct("close", place)}>
                {t("places.close")}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function StepLine({ step }: { step: WhitePlace["history"][number] }) {
  const t = useText();
  const what = step.closed
    ? t("places.step.closed")
    : [
        t(step.revision === 1 ? "places.step.recorded" : "places.step.updated"),
        t(`placeLack.${step.lack}`),
        t("places.sources", { number: number(step.sources) }),
        step.branch ? t("places.branch", { name: step.branch.name }) : null,
      ]
        .filter(Boolean)
        .join(" · ");
  return (
    <>
      <p>{what}</p>
      <p className="soft small">
        {[moment(step.at), step.byRole ? t(`role.${step.byRole}`) : null, step.note].filter(Boolean).join(" · ")}
      </p>
    </>
  );
}
