import * as z from "zod/mini";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { WantedText } from "./PlanEditor.tsx";

const shape = resolve(z.object({ name: rules.text("variant.nameMissing") }));

interface KeepVariantDialogProps {
  opened: boolean;
  /** How many variants there are: the next one is called by the next letter. */
  count: number;
  wanted: WantedText;
  onClose(): void;
  onKeep(name: string): Promise<void>;
}

/** Keeps the draft as it stands under a name. */
export function KeepVariantDialog({ opened, count, wanted, onClose, onKeep }: KeepVariantDialogProps) {
  const t = useText();
  const letter = String.fromCharCode(65 + (count % 26));
  return (
    <Dialog opened={opened} onClose={onClose} title={t("variant.keepTitle")}>
      <p className="soft">{t("variant.keepText")}</p>
      {wanted ? (
        <Notice tone="slow">
          <p>{t(wanted === "unfinished" ? "variant.keepUnfinished" : "variant.keepTyped")}</p>
        </Notice>
      ) : null}
      <Form
        initial={{ name: t("variant.nameStart", { letter }) }}
        resolver={shape}
        action={t("variant.keep")}
        onSend={async ({ name }) => {
          await onKeep(name);
          onClose();
        }}
      >
        <TextField name="name" label={t("variant.name")} hint={t("variant.nameHint")} />
      </Form>
    </Dialog>
  );
}
