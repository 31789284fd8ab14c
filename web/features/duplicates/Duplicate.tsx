import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { v4 as newKey } from "uuid";
import { type DuplicateRequestsQuery, SettleDuplicateDocument } from "../../gql/duplicates.ts";
import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { Status } from "../../ui/Status.tsx";

type Request = DuplicateRequestsQuery["duplicateRequests"][number];
type Side = Request["sides"][number];
type Answer = NonNullable<Request["answer"]>;
const answers = ["SAME_PERSON", "DIFFERENT_PEOPLE"] as const satisfies Answer[];

/** Two people under one number, and the two answers there are; an answer may be corrected. */
export function Duplicate({ request, again }: { request: Request; again(): Promise<void> }) {
  const t = useText();
  const announce = useAnnounce();
  const [settle] = useMutation(SettleDuplicateDocument);
  // One key an answer: pressing again after a lost reply changes nothing.
  const [asked, setAsked] = useState<{ answer: Answer; clientKey: string } | null>(null);
  const { id, askedAt, answer, answeredAt, sides, withdrawn } = request;
  const send = async () => {
    if (!asked) return;
    await settle({ variables: { input: { id, ...asked } } });
    announce(t("duplicates.done"));
    await again();
  };
  const same = asked?.answer === "SAME_PERSON";
  return (
    <section className="sheet stack tight" aria-label={t("duplicates.since", { date: moment(askedAt) })}>
      <div className="row spread">
        <span className="soft">{t("duplicates.since", { date: moment(askedAt) })}</span>
        {answer ? <Status tone="good" word={t(`duplicates.${answer}`)} /> : null}
      </div>
      <ul className="plain stack tight">
        {sides.map((side, place) => (
          // The two sides of a request never change places.
          <li key={place === 0 ? "later" : "earlier"}>
            <SideLine side={side} />
          </li>
        ))}
      </ul>
      {withdrawn ? <p>{t("duplicates.withdrawn")}</p> : null}
      {answeredAt ? <span className="soft">{t("duplicates.answered", { date: moment(answeredAt) })}</span> : null}
      <div className="row">
        {answers
          .filter((one) => one !== answer)
          .map((one) => (
            <Button key={one} variant="default" onClick={() => setAsked({ answer: one, clientKey: newKey() })}>
              {t(`duplicates.${one}`)}
            </Button>
          ))}
      </div>
      <Confirm
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t(same ? "duplicates.askSame" : "duplicates.askDifferent")}
        action={t(same ? "duplicates.SAME_PERSON" : "duplicates.DIFFERENT_PEOPLE")}
        onConfirm={send}
      >
        <p>{t(same ? "duplicates.same" : "duplicates.different")}</p>
      </Confirm>
    </section>
  );
}

/** As far as our level may know: the city reads a ward's name alone. */
function SideLine({ side: { fullName, birthYear, unit, candidateId } }: { side: Side }) {
  const t = useText();
  const place = unit?.name ?? "";
  if (!fullName) return <span className="strong">{t("duplicates.somebody", { unit: place })}</span>;
  return (
    <span className="row" style={{ gap: "0.25rem 0.75rem" }}>
      <span>
        <span className="strong">{fullName}</span>
        <span className="soft">
          {" "}
          · {[birthYear ? t("duplicates.born", { year: String(birthYear) }) : null, place].filter(Boolean).join(" · ")}
        </span>
      </span>
      {candidateId ? (
        <Link to="/people/$caseId" params={{ caseId: candidateId }}>
          {t("duplicates.openCase")}
        </Link>
      ) : null}
    </span>
  );
}
