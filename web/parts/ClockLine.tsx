import { date, today } from "../lib/fmt.ts";
import { type Text, useText } from "../lib/text.ts";
import { useTold } from "../lib/told.ts";
import { Status, type Tone } from "../ui/Status.tsx";

/** A clock of a case as the server reads it. */
export interface Clock {
  code: string;
  nameVi: string;
  nameEn: string;
  statutory: boolean;
  dueOn: string;
  confirmed: boolean;
  overdue: boolean;
  /** Below zero once the day has passed. */
  workingDaysLeft: number;
  /** The highest of 50, 80 and 100 per cent of the time that is reached. */
  reminder: number | null;
}

/** From here on a deadline is near. */
const near = 10;

/** A certificate of the awareness class is warned of half a year before its last day: whoever needs it longer studies again. */
export function isCertificateEnding({ code, dueOn }: Pick<Clock, "code" | "dueOn">): boolean {
  const [year = 0, month = 0, day = 0] = today().split("-").map(Number);
  return code === "CERTIFICATE_EXPIRY" && dueOn <= new Date(Date.UTC(year, month - 1 + 6, day)).toISOString().slice(0, 10);
}

/** "Hạn quyết định: còn 12 ngày làm việc 05/02/2027": shape, word and colour together; a mere date is told without judging. `short`: says in one word that a day may still move. */
export function ClockLine({ clock, short = false }: { clock: Clock; short?: boolean }) {
  const t = useText();
  const told = useTold();
  const name = told(clock.nameVi, clock.nameEn);
  const day = date(clock.dueOn);
  const on = clock.confirmed ? day : t(short ? "clock.tentative" : "clock.unconfirmed", { date: day });
  if (isCertificateEnding(clock)) {
    const over = clock.dueOn < today();
    return <Status long tone={over ? "bad" : "slow"} word={t(over ? "clock.certificateOver" : "clock.certificateEnding", { date: day })} />;
  }
  if (!clock.statutory) return <span className="soft">{t("clock.date", { name, date: on })}</span>;
  return (
    <span className="row" style={{ gap: "0.25rem 0.6rem" }}>
      <Status long tone={toneOf(clock)} word={t("clock.deadline", { name, left: leftWords(t, clock) })} />
      <span className={clock.confirmed ? "soft nowrap" : "soft"}>{on}</span>
    </span>
  );
}

function toneOf({ overdue, workingDaysLeft, reminder }: Clock): Tone {
  if (overdue) return "bad";
  return workingDaysLeft <= near || (reminder ?? 0) >= 80 ? "slow" : "good";
}

function leftWords(t: Text, { overdue, workingDaysLeft, dueOn, reminder }: Clock): string {
  if (overdue) return t("clock.overdue", { count: -workingDaysLeft });
  if (dueOn === today()) return t("clock.today");
  const left = t("clock.left", { count: workingDaysLeft });
  return reminder === 50 || reminder === 80 ? t("clock.passed", { left, share: reminder }) : left;
}
