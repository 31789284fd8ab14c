import { useQuery } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { WhereToDocument } from "../../gql/members.ts";
import { fold } from "../../lib/fold.ts";
import { useText } from "../../lib/text.ts";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { SelectField, useField } from "../../ui/fields.tsx";
import { Picker } from "../../ui/Picker.tsx";

interface Committee {
  id: string;
  name: string;
}

/** The committee that takes them in: one of the branch's own (`own`), else any ward of the city, found by typing. */
export function WhereField({ own }: { own: boolean }) {
  const unit = useOwnUnit();
  const answer = useQuery(WhereToDocument, { variables: { unitId: unit.id } });
  const { onChange } = useField("toUnitId");
  const forget = useRef(onChange);
  // What was chosen of the other kind is none of these.
  useEffect(() => {
    // The form answers with a promise, which must not pass for what undoes this.
    forget.current("");
  }, []);
  return (
    <Fetched result={answer} lines={2}>
      {({ receivingCommittees, orgUnit }) =>
        own ? (
          <OwnField above={orgUnit.ancestors.filter(({ level }) => level === "WARD" || level === "BASE")} />
        ) : (
          <AnyField wards={receivingCommittees} />
        )
      }
    </Fetched>
  );
}

function OwnField({ above }: { above: Committee[] }) {
  const t = useText();
  const options = above.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      name="toUnitId"
      label={t("send.to")}
      hint={t("send.toHint")}
      options={[{ value: "", label: t("step.choose") }, ...options]}
    />
  );
}

const most = 12;

function AnyField({ wards }: { wards: Committee[] }) {
  const t = useText();
  const { id, error, onChange } = useField("toUnitId");
  const [text, setText] = useState("");
  const found = text ? wards.filter(({ name }) => fold(name).includes(fold(text))).slice(0, most) : [];
  return (
    <Picker
      id={id}
      label={t("send.to")}
      hint={t("send.toHint")}
      placeholder={t("send.find")}
      error={error}
      choices={found}
      answered={text}
      onSearch={(wanted) => {
        setText(wanted);
        onChange("");
      }}
      onPick={(choice) => onChange(choice.id)}
    />
  );
}
