import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import * as z from "zod/mini";
import { CloseUnitDocument } from "../../gql/units.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { type FoundUnit, UnitPicker } from "../../parts/UnitPicker.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { DateField, TextField } from "../../ui/fields.tsx";

interface CloseUnitDialogProps {
  unit: { id: string; name: string };
  onClose(): void;
  onDone(): void;
}

/** Ends a unit as of a day. Dangerous, so its name has to be typed (UX §5.5). */
export function CloseUnitDialog({ unit, onClose, onDone }: CloseUnitDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const [close] = useMutation(CloseUnitDocument);
  const [heir, setHeir] = useState<FoundUnit | null>(null);
  const shape = resolve(
    z.object({
      on: rules.date(),
      name: z.string().check(z.refine((typed) => typed.trim().normalize("NFC") === unit.name.normalize("NFC"), "units.close.nameDiffers")),
    }),
  );
  const send = async ({ on }: { on: string; name: string }) => {
    await close({ variables: { input: { unitId: unit.id, on, heirId: heir?.id ?? null } } });
    announce(t("units.close.done"));
    onDone();
  };
  return (
    <Dialog opened onClose={onClose} title={t("units.close.title", { name: unit.name })}>
      <div className="stack">
        <p>{t("units.close.text")}</p>
        <Form initial={{ on: today(), name: "" }} resolver={shape} action={t("units.close.send")} onSend={send}>
          <DateField name="on" label={t("units.close.on")} />
          <UnitPicker label={t("units.close.heir")} hint={t("units.close.heirHint")} onPick={setHeir} />
          <TextField name="name" label={t("units.close.name")} hint={unit.name} />
        </Form>
      </div>
    </Dialog>
  );
}
