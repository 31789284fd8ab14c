import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { GiveOn } from "./GiveOn.tsx";
import type { Person } from "./papers.ts";
import type { Wanted } from "./stepFields.ts";
import { useCaseWords } from "./useCaseWords.ts";

/** Steps that are told here with what they mean for a case that was let go, and not among the other steps. */
export const ofLeaving: ReadonlySet<string> = new Set(["TAKE_OVER", "SEND_OUTSIDE"]);

interface LeavingProps {
  person: Person;
  onRecord(wanted: Wanted): void;
  onHandOver(): void;
  onSend(): void;
}

/** A case that was let go and was given to nobody yet: whose turn it is, what follows, and the buttons of whoever looks (DOMAIN §2.5). */
export function Leaving({ person, onRecord, onHandOver, onSend }: LeavingProps) {
  const t = useText();
  const words = useCaseWords();
  const decided = person.state === "DECIDED";
  const givesOn = person.can.includes("handOverCase");
  const ours = person.aside
    .filter(({ event, mine }) => mine && ofLeaving.has(event))
    .map(({ event, needs, ...step }) => ({ event, needs, name: event === "TAKE_OVER" ? t("person.leaving.keep") : words.name(step) }));
  return (
    <div className="stack tight">
      <h3>{t("person.next")}</h3>
      <p className="strong">{t(givesOn ? "person.leaving.ours" : "person.leaving.theirs")}</p>
      <p>{t(decided ? "person.leaving.thenCeremony" : "person.leaving.thenTakeOver")}</p>
      <GiveOn first person={person} onHandOver={onHandOver} onSend={onSend} />
      {ours.map((step) => (
        <div key={step.event} className="stack tight" style={{ alignItems: "flex-start" }}>
          <p>{t(step.event === "TAKE_OVER" ? "person.leaving.stays" : "person.leaving.outside")}</p>
          <Button variant="default" onClick={() => onRecord(step)}>
            {step.name}
          </Button>
        </div>
      ))}
      {decided && person.can.includes("undoStep") ? <p>{t("person.leaving.undo")}</p> : null}
    </div>
  );
}
