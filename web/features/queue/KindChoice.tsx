import { useNavigate } from "@tanstack/react-router";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { unparted, useTold } from "../../lib/told.ts";
import styles from "./queue.module.css";
import { type Card, kindsOf } from "./todo.ts";

/** Narrows the queue to one kind of work; says how many cases wait for each. */
export function KindChoice({ cards, chosen }: { cards: Card[]; chosen: string | undefined }) {
  const t = useText();
  const told = useTold();
  const go = useNavigate();
  const kinds = kindsOf(cards);
  if (kinds.length < 2) return null;
  const choice = (event: string | undefined, name: string, count: number) => (
    <button
      key={event ?? ""}
      type="button"
      aria-pressed={event === chosen}
      onClick={() => void go({ to: "/queue", search: { todo: event }, replace: true, resetScroll: false })}
    >
      {t("queue.kind", { name, count: number(count) })}
    </button>
  );
  return (
    <fieldset className={styles.kinds}>
      <legend className="unseen">{t("queue.kinds")}</legend>
      {choice(undefined, t("queue.all"), cards.length)}
      {kinds.map(({ step, count }) => choice(step.event, unparted(told(step.nameVi, step.nameEn)), count))}
    </fieldset>
  );
}
