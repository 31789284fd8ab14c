import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { v4 as newKey } from "uuid";
import * as z from "zod/mini";
import { RecordWhitePlaceDocument, UpdateWhitePlaceDocument } from "../../gql/watch.ts";
import { readWhole, resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { UnitPicker } from "../../parts/UnitPicker.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { LongTextField, NumberField, SelectField, TextField, useField } from "../../ui/fields.tsx";
import type { WhitePlace } from "./WhitePlacesPage.tsx";

const kinds = ["VILLAGE", "RESIDENTIAL_GROUP", "ENTERPRISE", "SCHOOL"] as const;
const lacks = ["NO_MEMBER", "NO_ORGANISATION"] as const;

const shape = resolve(
  z.object({
    name: rules.text("places.nameMissing"),
    kind: z.enum(kinds),
    lack: z.enum(lacks),
    sources: rules.wholeNumber(0),
    branchId: z.string(),
    note: z.string().check(z.trim(), z.maxLength(1000, "ui.form.tooLong")),
  }),
);
interface Values {
  name: string;
  kind: (typeof kinds)[number];
  lack: (typeof lacks)[number];
  sources: string;
  branchId: string;
  note: string;
}

interface WhitePlaceDialogProps {
  wardId: string;
  /** What is said anew; without it a place is recorded. */
  place?: WhitePlace;
  onDone(): void;
  onClose(): void;
}

/** Records a place, or says anew what it lacks, how many may be won there and which branch looks after it. */
export function WhitePlaceDialog({ wardId, place, onDone, onClose }: WhitePlaceDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [record] = useMutation(RecordWhitePlaceDocument);
  const [update] = useMutation(UpdateWhitePlaceDocument);
  const clientKey = useRef(newKey());
  const send = async ({ name, kind, ...values }: Values) => {
    const said = {
      clientKey: clientKey.current,
      lack: values.lack,
      sources: readWhole(values.sources) ?? 0,
      branchId: values.branchId || null,
      note: values.note || null,
    };
    if (place) await update({ variables: { input: { ...said, placeId: place.id, revision: place.revision } } });
    else await record({ variables: { input: { ...said, unitId: wardId, name, kind } } });
    announce(t(place ? "places.updated" : "places.recorded"));
    onDone();
    onClose();
  };
  const initial: Values = {
    name: place?.name ?? "",
    kind: place?.kind ?? "RESIDENTIAL_GROUP",
    lack: place?.lack ?? "NO_MEMBER",
    sources: String(place?.sources ?? ""),
    branchId: place?.branch?.id ?? "",
    note: "",
  };
  return (
    <Dialog opened onClose={onClose} title={place ? place.name : t("places.record")}>
      <Form<Values> initial={initial} resolver={shape} action={t(place ? "places.save" : "places.record")} onSend={send}>
        {place ? null : (
          <>
            <TextField name="name" label={t("places.name")} hint={t("places.nameHint")} />
            <SelectField name="kind" label={t("places.kind")} options={kinds.map((value) => ({ value, label: t(`placeKind.${value}`) }))} />
          </>
        )}
        <SelectField name="lack" label={t("places.lack")} options={lacks.map((value) => ({ value, label: t(`placeLack.${value}`) }))} />
        <NumberField name="sources" label={t("places.sourcesField")} />
        <BranchField initial={place?.branch?.name} />
        <LongTextField name="note" label={t("places.note")} hint={t("record.noteHint")} />
      </Form>
    </Dialog>
  );
}

function BranchField({ initial }: { initial: string | undefined }) {
  const t = useText();
  const { onChange, id, error } = useField("branchId");
  return (
    <UnitPicker
      id={id}
      label={t("places.branchField")}
      hint={t("places.branchHint")}
      level="BRANCH"
      initial={initial}
      error={error}
      onPick={(unit) => onChange(unit.id)}
      onClear={() => onChange("")}
    />
  );
}
