import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { ListMemberDocument, type ListMemberInput, type Sex, type Standing } from "../../gql/members.ts";
import { readFailure } from "../../lib/failure.ts";
import { resolveBy, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Form } from "../../ui/Form.tsx";
import { CheckField, DateField } from "../../ui/fields.tsx";
import { NameField } from "../../ui/NameField.tsx";
import { UnsavedForm } from "../../ui/Unsaved.tsx";
import { BornFields } from "./BornFields.tsx";
import { bornOf, bornShape, type MemberTyped } from "./born.ts";
import { KnownAlready } from "./KnownAlready.tsx";

const shape = resolveBy<MemberTyped>(({ yearOnly, standing, fromOutside }) =>
  z.object({
    ...bornShape(yearOnly),
    fullName: rules.text("newPerson.nameMissing"),
    sex: z.enum(["FEMALE", "MALE"], "newPerson.sexMissing"),
    standing: z.enum(["OFFICIAL", "PROBATIONARY"], "newMember.standingMissing"),
    joinedOn: rules.date(),
    officialOn: standing === "OFFICIAL" ? rules.date() : z.string(),
    fromOutside: z.boolean(),
    arrivedOn: fromOutside ? rules.date() : z.string(),
  }),
);
const nothing: MemberTyped = {
  ...{ fullName: "", yearOnly: false, bornOn: "", bornYear: "", sex: "", standing: "" },
  ...{ joinedOn: "", officialOn: "", fromOutside: false, arrivedOn: "" },
};

interface NewMemberFormProps {
  unitId: string;
  onAdded(member: { id: string; fullName: string }): void;
}

/** Puts somebody on the branch's list who is a member already. */
export function NewMemberForm({ unitId, onAdded }: NewMemberFormProps) {
  const t = useText();
  const [list] = useMutation(ListMemberDocument);
  const [alike, setAlike] = useState<MemberTyped | null>(null);
  // Kept until the server has answered: pressing again after a lost answer must not list somebody twice.
  const clientKey = useRef(newKey());
  const send = async (typed: MemberTyped, differentPerson = false) => {
    setAlike(null);
    const input: ListMemberInput = {
      ...{ clientKey: clientKey.current, unitId, differentPerson, fullName: typed.fullName, joinedOn: typed.joinedOn },
      ...bornOf(typed),
      ...{ sex: typed.sex as Sex, standing: typed.standing as Standing },
      officialOn: typed.standing === "OFFICIAL" ? typed.officialOn : null,
      arrivedOn: typed.fromOutside ? typed.arrivedOn : null,
    };
    try {
      const { data } = await list({ variables: { input } });
      if (data) onAdded(data.listMember);
    } catch (error) {
      const { code, field } = readFailure(error);
      if (code !== "CONFLICT" || field !== "fullName") throw error;
      setAlike(typed);
    }
  };
  return (
    <Form<MemberTyped> initial={nothing} resolver={shape} action={t("newMember.send")} onSend={(typed) => send(typed)}>
      {alike ? <KnownAlready name={alike.fullName} onDifferent={() => send(alike, true)} /> : null}
      <NameField name="fullName" label={t("people.name")} />
      <BornFields />
      <ChoiceField
        name="sex"
        label={t("person.sex")}
        row
        options={(["FEMALE", "MALE"] as const).map((value) => ({ value, label: t(`sex.${value}`) }))}
      />
      <ChoiceField
        name="standing"
        label={t("members.standing")}
        row
        options={(["OFFICIAL", "PROBATIONARY"] as const).map((value) => ({ value, label: t(`standing.${value}`) }))}
      />
      <DateField name="joinedOn" label={t("newMember.joinedOn")} hint={t("newMember.joinedHint")} />
      <OfficialField />
      <CheckField name="fromOutside" label={t("newMember.fromOutside")} hint={t("newMember.fromOutsideHint")} />
      <ArrivedField />
      <UnsavedForm />
    </Form>
  );
}

function OfficialField() {
  const t = useText();
  return useWatch({ name: "standing" }) === "OFFICIAL" ? <DateField name="officialOn" label={t("newMember.officialOn")} /> : null;
}

function ArrivedField() {
  const t = useText();
  return useWatch({ name: "fromOutside" }) ? <DateField name="arrivedOn" label={t("newMember.arrivedOn")} /> : null;
}
