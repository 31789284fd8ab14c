import { moment } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";

/** When what stands was sent; late where the month first came after the day on which it was due. */
export function SentAt({ at, late }: { at: string; late: boolean }) {
  const t = useText();
  return <Status long tone={late ? "slow" : "good"} word={t(late ? "review.sentLateAt" : "review.sentAt", { at: moment(at) })} />;
}
