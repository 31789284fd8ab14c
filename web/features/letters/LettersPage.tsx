import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { CaseLettersDocument } from "../../gql/letters.ts";
import { useText } from "../../lib/text.ts";
import { useQueueLive } from "../../parts/useQueueLive.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { AtMost } from "../../ui/AtMost.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { LetterDialog } from "./LetterDialog.tsx";
import { LetterList } from "./LetterList.tsx";
import type { Letter, Step } from "./letter.ts";

/** "Chuyển hồ sơ": cases on their way from or to a branch of another ward, those that wait for an answer first (DOMAIN §2.5). */
export function LettersPage() {
  const t = useText();
  const { id: unitId, level } = useOwnUnit();
  const [doing, setDoing] = useState<{ letter: Letter; step: Step } | null>(null);
  const answer = useQuery(CaseLettersDocument, { variables: { unitId } });
  useQueueLive({ unitId, queue: "TRANSFERS" }, answer.refetch);
  const done = () => {
    setDoing(null);
    void answer.refetch().catch(() => undefined);
  };
  return (
    <div className={level === "BRANCH" ? "stack roomy" : "stack"}>
      <PageTitle title={t("letters.title")} />
      <p className="soft">{t(level === "BRANCH" ? "letters.textBranch" : "letters.text")}</p>
      <Fetched result={answer} lines={6}>
        {({ caseLetters }) =>
          caseLetters.length === 0 ? (
            <Empty title={t("letters.none")} />
          ) : (
            <>
              <LetterList letters={caseLetters} onDo={(letter, step) => setDoing({ letter, step })} />
              <AtMost shown={caseLetters.length} />
            </>
          )
        }
      </Fetched>
      {doing ? <LetterDialog letter={doing.letter} step={doing.step} onClose={() => setDoing(null)} onDone={done} /> : null}
    </div>
  );
}
