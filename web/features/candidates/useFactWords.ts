import { date, number } from "../../lib/fmt.ts";
import { type Text, type TextId, useText } from "../../lib/text.ts";
import type { Recorded } from "./papers.ts";

/** What a step brought, in one line; empty when it brought nothing. */
export function useFactWords(): (step: Recorded) => string {
  const t = useText();
  return (step) => parts(step, t).filter(Boolean).join(" · ");
}

function parts({ facts }: Recorded, t: Text): (string | null)[] {
  const count = (id: TextId, value: number | null) => (value === null ? null : t(id, { count: value, text: number(value) }));
  const text = (id: TextId, value: string | null) => (value ? t(id, { text: value }) : null);
  const choice = (start: string, value: string | null) => (value ? t(`${start}.${value}` as TextId) : null);
  const helper = facts.paper === "3-KND" && facts.helper ? t("fact.helper", { place: facts.helper }) : null;
  const all = facts.members ?? facts.official;
  return [
    choice("step.by", facts.by),
    ...(facts.helpers ?? []).map(({ listed, name, kind, togetherSince }) =>
      t(kind === "MEMBER" && !listed ? "fact.helperUnlisted" : "fact.helperOf", {
        name,
        kind: t(`step.kind.${kind}`),
        date: date(togetherSince),
      }),
    ),
    choice("paper", facts.paper),
    helper,
    facts.number ? t("fact.number", { number: facts.number }) : null,
    count("fact.placesLeft", facts.placesLeft),
    count("fact.requests", facts.requests),
    facts.granted === null ? null : t(facts.granted ? "fact.granted" : "fact.refused"),
    facts.present === null ? null : t("fact.present", { present: facts.present, official: facts.official ?? 0 }),
    facts.yes === null ? null : t("fact.yes", { yes: facts.yes, all: all ?? 0 }),
    facts.recognise === null ? null : t("fact.ballot", { recognise: facts.recognise, remove: facts.remove ?? 0 }),
    choice("step.to", facts.to),
    choice("step.reasonClass", facts.reasonClass),
    choice("step.ground", facts.ground),
    count("fact.days", facts.days),
    text("fact.lateConsent", facts.lateConsent),
    text("fact.document53", facts.document53),
    text("fact.signer", facts.signer),
    facts.keptAt ? t("fact.keptAt", { place: facts.keptAt }) : null,
    text("fact.reason", facts.reason),
  ];
}
