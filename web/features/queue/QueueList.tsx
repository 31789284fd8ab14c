import { useEffect, useRef } from "react";
import { useText } from "../../lib/text.ts";
import { unparted, useTold } from "../../lib/told.ts";
import { ClockLine } from "../../parts/ClockLine.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import styles from "./queue.module.css";
import { type Card, deadline, toDo } from "./todo.ts";

const rowId = (caseId: string) => `queue-${caseId}`;
/** Brings a case into view with the focus on it, without one the case that is looked at; the page itself where there is no list. */
export function focusRow(caseId?: string): void {
  const row = caseId ? document.getElementById(rowId(caseId)) : document.querySelector<HTMLElement>(`.${styles.entry}[aria-current=true]`);
  (row ?? document.getElementById("main"))?.focus();
}

interface QueueListProps {
  cards: Card[];
  chosen: string;
  onChoose(id: string): void;
}

/** Who waits; Tab stops at the one looked at. That one takes the focus as the page opens: the queue is worked through from there. */
export function QueueList({ cards, chosen, onChoose }: QueueListProps) {
  const t = useText();
  const told = useTold();
  const own = useOwnUnit();
  const first = useRef(chosen);
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.id === "main") focusRow(first.current);
  }, []);
  return (
    <ul className={`${styles.list} plain`} aria-label={t("queue.list", { count: cards.length })}>
      {cards.map((card) => {
        const due = deadline(card);
        const { nameVi, nameEn } = toDo(card);
        const current = card.id === chosen;
        return (
          <li key={card.id}>
            <button
              type="button"
              id={rowId(card.id)}
              aria-current={current}
              tabIndex={current ? 0 : -1}
              className={styles.entry}
              onClick={() => onChoose(card.id)}
            >
              <span className="strong">{card.fullName}</span>
              <span className="small">{unparted(told(nameVi, nameEn))}</span>
              {card.unit && card.unit.id !== own.id ? <span className="soft small">{card.unit.name}</span> : null}
              {due ? <ClockLine clock={due} short /> : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
