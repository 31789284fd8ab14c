import { useQuery } from "@apollo/client/react";
import { RequestNumbersDocument } from "../../gql/requests.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Fetched } from "../../ui/Fetched.tsx";

const shown = ["open", "due", "overdue", "answered", "answeredLate"] as const;

/** How many requests one's own place has and how many are late: all that a city is told of them. */
export function RequestNumbers({ unitId }: { unitId: string }) {
  const t = useText();
  const answer = useQuery(RequestNumbersDocument, { variables: { unitId }, fetchPolicy: "cache-and-network" });
  return (
    <Fetched result={answer} lines={3}>
      {({ subjectRequestCounts }) => (
        <ul className="tiles plain" style={{ gridTemplateColumns: "repeat(auto-fit, minmax(7.5rem, 1fr))" }}>
          {shown.map((name) => (
            <li key={name}>
              <p className="soft">{t(`requests.number.${name}`)}</p>
              <p className="big">{number(subjectRequestCounts[name])}</p>
            </li>
          ))}
        </ul>
      )}
    </Fetched>
  );
}
