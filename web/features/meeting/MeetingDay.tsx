import { useState } from "react";
import { today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { VnDate } from "../../ui/VnDate.tsx";
import { isDay } from "./meetingVotes.ts";

/** Which day's meeting is shown, where no form asks for the day: nothing waits for a vote, or the screen is narrow. */
export function MeetingDay({ day, onDay }: { day: string; onDay(on: string): void }) {
  const t = useText();
  const [typed, setTyped] = useState(day);
  const choose = (value: string) => {
    setTyped(value);
    if (isDay(value) && value <= today()) onDay(value);
  };
  return (
    <div className="sheet">
      <VnDate label={t("meeting.lookAt")} value={typed} onChange={choose} />
    </div>
  );
}
