import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { date, today } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { useTold } from "../../lib/told.ts";
import { useOwnUnit, useViewer } from "../../parts/viewer.ts";
import { Status } from "../../ui/Status.tsx";
import type { Member, Possible } from "./shown.ts";

interface NowSheetProps {
  member: Member;
  onRecord(event: Possible): void;
  onSend(): void;
  onFollow(): void;
}

/** How the member stands, what lies over it, what falls due; then what can happen: ours as buttons, what is others' in words. */
export function NowSheet({ member, onRecord, onSend, onFollow }: NowSheetProps) {
  const t = useText();
  const told = useTold();
  const mine = member.next.filter((event) => event.mine);
  const button = (event: Possible) => (
    <Button key={event.event} variant={event.ends ? "default" : "light"} onClick={() => onRecord(event)}>
      {told(event.nameVi, event.nameEn)}
    </Button>
  );
  const due = member.badgeDue !== null && !member.ended ? mine.find(({ event }) => event === "AWARD_BADGE") : undefined;
  const admitted = member.history.some(({ event, undone }) => event === "ADMIT" && !undone);
  return (
    <section className="sheet stack" aria-label={t("member.now")}>
      <div className="stack tight">
        <h2>{t(`standing.${member.standing}`)}</h2>
        <Marks member={member} />
        {member.probationEndsOn ? (
          <p>
            {t(admitted ? "member.probationEnds" : "member.probation", {
              joined: date(member.joinedOn),
              ends: date(member.probationEndsOn),
            })}
          </p>
        ) : null}
      </div>
      {due ? <div>{button(due)}</div> : null}
      {member.can.includes("followProbation") ? (
        <div className="stack tight">
          <p>{t("followProbation.why")}</p>
          <div>
            <Button onClick={onFollow}>{t("followProbation.title")}</Button>
          </div>
        </div>
      ) : null}
      {mine.length > 0 || member.can.includes("sendMember") ? (
        <div className="stack tight">
          <h3>{t("member.mine")}</h3>
          <div className="row">
            {member.can.includes("sendMember") ? <Button onClick={onSend}>{t("send.title")}</Button> : null}
            {mine.filter((event) => event !== due).map(button)}
          </div>
        </div>
      ) : null}
      <Others member={member} />
      <Return member={member} />
    </section>
  );
}

/** Ends after which somebody may be admitted once more; the rules judge when and whether (DOMAIN §2.5). */
const mayReturn: ReadonlySet<string> = new Set(["EXPELLED", "STRUCK_OFF", "LEFT_ON_REQUEST", "ANNULLED"]);

function Return({ member }: { member: Member }) {
  const t = useText();
  const own = useOwnUnit();
  const { can } = useViewer();
  if (!mayReturn.has(member.standing) || !can.includes("openCase") || member.unit?.id !== own.id) return null;
  return (
    <div>
      <Link to="/people/new" search={{ ofMember: member.id }}>
        {t("member.again")}
      </Link>
    </div>
  );
}

function Marks({ member: { flags, badgeDue, exemptUntil, ended } }: { member: Member }) {
  const t = useText();
  const over = exemptUntil !== null && exemptUntil < today();
  if (ended) return null;
  return (
    <div className="stack tight">
      {flags.map((flag) => (
        <span key={flag} className="row">
          <Status tone={flag === "SUSPENDED" ? "bad" : "slow"} word={t(`memberFlag.${flag}`)} />
          {flag === "IN_TRANSIT" || flag === "TEMP_AWAY" ? <Link to="/transfers">{t("member.seeTransfer")}</Link> : null}
        </span>
      ))}
      {exemptUntil ? (
        <Status tone={over ? "bad" : "none"} word={t(over ? "members.exemptEnded" : "members.exemptUntil", { date: date(exemptUntil) })} />
      ) : null}
      {badgeDue === null ? null : <Status tone="slow" word={t("members.badgeDue", { years: badgeDue })} />}
    </div>
  );
}

/** What others may record, each under whose it is. */
function Others({ member }: { member: Member }) {
  const t = useText();
  const told = useTold();
  const others = member.next.filter((event) => !event.mine);
  const actors = [...new Set(others.map(({ by }) => by))];
  return (
    <>
      {actors.map((by) => (
        <p key={by} className="soft">
          {t("member.others", {
            who: t(`memberActor.${by}`),
            what: others
              .filter((event) => event.by === by)
              .map(({ nameVi, nameEn }) => midSentence(told(nameVi, nameEn)))
              .join(", "),
          })}
        </p>
      ))}
    </>
  );
}

/** A name that begins no sentence; names within it keep their capitals. */
const midSentence = (name: string) => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);
