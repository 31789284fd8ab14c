import { Link } from "@tanstack/react-router";
import { useText } from "../lib/text.ts";
import { useViewer } from "./viewer.ts";

/** The way from a person to taking down what they ask about their own data. */
export function AskLink(person: { candidateId: string } | { memberId: string }) {
  const t = useText();
  if (!useViewer().can.includes("receiveSubjectRequest")) return null;
  return (
    <p>
      <Link to="/privacy/requests/new" search={person}>
        {t("requests.receiveOf")}
      </Link>
    </p>
  );
}
