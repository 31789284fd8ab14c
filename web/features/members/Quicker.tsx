import { date } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { Member, Possible } from "./shown.ts";

/** Somebody else changed the member meanwhile: what stands now and what they recorded; mine stays typed, to be sent again or left. */
export function Quicker({ member, event }: { member: Member; event?: Possible }) {
  const t = useText();
  const told = useTold();
  const last = member.history.find(({ undone }) => !undone);
  const gone = event && !member.next.some((one) => one.mine && one.event === event.event);
  return (
    <Notice tone="slow" role="alert" title={t("person.edit.quicker")}>
      <p>{t("memberEvent.standsNow", { standing: t(`standing.${member.standing}`) })}</p>
      {last ? <p>{t("memberEvent.theirs", { name: told(last.nameVi, last.nameEn), date: date(last.on) })}</p> : null}
      <p>{t(gone ? "memberEvent.gone" : "memberEvent.again")}</p>
    </Notice>
  );
}
