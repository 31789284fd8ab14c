import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { SetWorkingYearDocument } from "../../gql/procedure.ts";
import { readFailure } from "../../lib/failure.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Form } from "../../ui/Form.tsx";
import { CheckField } from "../../ui/fields.tsx";
import { UnsavedForm } from "../../ui/Unsaved.tsx";
import type { WorkingYear } from "./CalendarPage.tsx";
import { DayRows } from "./DayRows.tsx";

const days = () => z.array(z.object({ day: rules.date() }));
const shape = resolve(z.object({ confirmed: z.boolean(), rests: days(), works: days() }));

interface Values {
  confirmed: boolean;
  rests: { day: string }[];
  works: { day: string }[];
}

interface YearFormProps {
  unitId: string;
  /** As it was read; its revision is sent back. */
  year: WorkingYear;
  /** Reads the calendar again, after somebody else was quicker. */
  onReload(): Promise<void>;
  onClose(): void;
}

/** Sets one year as it was published: days of rest, weekends worked, and whether it is certain. */
export function YearForm({ unitId, year, onReload, onClose }: YearFormProps) {
  const t = useText();
  const announce = useAnnounce();
  const [set] = useMutation(SetWorkingYearDocument);
  const clientKey = useRef(newKey());
  const [outrun, setOutrun] = useState(false);
  const send = async ({ confirmed, rests, works }: Values) => {
    const days = { rests: rests.map(({ day }) => day), works: works.map(({ day }) => day) };
    const input = { clientKey: clientKey.current, unitId, year: year.year, revision: year.revision, confirmed, ...days };
    setOutrun(false);
    try {
      await set({ variables: { input } });
    } catch (error) {
      setOutrun(readFailure(error).code === "CONFLICT");
      throw error;
    }
    announce(t("calendar.saved", { year: year.year }));
    await onReload();
    onClose();
  };
  const rows = (list: readonly string[]) => list.map((day) => ({ day }));
  return (
    <section className="sheet stack" aria-label={t("calendar.edit", { year: year.year })}>
      <h2>{t("calendar.edit", { year: year.year })}</h2>
      <p className="soft">{t("calendar.editText")}</p>
      <Form<Values>
        initial={{ confirmed: year.confirmed, rests: rows(year.rests), works: rows(year.works) }}
        resolver={shape}
        action={t("calendar.save")}
        onSend={send}
        nameOf={(field) => `${field}.day`}
        beside={
          <>
            {outrun ? (
              <Button variant="default" onClick={() => void onReload()}>
                {t("calendar.reload")}
              </Button>
            ) : null}
            <Button variant="default" onClick={onClose}>
              {t("ui.cancel")}
            </Button>
          </>
        }
      >
        <DayRows name="rests" year={year.year} title={t("calendar.restsTitle")} add={t("calendar.addRest")} />
        <DayRows name="works" year={year.year} title={t("calendar.works")} add={t("calendar.addWork")} />
        <CheckField name="confirmed" label={t("calendar.confirmed")} hint={t("calendar.confirmedHint")} />
        <UnsavedForm />
      </Form>
    </section>
  );
}
