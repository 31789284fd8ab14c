import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import type { Person } from "./papers.ts";

/** The two ways of a case to another branch: below oneself, or in another ward. `first`: nothing else is to be done now. */
export function GiveOn({
  person,
  first = false,
  onHandOver,
  onSend,
}: {
  person: Person;
  first?: boolean;
  onHandOver(): void;
  onSend(): void;
}) {
  const t = useText();
  const [gives, sends] = [person.can.includes("handOverCase"), person.can.includes("sendCase")];
  if (!gives && !sends) return null;
  return (
    <div className="row">
      {gives ? (
        <Button variant={first ? "filled" : "default"} onClick={onHandOver}>
          {t("person.handOver")}
        </Button>
      ) : null}
      {sends ? (
        <Button variant="default" onClick={onSend}>
          {t("person.send")}
        </Button>
      ) : null}
    </div>
  );
}
