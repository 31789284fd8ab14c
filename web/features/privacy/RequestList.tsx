import { Link } from "@tanstack/react-router";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { RequestClocks } from "./RequestClocks.tsx";
import type { Listed } from "./request.ts";

/** One sheet a request: who asks what, since when, and by when it must go on; an auditor is told no name here. */
export function RequestList({ requests }: { requests: Listed[] }) {
  const t = useText();
  return (
    <ul className="plain stack">
      {requests.map((one) => (
        <li key={one.id} className="sheet stack tight">
          <div className="row spread">
            <h2>
              <Link to="/privacy/requests/$requestId" params={{ requestId: one.id }}>
                {one.fullName ?? t(`requests.kind.${one.kind}`)}
              </Link>
            </h2>
            <span>{one.outcome ? t(`requests.outcome.${one.outcome}`) : t(`requests.state.${one.state}`)}</span>
          </div>
          {one.fullName === null ? null : <p>{t(`requests.kind.${one.kind}`)}</p>}
          {one.clocks.length > 0 ? <RequestClocks clocks={one.clocks} /> : null}
          <p className="soft">
            {[
              one.unit ? unbroken(one.unit.name) : null,
              t("requests.receivedOn", { date: date(one.receivedOn) }),
              one.answeredOn ? t("requests.answeredOn", { date: date(one.answeredOn) }) : null,
              one.late.includes("ANSWER")
                ? t("requests.late.ANSWER")
                : one.late.includes("ACKNOWLEDGE")
                  ? t("requests.late.ACKNOWLEDGE")
                  : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
