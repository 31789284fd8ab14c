import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type FormEvent, useEffect, useState } from "react";
import { useText } from "../../lib/text.ts";
import { VnDate } from "../../ui/VnDate.tsx";
import { type ActGroup, actGroups } from "./acts.ts";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

export interface Filters {
  act?: ActGroup | undefined;
  signIns?: true | undefined;
  person?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** What is looked for in the log. Kinds of acts apply at once; a name and days when they are asked for. */
export function AuditFilters({ filters, onChange }: { filters: Filters; onChange(change: Filters): void }) {
  const t = useText();
  const [person, setPerson] = useState(filters.person ?? "");
  const [days, setDays] = useState({ from: filters.from ?? "", until: filters.until ?? "" });
  const [told, setTold] = useState(false);
  // On a phone the entries come first.
  const roomy = useMediaQuery("(min-width: 40em)", false, { getInitialValueInEffect: false });
  useEffect(() => setPerson(filters.person ?? ""), [filters.person]);
  useEffect(() => setDays({ from: filters.from ?? "", until: filters.until ?? "" }), [filters.from, filters.until]);
  const wrong = (day: string) => day !== "" && !isDay.test(day);
  const turned = isDay.test(days.from) && isDay.test(days.until) && days.from > days.until;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const bad = wrong(days.from) || wrong(days.until) || turned;
    setTold(bad);
    if (!bad) onChange({ person: person.trim() || undefined, from: days.from || undefined, until: days.until || undefined });
  };
  const errorOf = (day: string) => (told && wrong(day) ? { error: t("audit.dateWrong") } : {});
  return (
    <search className="stack">
      <div className="row bottom">
        <NativeSelect
          label={t("audit.act")}
          value={filters.act ?? ""}
          data={[{ value: "", label: t("audit.act.all") }, ...actGroups.map((value) => ({ value, label: t(`audit.act.${value}`) }))]}
          onChange={(event) => onChange({ act: actGroups.find((one) => one === event.currentTarget.value) })}
        />
        {filters.act ? null : (
          <Checkbox
            label={t("audit.signIns")}
            checked={filters.signIns === true}
            onChange={(event) => onChange({ signIns: event.currentTarget.checked ? true : undefined })}
          />
        )}
      </div>
      <details open={roomy || Boolean(filters.person || filters.from || filters.until)}>
        <summary>{t("audit.more")}</summary>
        <form className="row bottom" onSubmit={send}>
          <TextInput
            label={t("audit.person")}
            value={person}
            autoComplete="off"
            onChange={(event) => setPerson(event.currentTarget.value)}
          />
          <VnDate label={t("audit.from")} value={days.from} onChange={(from) => setDays({ ...days, from })} {...errorOf(days.from)} />
          <VnDate
            label={t("audit.until")}
            value={days.until}
            onChange={(until) => setDays({ ...days, until })}
            {...(told && turned ? { error: t("audit.turned") } : errorOf(days.until))}
          />
          <Button type="submit" variant="default">
            {t("audit.find")}
          </Button>
        </form>
      </details>
    </search>
  );
}
