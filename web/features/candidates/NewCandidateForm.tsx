import { useMutation } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { OpenCaseDocument, type OpenCaseInput, type Sex } from "../../gql/candidates.ts";
import { readFailure } from "../../lib/failure.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useCatalogue } from "../../parts/catalogue.ts";
import { useViewer } from "../../parts/viewer.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, SelectField } from "../../ui/fields.tsx";
import { NameField } from "../../ui/NameField.tsx";
import { Alike } from "./Alike.tsx";
import { keepPerson, keptPerson, type PersonTyped, personKey } from "./keptPerson.ts";

const shape = resolve<PersonTyped>(
  z.object({
    fullName: rules.text("newPerson.nameMissing"),
    bornOn: rules.date(),
    sex: rules.choice("newPerson.sexMissing"),
    sourceGroup: rules.choice("record.groupMissing"),
    on: rules.pastDate(),
  }),
);

interface NewCandidateFormProps {
  unitId: string;
  /** Somebody whose case or membership here has ended, and who is followed again. */
  earlier?: { id: string } & Pick<PersonTyped, "fullName" | "bornOn" | "sex" | "sourceGroup">;
  onAdded(person: { id: string; fullName: string }): void;
}

export function NewCandidateForm({ unitId, earlier, onAdded }: NewCandidateFormProps) {
  const t = useText();
  const { user } = useViewer();
  const { groups } = useCatalogue();
  const [open] = useMutation(OpenCaseDocument);
  const [alike, setAlike] = useState<PersonTyped | null>(null);
  // Kept until the server has answered: pressing again after a lost answer must not add the person twice.
  const clientKey = useRef(newKey());
  const key = personKey(user.id);
  const [initial] = useState<PersonTyped>(() => {
    if (earlier) return { ...earlier, sourceGroup: earlier.sourceGroup === "UNSPECIFIED" ? "" : earlier.sourceGroup, on: today() };
    return { fullName: "", bornOn: "", sex: "", sourceGroup: "", on: today(), ...keptPerson(key) };
  });
  const send = async (typed: PersonTyped, differentPerson = false) => {
    const { fullName, bornOn, sourceGroup, on } = typed;
    const said = { fullName, bornOn, sourceGroup, on, sex: typed.sex as Sex };
    const input: OpenCaseInput = { ...said, clientKey: clientKey.current, unitId, differentPerson, earlierId: earlier?.id };
    try {
      const { data } = await open({ variables: { input } });
      if (!earlier) keepPerson(key, null);
      if (data) onAdded(data.openCase);
    } catch (error) {
      const { code, field } = readFailure(error);
      if (code !== "CONFLICT" || field !== "fullName") throw error;
      setAlike(typed);
    }
  };
  const changed = (typed: PersonTyped) => {
    setAlike(null);
    if (!earlier) keepPerson(key, typed);
  };
  return (
    <Form<PersonTyped> initial={initial} resolver={shape} action={t("newPerson.send")} onSend={(typed) => send(typed)}>
      <OnTyping onChange={changed} />
      {alike ? <Alike name={alike.fullName} onDifferent={() => send(alike, true)} /> : null}
      <NameField name="fullName" label={t("people.name")} />
      <DateField name="bornOn" label={t("person.birthday")} />
      <ChoiceField
        name="sex"
        label={t("person.sex")}
        row
        options={[
          { value: "FEMALE", label: t("sex.FEMALE") },
          { value: "MALE", label: t("sex.MALE") },
        ]}
      />
      <SelectField
        name="sourceGroup"
        label={t("sourceGroup")}
        options={[{ value: "", label: t("record.groupMissing") }, ...groups.filter(({ value }) => value !== "UNSPECIFIED")]}
      />
      <DateField name="on" label={t("newPerson.on")} hint={t("newPerson.onHint")} />
    </Form>
  );
}

/** Tells whatever has been typed, at every change of it. */
function OnTyping({ onChange }: { onChange(typed: PersonTyped): void }) {
  const { watch } = useFormContext<PersonTyped>();
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    const { unsubscribe } = watch((typed, { type }) => type === "change" && tell.current(typed as PersonTyped));
    return unsubscribe;
  }, [watch]);
  return null;
}
