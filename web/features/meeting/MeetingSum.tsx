import { useEffect } from "react";
import { useWatch } from "react-hook-form";
import { useText } from "../../lib/text.ts";
import { countOf, isDay, type MeetingCase, numbersOf, type Typed, voteOf } from "./meetingVotes.ts";
import { PaperButtons } from "./PaperButtons.tsx";

/** What would be recorded, before it is: how many carry, which numbers they take; and the list to take to the meeting. */
export function MeetingSum({ unitId, cases, onDay }: { unitId: string; cases: MeetingCase[]; onDay(on: string): void }) {
  const t = useText();
  const typed = useWatch<Typed>() as Typed;
  const { on } = typed;
  useEffect(() => {
    if (isDay(on)) onDay(on);
  }, [on, onDay]);
  const chosen = cases.filter(({ candidate }) => voteOf(typed, candidate.id).chosen);
  const counts = chosen.map(({ candidate }) => countOf(typed, candidate.id));
  const carried = counts.filter((count) => count?.carried).length;
  const typedVotes = counts.filter((count) => count && count.yes !== null).length;
  const numbers = [...numbersOf(typed, cases).values()];
  const [first, last] = [numbers[0], numbers.at(-1)];
  return (
    <div className="stack tight">
      <p role="status" className="strong">
        {t("meeting.sum", { chosen: chosen.length, typed: typedVotes, carried })}
        {first ? ` ${t(first === last ? "meeting.oneNumber" : "meeting.numbers", { first, last })}` : ""}
      </p>
      {chosen.length > 0 && isDay(on) ? (
        <PaperButtons
          asked={{ unitId, on, paper: "LIST", candidateIds: chosen.map(({ candidate }) => candidate.id) }}
          name={t("meeting.listPaper")}
          shown
        />
      ) : null}
    </div>
  );
}
