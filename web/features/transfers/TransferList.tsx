import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { date, unbroken } from "../../lib/fmt.ts";
import { useText } from "../../lib/text.ts";
import { dueWords } from "../../parts/letterDue.ts";
import { Status } from "../../ui/Status.tsx";
import { type Step, steps, type Transfer } from "./transfer.ts";

interface TransferListProps {
  transfers: Transfer[];
  onDo(transfer: Transfer, step: Step): void;
}

/** One sheet a letter: who, from where, to where, by when; what is ours to do as buttons. */
export function TransferList({ transfers, onDo }: TransferListProps) {
  const t = useText();
  return (
    <ul className="plain stack">
      {transfers.map((one) => (
        <li key={one.id} className="sheet stack tight">
          <div className="row spread">
            <h2>{one.memberId ? <Who id={one.memberId} name={one.fullName} /> : one.fullName}</h2>
            <Clock transfer={one} />
          </div>
          <p>{t("transfers.way", { from: unbroken(one.fromName), to: unbroken(one.toName) })}</p>
          <p className="soft">
            {[
              t(`standing.${one.standing}`),
              t(`transferKind.${one.kind}`),
              t("transfers.sentOn", { date: date(one.sentOn) }),
              one.letter ? t("transfers.letter", { number: one.letter }) : null,
              one.receivedOn ? t("transfers.receivedOn", { date: date(one.receivedOn) }) : null,
              one.until ? t("member.until", { date: date(one.until) }) : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <div className="row">
            {steps
              .filter((step) => one.can.includes(step))
              .map((step) => (
                <Button key={step} variant={step === "callBackMember" ? "default" : "filled"} onClick={() => onDo(one, step)}>
                  {t(step === "receiveMember" && one.outside ? "transfers.arrivedOutside" : `transfers.${step}`)}
                </Button>
              ))}
            {one.state === "IN_TRANSIT" && !one.can.includes("receiveMember") ? (
              <span className="soft">{t("transfers.waits", { to: unbroken(one.toName) })}</span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Who({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/members/$memberId" params={{ memberId: id }}>
      {name}
    </Link>
  );
}

/** From here on a deadline is near, in working days. */
const near = 10;

function Clock({ transfer }: { transfer: Transfer }) {
  const t = useText();
  const { state, overdue, workingDaysLeft } = transfer;
  if (state !== "IN_TRANSIT")
    return <Status tone={overdue ? "bad" : "none"} word={t(overdue ? "transfers.awayTooLong" : `transferState.${state}`)} />;
  return <Status tone={overdue ? "bad" : workingDaysLeft <= near ? "slow" : "good"} word={dueWords(t, transfer)} long />;
}
