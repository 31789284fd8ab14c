import { useMutation } from "@apollo/client/react";
import * as z from "zod/mini";
import { CreateUnitDocument, type CreateUnitMutationVariables } from "../../gql/units.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, SelectField, TextField } from "../../ui/fields.tsx";
import { type Kind, kindsUnder, type Sector, sectors } from "./kinds.ts";

const shape = resolve(
  z.object({
    kind: rules.choice("units.kindMissing"),
    name: rules.text("units.nameMissing"),
    code: rules.optional(),
    sector: z.string(),
    from: rules.date(),
  }),
);

interface Typed {
  kind: string;
  name: string;
  code: string;
  sector: string;
  from: string;
}

interface CreateUnitDialogProps {
  parent: { id: string; name: string; level: "CITY" | "WARD" | "BASE" | "BRANCH" };
  onClose(): void;
  onCreated(): void;
}

export function CreateUnitDialog({ parent, onClose, onCreated }: CreateUnitDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [create] = useMutation(CreateUnitDocument);
  const kinds = kindsUnder(parent.level);
  const send = async ({ kind, name, code, sector, from }: Typed) => {
    const input: CreateUnitMutationVariables["input"] = {
      parentId: parent.id,
      kind: kind as Kind,
      name,
      code: code || null,
      sector: (sector || null) as Sector | null,
      from,
    };
    await create({ variables: { input } });
    announce(t("units.create.done", { name }));
    onCreated();
  };
  return (
    <Dialog opened onClose={onClose} title={t("units.create.title", { name: parent.name })}>
      <Form<Typed>
        initial={{ kind: kinds[0] ?? "", name: "", code: "", sector: "", from: today() }}
        resolver={shape}
        action={t("units.create.send")}
        onSend={send}
      >
        <SelectField name="kind" label={t("units.kind")} options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        <TextField name="name" label={t("units.name")} hint={t("units.nameHint")} />
        <TextField name="code" label={t("units.code")} hint={t("units.codeHint")} />
        <SelectField
          name="sector"
          label={t("units.sector")}
          options={[
            { value: "", label: t("units.noSector") },
            ...sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) })),
          ]}
        />
        <DateField name="from" label={t("units.from")} />
      </Form>
    </Dialog>
  );
}
