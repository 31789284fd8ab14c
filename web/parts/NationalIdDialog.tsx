import { Button } from "@mantine/core";
import * as z from "zod/mini";
import { resolve, rules } from "../lib/rules.ts";
import { useText } from "../lib/text.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Form } from "../ui/Form.tsx";
import { NumberField } from "../ui/fields.tsx";

const shape = resolve(z.object({ nationalId: rules.text("nationalId.missing") }));

interface NationalIdDialogProps {
  name: string;
  kept: boolean;
  save(nationalId: string): Promise<void>;
  onDone(): Promise<void>;
  onClose(): void;
}

/** Enters, corrects or removes a person's number; whoever keeps it elsewhere is never told here. */
export function NationalIdDialog({ name, kept, save, onDone, onClose }: NationalIdDialogProps) {
  const t = useText();
  const announce = useAnnounce();
  const send = async (nationalId: string) => {
    await save(nationalId);
    announce(t(nationalId ? "nationalId.saved" : "nationalId.removed"));
    await onDone();
  };
  const remove = kept ? (
    <Button variant="subtle" color="red" onClick={() => void send("")}>
      {t("nationalId.remove")}
    </Button>
  ) : null;
  return (
    <Dialog opened onClose={onClose} title={t("nationalId.of", { name })}>
      <p className="soft">{t("nationalId.why")}</p>
      <Form
        initial={{ nationalId: "" }}
        resolver={shape}
        action={t("nationalId.send")}
        onSend={(typed) => send(typed.nationalId)}
        beside={remove}
      >
        <NumberField name="nationalId" label={t("person.nationalId")} hint={t("nationalId.hint")} />
      </Form>
    </Dialog>
  );
}
