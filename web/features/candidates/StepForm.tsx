import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { v4 as newKey } from "uuid";
import { RecordStepDocument } from "../../gql/candidates.ts";
import { type Failure, readFailure } from "../../lib/failure.ts";
import { date } from "../../lib/fmt.ts";
import { resolve } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField } from "../../ui/fields.tsx";
import type { Person } from "./papers.ts";
import { Quicker } from "./Quicker.tsx";
import { StepFields } from "./StepFields.tsx";
import { emptyStep, factsOf, type StepTyped, shapeOf, type Wanted } from "./stepFields.ts";

interface StepFormProps {
  person: Person;
  wanted: Wanted;
  onReread(): Promise<void>;
  onDone(): void;
}

/** The form of any step: its day, what it needs and what may be said besides. What was typed outlives every refusal. */
export function StepForm({ person, wanted, onReread, onDone }: StepFormProps) {
  const t = useText();
  const announce = useAnnounce();
  const [record] = useMutation(RecordStepDocument);
  const [quicker, setQuicker] = useState<Failure["theirs"] | null>(null);
  const [shape] = useState(() => resolve(shapeOf(wanted)));
  // One key for the form's whole life: pressing twice, or again after a lost answer, records once.
  const clientKey = useRef(newKey());
  const last = person.history.find(({ undone }) => !undone);
  const send = async (typed: StepTyped) => {
    const { id: candidateId, revision } = person;
    setQuicker(null);
    const input = { clientKey: clientKey.current, candidateId, revision, event: wanted.event, on: typed.on, facts: factsOf(wanted, typed) };
    try {
      await record({ variables: { input } });
    } catch (error) {
      const { code, theirs } = readFailure(error);
      if (code !== "CONFLICT" || !theirs) throw error;
      setQuicker(theirs);
      return;
    }
    announce(t("step.done", { name: wanted.name }));
    onDone();
  };
  return (
    <Form<StepTyped>
      initial={emptyStep(wanted)}
      resolver={shape}
      action={t("step.record")}
      onSend={send}
      nameOf={(field) => field.replace(/^facts\./, "")}
    >
      {quicker ? <Quicker person={person} wanted={wanted} theirs={quicker} onReread={onReread} /> : null}
      <DateField name="on" label={t("step.on")} hint={last ? t("step.onHint", { date: date(last.on) }) : undefined} />
      <StepFields person={person} wanted={wanted} />
    </Form>
  );
}
