import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { MeetingCasesDocument } from "../../gql/meeting.ts";
import { today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { forWhom } from "../../parts/forWhom.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { AtMost } from "../../ui/AtMost.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Fetched } from "../../ui/Fetched.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Decided } from "./Decided.tsx";
import { HeldUp } from "./HeldUp.tsx";
import { MeetingDay } from "./MeetingDay.tsx";
import { MeetingForm } from "./MeetingForm.tsx";

/** "Phiên họp xét kết nạp": the votes of one meeting of the standing committee, the numbers of its decisions, its papers. */
export const MeetingPage = forWhom(["holdMeeting"], Meeting);

function Meeting() {
  const t = useText();
  const unit = useOwnUnit();
  const [day, setDay] = useState(today);
  const [saved, setSaved] = useState(0);
  const answer = useQuery(MeetingCasesDocument, { variables: { unitId: unit.id } });
  const [fresh, setFresh] = useState(false);
  const show = (on: string) => {
    if (on === day) return;
    setDay(on);
    setFresh(false);
  };
  const reread = async () => void (await answer.refetch());
  const done = async (on: string) => {
    setDay(on);
    setFresh(true);
    setSaved((times) => times + 1);
    await reread();
  };
  return (
    <div className="stack">
      <PageTitle title={t("meeting.title")}>
        <Link to="/queue">{t("queue.title")}</Link>
      </PageTitle>
      <Decided key={`${day} ${saved}`} unitId={unit.id} on={day} fresh={fresh} />
      <Fetched result={answer} lines={8}>
        {({ meetingCases }) => {
          const ready = meetingCases.filter((one) => one.ready);
          const held = meetingCases.filter((one) => !one.ready);
          return (
            <>
              {ready.length === 0 ? (
                <>
                  <MeetingDay day={day} onDay={show} />
                  <Empty title={t("meeting.none")} />
                </>
              ) : (
                <MeetingForm key={saved} unitId={unit.id} day={day} cases={ready} onDay={show} onReread={reread} onDone={done} />
              )}
              {held.length > 0 ? <HeldUp cases={held} /> : null}
              <AtMost shown={meetingCases.length} />
            </>
          );
        }}
      </Fetched>
    </div>
  );
}
