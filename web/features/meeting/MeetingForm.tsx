import { useMutation } from "@apollo/client/react";
import { useMediaQuery } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { Resolver } from "react-hook-form";
import { v4 as newKey } from "uuid";
import { RecordMeetingDocument } from "../../gql/meeting.ts";
import { type Failure, readFailure } from "../../lib/failure.ts";
import { readWhole } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, NumberField, TextField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { UnsavedForm } from "../../ui/Unsaved.tsx";
import { ListCards } from "./ListCards.tsx";
import { MeetingDay } from "./MeetingDay.tsx";
import { MeetingSum } from "./MeetingSum.tsx";
import styles from "./meeting.module.css";
import { itemsOf, type MeetingCase, mistakesOf, type Typed } from "./meetingVotes.ts";
import { VoteGrid } from "./VoteGrid.tsx";

interface MeetingFormProps {
  unitId: string;
  /** The day that the form begins with. */
  day: string;
  cases: MeetingCase[];
  onDay(on: string): void;
  onReread(): Promise<void>;
  onDone(on: string): Promise<void>;
}

type Items = NonNullable<Failure["items"]>;

/** A meeting's form: what is typed outlives every refusal, and stays with its case when the list is read again. */
export function MeetingForm({ unitId, day, cases, onDay, onReread, onDone }: MeetingFormProps) {
  const t = useText();
  const announce = useAnnounce();
  const [record] = useMutation(RecordMeetingDocument);
  const narrow = useMediaQuery("(max-width: 639.98px)", undefined, { getInitialValueInEffect: false });
  const [failed, setFailed] = useState<Items>([]);
  const shown = useRef(cases);
  shown.current = cases;
  const sent = useRef<string[]>([]);
  // One key for the form's whole life: pressing twice, or again after a lost answer, records once.
  const clientKey = useRef(newKey());
  const [initial] = useState<Typed>(() => ({ on: day, members: "", firstNumber: "", numberSuffix: "-QĐ/ĐU", signer: "", votes: {} }));
  const [resolver] = useState<Resolver<Typed>>(() => (typed: Typed) => resolved(typed, shown.current));
  const send = async (typed: Typed) => {
    setFailed([]);
    const items = itemsOf(typed, cases);
    sent.current = items.map(({ candidateId }) => candidateId);
    const { on, signer } = typed;
    const numbers = { firstNumber: readWhole(typed.firstNumber) ?? 0, numberSuffix: typed.numberSuffix.trim() };
    const input = { clientKey: clientKey.current, unitId, on, members: readWhole(typed.members) ?? 0, ...numbers, signer, items };
    try {
      await record({ variables: { input } });
    } catch (error) {
      const failure = readFailure(error);
      setFailed(failure.items ?? []);
      if (failure.code === "CONFLICT") await onReread().catch(() => undefined);
      throw error;
    }
    announce(t("meeting.done", { count: items.length }));
    await onDone(on);
  };
  if (narrow)
    return (
      <>
        <MeetingDay day={day} onDay={onDay} />
        <Notice>{t("meeting.wideOnly")}</Notice>
        <ListCards cases={cases} />
      </>
    );
  return (
    <Form<Typed>
      initial={initial}
      resolver={resolver}
      action={t("meeting.record")}
      onSend={send}
      nameOf={(field) => fieldOf(field, sent.current)}
    >
      <div className={`sheet ${styles.fields}`}>
        <DateField name="on" label={t("meeting.on")} />
        <NumberField name="members" label={t("meeting.members")} hint={t("meeting.membersHint")} />
        <NumberField name="firstNumber" label={t("meeting.firstNumber")} />
        <TextField name="numberSuffix" label={t("meeting.suffix")} />
        <TextField name="signer" label={t("meeting.signer")} />
      </div>
      <UnsavedForm />
      <VoteGrid cases={cases} failed={failed} />
      <MeetingSum unitId={unitId} cases={cases} onDay={onDay} />
    </Form>
  );
}

/** `items.3.yes` is the vote of the fourth case sent; the refusal of a whole case stands in its row, not at a field. */
function fieldOf(field: string, sent: readonly string[]): string {
  const [, at, name] = /^items\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
  if (at === undefined) return field;
  const part = name === "declineReason" ? "reason" : name;
  return part ? `votes.${sent[Number(at)]}.${part}` : "row";
}

function resolved(typed: Typed, cases: readonly MeetingCase[]) {
  const wrong = Object.entries(mistakesOf(typed, cases));
  if (wrong.length === 0) return { values: typed, errors: {} };
  const errors: Record<string, unknown> = {};
  for (const [name, message] of wrong) {
    const parts = name.split(".");
    let level = errors;
    for (const part of parts.slice(0, -1)) {
      level[part] ??= {};
      level = level[part] as Record<string, unknown>;
    }
    level[parts.at(-1)!] = { type: "typed", message };
  }
  return { values: {}, errors };
}
