import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { useAnswerLine } from "../../parts/monthWords.ts";
import { Notice } from "../../ui/Notice.tsx";
import { begun, differing, type Reviewed, type Sheet } from "./answers.ts";

interface BothSaidProps {
  /** As they stand now. */
  people: readonly Reviewed[];
  mine: Sheet;
  onTakeTheirs(): void;
  onKeepMine(): void;
}

/** Somebody of the same branch was quicker: what each says, person by person, and whose holds. */
export function BothSaid({ people, mine, onTakeTheirs, onKeepMine }: BothSaidProps) {
  const t = useText();
  const line = useAnswerLine();
  const theirs = begun(people);
  const ids = differing(mine, theirs);
  const words = (said: Sheet[string] | undefined) => (said && [line(said), said.note].filter(Boolean).join(" · ")) || t("review.nothing");
  return (
    <Notice tone="slow" role="alert" title={t("review.quicker")}>
      {ids.length === 0 ? <p>{t("review.sameSaid")}</p> : null}
      <dl>
        {people
          .filter(({ personId }) => ids.includes(personId))
          .map(({ personId, fullName }) => (
            <div key={personId}>
              <dt className="strong">{fullName}</dt>
              <dd>{t("review.mine", { said: words(mine[personId]) })}</dd>
              <dd>{t("review.theirs", { said: words(theirs[personId]) })}</dd>
            </div>
          ))}
      </dl>
      <div className="row">
        <Button variant="default" onClick={onTakeTheirs}>
          {t("review.takeTheirs")}
        </Button>
        <Button variant="default" onClick={onKeepMine}>
          {t("review.keepMine")}
        </Button>
      </div>
    </Notice>
  );
}
