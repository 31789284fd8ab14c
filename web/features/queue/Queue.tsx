import { useMediaQuery } from "@mantine/hooks";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ComponentType, type KeyboardEvent, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Loading } from "../../ui/Loading.tsx";
import { CaseDetail } from "./CaseDetail.tsx";
import { KindChoice } from "./KindChoice.tsx";
import { focusRow, QueueList } from "./QueueList.tsx";
import type { StepFormProps } from "./QueuePage.tsx";
import styles from "./queue.module.css";
import { placeAfter } from "./queueKeys.ts";
import { type Card, toDo } from "./todo.ts";
import { useRecording } from "./useRecording.ts";

const route = getRouteApi("/queue");

interface QueueProps {
  cards: Card[];
  StepForm: ComponentType<StepFormProps>;
  onRecorded(): Promise<unknown>;
  /** Stands where no case waits. */
  none: ReactNode;
}

/** The cases beside the one that is looked at; on a phone they stand as cards. What is looked at and what is left out is in the address. */
export function Queue({ cards, StepForm, onRecorded, none }: QueueProps) {
  const t = useText();
  const told = useTold();
  const { todo, case: chosen } = route.useSearch();
  const go = useNavigate();
  const narrow = useMediaQuery("(max-width: 899.98px)", undefined, { getInitialValueInEffect: false });
  const { recording, record, close, done } = useRecording(onRecorded);
  const ofKind = cards.filter((card) => toDo(card).event === todo);
  const shown = ofKind.length > 0 ? ofKind : cards;
  // When the case looked at has left the queue, the one that took its place is looked at.
  const place = useRef(0);
  const found = shown.findIndex(({ id }) => id === chosen);
  const at = found >= 0 ? found : Math.min(place.current, shown.length - 1);
  useEffect(() => {
    place.current = Math.max(at, 0);
  });
  // A form stays with its case, also when somebody else has taken that out of the queue.
  const card = recording?.card ?? shown[at];
  if (!card) return none;
  const choose = (id: string) => {
    if (recording) close();
    void go({ to: "/queue", search: (old) => ({ ...old, case: id }), replace: true, resetScroll: false });
  };
  const pressed = (event: KeyboardEvent) => {
    if (recording || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const inList = event.target instanceof Element && event.target.closest("[aria-current]") !== null;
    const to = placeAfter(event.code, at, shown.length, inList);
    if (inList && event.key === "Enter") void go({ to: "/people/$caseId", params: { caseId: card.id } });
    else if (to === null) return;
    else {
      choose(shown[to]!.id);
      focusRow(shown[to]!.id);
    }
    event.preventDefault();
  };
  const detail = (one: Card) => (
    <CaseDetail key={one.id} card={one} recording={recording?.card.id === one.id ? recording.step.event : null} onRecord={record}>
      {recording?.card.id === one.id ? (
        <Suspense fallback={<Loading lines={6} />}>
          <StepForm
            caseId={one.id}
            event={recording.step.event}
            name={told(recording.step.nameVi, recording.step.nameEn)}
            onDone={() => void done()}
            onLeave={close}
          />
        </Suspense>
      ) : null}
    </CaseDetail>
  );
  const kinds = <KindChoice cards={cards} chosen={ofKind.length > 0 ? todo : undefined} />;
  const listed = recording && !shown.some(({ id }) => id === card.id) ? [card, ...shown] : shown;
  if (narrow)
    return (
      <>
        {kinds}
        <ul className="plain stack">
          {listed.map((one) => (
            <li key={one.id} className="sheet">
              {detail(one)}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {kinds}
      <section className={styles.split} aria-label={t("queue.title")} onKeyDown={pressed}>
        <div className="stack tight">
          <QueueList cards={shown} chosen={card.id} onChoose={choose} />
          <p className="soft small">{t("queue.keys")}</p>
        </div>
        <div className="sheet">{detail(card)}</div>
      </section>
    </>
  );
}

const isField = (target: EventTarget) => target instanceof Element && target.closest("input, select, textarea, [role=dialog]") !== null;
