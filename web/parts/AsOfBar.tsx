import { Button } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useId, useState } from "react";
import { date, today } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";
import { VnDate } from "../ui/VnDate.tsx";
import styles from "./AsOfBar.module.css";

const monthsBack = 36;

/** The last days of the months before this one, oldest first. */
export function monthEnds(now: string): string[] {
  const [year, month] = now.split("-").map(Number) as [number, number];
  return Array.from({ length: monthsBack }, (_, place) =>
    new Date(Date.UTC(year, month - monthsBack + place, 0)).toISOString().slice(0, 10),
  );
}

interface AsOfBarProps {
  /** The day looked at, `yyyy-mm-dd`; undefined: now. */
  asOf: string | undefined;
  onChange(asOf: string | undefined): void;
}

/** "Cây tổ chức ngày 30/06/2025": a slider over the ends of past months, with today at its right end, and three boxes for any other day. */
export function AsOfBar({ asOf, onChange }: AsOfBarProps) {
  const t = useText();
  const id = useId();
  const now = today();
  const days = monthEnds(now);
  const place = asOf ? days.filter((day) => day <= asOf).length - 1 : days.length;
  const told = asOf ? t("asOf.day", { date: date(asOf) }) : t("asOf.now");
  const [slid, setSlid] = useState(place);
  useEffect(() => setSlid(place), [place]);
  const choose = (day: string | undefined) => onChange(day && day < now ? day : undefined);
  const settle = useDebouncedCallback((to: number) => choose(days[to]), 300); // a slide passes many months and means its last
  return (
    <details className={`sheet ${styles.bar}`} open={asOf ? true : undefined}>
      <summary>{told}</summary>
      <div className="stack">
        <label htmlFor={id}>{t("asOf.slide")}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={days.length}
          value={Math.max(slid, 0)}
          aria-valuetext={slid < days.length ? date(days[Math.max(slid, 0)]!) : t("asOf.today")}
          onChange={(event) => {
            setSlid(Number(event.currentTarget.value));
            settle(Number(event.currentTarget.value));
          }}
        />
        <div className={`soft small ${styles.ends}`}>
          <span>{date(days[0]!)}</span>
          {slid < days.length ? <span className="strong">{date(days[Math.max(slid, 0)]!)}</span> : null}
          <span>{t("asOf.today")}</span>
        </div>
        <div className="row bottom">
          <VnDate
            label={t("asOf.exact")}
            value={asOf ?? ""}
            onChange={(day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? choose(day) : undefined)}
          />
          {asOf ? (
            <Button variant="default" onClick={() => onChange(undefined)}>
              {t("asOf.back")}
            </Button>
          ) : null}
        </div>
      </div>
    </details>
  );
}
