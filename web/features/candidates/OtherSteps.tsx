import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { ofLeaving } from "./Leaving.tsx";
import type { Person } from "./papers.ts";
import type { Wanted } from "./stepFields.ts";
import { useCaseWords } from "./useCaseWords.ts";

/** "Việc khác": steps beside the way onward that are ours; papers have their own list. Ends come last, as the server tells them. */
export function OtherSteps({ person, onRecord }: { person: Person; onRecord(wanted: Wanted): void }) {
  const t = useText();
  const words = useCaseWords();
  const ours = person.aside.filter(({ mine, event }) => mine && event !== "RECORD_PAPER" && !ofLeaving.has(event));
  if (ours.length === 0) return null;
  const held = ours.filter(({ refusals }) => refusals.length > 0);
  return (
    <section className="sheet stack tight" aria-label={t("person.others")}>
      <h2>{t("person.others")}</h2>
      <div className="row">
        {ours
          .filter(({ refusals }) => refusals.length === 0)
          .map((step) => (
            <Button
              key={step.event}
              variant="default"
              onClick={() => onRecord({ event: step.event, name: words.name(step), needs: step.needs })}
            >
              {words.name(step)}
            </Button>
          ))}
      </div>
      {held.map((step) => (
        <p key={step.event} className="soft">
          {`${words.name(step)}: ${step.refusals.map(words.refusal).join(" ")}`}
        </p>
      ))}
    </section>
  );
}
