import { useMediaQuery } from "@mantine/hooks";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useText } from "../../lib/text.ts";
import { CaseDetail } from "./CaseDetail.tsx";
import { KindChoice } from "./KindChoice.tsx";
import { focusRow, QueueList } from "./QueueList.tsx";
import styles from "./queue.module.css";
import { placeAfter } from "./queueKeys.ts";
import { type Card, toDo } from "./todo.ts";

const route = getRouteApi("/queue");

/** The cases beside the one that is looked at; on a phone they stand as cards. What is looked at and what is left out is in the address. */
export function Queue({ cards }: { cards: Card[] }) {
  const t = useText();
  const { todo, case: chosen } = route.useSearch();
  const go = useNavigate();
  const narrow = useMediaQuery("(max-width: 899.98px)", undefined, { getInitialValueInEffect: false });
  const ofKind = cards.filter((card) => toDo(card).event === todo);
  const shown = ofKind.length > 0 ? ofKind : cards;
  // When the case looked at has left the queue, the one that took its place is looked at.
  const place = useRef(0);
  const found = shown.findIndex(({ id }) => id === chosen);
  const at = found >= 0 ? found : Math.min(place.current, shown.length - 1);
  useEffect(() => {
    place.current = at;
  });
  const card = shown[at]!;
  const choose = (id: string) => void go({ to: "/queue", search: (old) => ({ ...old, case: id }), replace: true, resetScroll: false });
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
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
  const kinds = <KindChoice cards={cards} chosen={ofKind.length > 0 ? todo : undefined} />;
  if (narrow)
    return (
      <>
        {kinds}
        <ul className="plain stack">
          {shown.map((one) => (
            <li key={one.id} className="sheet">
              <CaseDetail card={one} />
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
        <div className="sheet">
          <CaseDetail key={card.id} card={card} />
        </div>
      </section>
    </>
  );
}

const isField = (target: EventTarget) => target instanceof Element && target.closest("input, select, textarea, [role=dialog]") !== null;
