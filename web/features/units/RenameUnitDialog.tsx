import { useMutation } from "@apollo/client/react";
import * as z from "zod/mini";
import { RenameUnitDocument } from "../../gql/units.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, TextField } from "../../ui/fields.tsx";

const shape = resolve(z.object({ name: rules.text("units.nameMissing"), code: rules.optional(), from: rules.date() }));

interface RenameUnitDialogProps {
  unit: { id: string; name: string; code: string | null };
  onClose(): void;
  onDone(): void;
}

/** A new name or code from a day on; the old one stays in the history. */
export function RenameUnitDialog({ unit, onClose, onDone }: RenameUnitDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [rename] = useMutation(RenameUnitDocument);
  const send = async ({ name, code, from }: { name: string; code: string; from: string }) => {
    await rename({ variables: { input: { unitId: unit.id, name, code: code || null, from } } });
    announce(t("units.rename.done"));
    onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t("units.rename.title", { name: unit.name })}>
      <Form
        initial={{ name: unit.name, code: unit.code ?? "", from: today() }}
        resolver={shape}
        action={t("units.rename.send")}
        onSend={send}
      >
        <TextField name="name" label={t("units.newName")} />
        <TextField name="code" label={t("units.code")} />
        <DateField name="from" label={t("units.from")} />
      </Form>
    </Dialog>
  );
}
