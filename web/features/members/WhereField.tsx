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
      options={[{ value: "", label: t("step.choose") }, ...options]}
    />
  );
}
