import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v4 as newKey } from "uuid";
import { type DivisionPartsFragment, SettleDivisionDocument } from "../../gql/reorganisation.ts";
import { number } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import styles from "../../ui/record.module.css";
import { wrapped } from "./PlacePeople.tsx";

/** Says that the list is whole, and where who comes to the branch after that goes. */
export function SettleForm({ division }: { division: DivisionPartsFragment }) {
  const t = useText();
  const announce = useAnnounce();
  const [settle, { error, loading }] = useMutation(SettleDivisionDocument);
  const [chosen, setChosen] = useState<string | null>(null);
  const partId = chosen ?? division.parts.find(({ isDefault }) => isDefault)?.unitId ?? division.parts[0]!.unitId;
  const send = () =>
    settle({ variables: { input: { clientKey: newKey(), divisionId: division.id, partId } } }).then(
      () => announce(t("division.settledNow")),
      () => undefined, // the failure is told below
    );
  return (
    <section className="sheet stack" aria-label={t("division.settle")}>
      <h2>{t("division.settle")}</h2>
      {division.settled ? <Notice tone="good" title={t("division.whole")} /> : null}
      {division.unplaced > 0 ? <p>{t("division.missing", { text: number(division.unplaced) })}</p> : null}
      <p>{t("division.default")}</p>
      <ul className={`${styles.chips} plain`} style={wrapped} aria-label={t("division.default")}>
        {division.parts.map(({ unitId, name }) => (
          <li key={unitId}>
            <button type="button" className={styles.chip} aria-pressed={partId === unitId} onClick={() => setChosen(unitId)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {error ? <Problem error={error} /> : null}
      <div>
        <Button disabled={loading || division.unplaced > 0} onClick={send}>
          {t(division.settled ? "division.settleAgain" : "division.settle")}
        </Button>
      </div>
    </section>
  );
}
