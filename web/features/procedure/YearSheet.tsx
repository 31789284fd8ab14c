import { Button } from "@mantine/core";
import { useText } from "../../lib/text.ts";
import { Status } from "../../ui/Status.tsx";
import type { WorkingYear } from "./CalendarPage.tsx";
import { runsOf } from "./runs.ts";
import { useDayWords } from "./words.ts";

/** One year: its runs of rest and the weekends worked for them. */
export function YearSheet({ year, onEdit }: { year: WorkingYear; onEdit: (() => void) | null }) {
  const t = useText();
  const { run, one } = useDayWords();
  const runs = runsOf(year.rests, year.works);
  const title = t("calendar.year", { year: year.year });
  return (
    <section className="sheet stack" aria-label={title}>
      <div className="row spread">
        <h2>{title}</h2>
        <Status tone={year.confirmed ? "good" : "slow"} word={t(year.confirmed ? "calendar.published" : "calendar.unpublished")} />
      </div>
      <div className="stack tight">
        <h3>{t("calendar.rests", { count: year.rests.length })}</h3>
        {runs.length > 0 ? (
          <ul className="plain stack tight">
            {runs.map((days) => (
              <li key={days.from}>
                {run(days)} {days.days > 1 ? <span className="soft nowrap">{t("calendar.days", { count: days.days })}</span> : null}
              </li>
            ))}
          </ul>
        ) : (
          <p className="soft">{t("calendar.noRests")}</p>
        )}
      </div>
      <div className="stack tight">
        <h3>{t("calendar.works")}</h3>
        {year.works.length > 0 ? (
          <ul className="plain stack tight">
            {year.works.map((day) => (
              <li key={day}>{one(day)}</li>
            ))}
          </ul>
        ) : (
          <p className="soft">{t("calendar.noWorks")}</p>
        )}
      </div>
      <p className="soft small">{t(year.shipped ? "calendar.shipped" : "calendar.set", { revision: year.revision })}</p>
      {onEdit ? (
        <div>
          <Button variant="default" onClick={onEdit}>
            {t("calendar.edit", { year: year.year })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
