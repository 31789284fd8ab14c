import { Link } from "@tanstack/react-router";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { RequestClocks } from "./RequestClocks.tsx";
import type { Listed } from "./request.ts";

/** One sheet a request: who asks what, since when, and by when it must go on. */
export function RequestList({ requests }: { requests: Listed[] }) {
  const t = useText();
  return (
    <ul className="plain stack">
      {requests.map((one) => (
        <li key={one.id} className="sheet stack tight">
          <div className="row spread">
            <h2>
              <Link to="/privacy/requests/$requestId" params={{ requestId: one.id }}>
                {one.fullName}
              </Link>
            </h2>
            <span>{one.outcome ? t(`requests.outcome.${one.outcome}`) : t(`requests.state.${one.state}`)}</span>
          </div>
          <p>{t(`requests.kind.${one.kind}`)}</p>
          <RequestClocks clocks={one.clocks} />
          <p className="soft">
            {[
              one.unit ? unbroken(one.unit.name) : null,
              t("requests.receivedOn", { date: date(one.receivedOn) }),
              one.answeredOn ? t("requests.answeredOn", { date: date(one.answeredOn) }) : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
