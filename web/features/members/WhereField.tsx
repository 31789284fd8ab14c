import { useQuery } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { WhereToDocument } from "../../gql/members.ts";
import { useText } from "../../lib/text.ts";
import { ReceiverField } from "../../parts/ReceiverField.tsx";
import { useOwnUnit } from "../../parts/viewer.ts";
import { Fetched } from "../../ui/Fetched.tsx";
import { SelectField, useField } from "../../ui/fields.tsx";

interface Committee {
  id: string;
  name: string;
}

/** The committee that takes them in: one of the branch's own (`own`), else any ward of the city, found by typing. */
export function WhereField({ own }: { own: boolean }) {
  const t = useText();
  const unit = useOwnUnit();
  const answer = useQuery(WhereToDocument, { variables: { unitId: unit.id } });
  const { onChange } = useField("toUnitId");
  const choose = useRef(onChange);
  const above = answer.data?.orgUnit.ancestors.filter(({ level }) => level === "WARD" || level === "BASE") ?? [];
  const only = own && above.length === 1 ? above[0]!.id : "";
  // What was chosen of the other kind is none of these; where there is one alone nothing is to be chosen.
  useEffect(() => {
    // The form answers with a promise, which must not pass for what undoes this.
    choose.current(only);
  }, [only]);
  return (
    <Fetched result={answer} lines={2}>
      {({ receivingCommittees }) =>
        own ? (
          <OwnField above={above} />
        ) : (
          <ReceiverField
            name="toUnitId"
            label={t("send.to")}
            hint={t("send.toHint")}
            placeholder={t("send.find")}
            units={receivingCommittees}
          />
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
      options={options.length === 1 ? options : [{ value: "", label: t("step.choose") }, ...options]}
    />
  );
}
