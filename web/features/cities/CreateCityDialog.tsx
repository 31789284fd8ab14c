import { useMutation } from "@apollo/client/react";
import * as z from "zod/mini";
import { CreateCityDocument } from "../../gql/cities.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { TextField } from "../../ui/fields.tsx";

const shape = resolve(
  z.object({
    name: rules.text("cities.nameMissing"),
    code: rules.text("cities.codeMissing"),
    administratorName: rules.text("users.nameMissing"),
    administratorLogin: rules.text("users.loginMissing"),
  }),
);

interface CreateCityDialogProps {
  onClose(): void;
  onCreated(secret: { login: string; temporaryPassword: string }): void;
}

/** A new city and its first administrator, who does all the rest. */
export function CreateCityDialog({ onClose, onCreated }: CreateCityDialogProps) {
  const t = useText();
  const [create] = useMutation(CreateCityDocument);
  const send = async (input: { name: string; code: string; administratorName: string; administratorLogin: string }) => {
    const { data } = await create({ variables: { input } });
    if (data) onCreated({ login: data.createCity.user.login, temporaryPassword: data.createCity.temporaryPassword });
  };
  return (
    <Dialog opened onClose={onClose} title={t("cities.create")}>
      <Form
        initial={{ name: "", code: "", administratorName: "", administratorLogin: "" }}
        resolver={shape}
        action={t("cities.create.send")}
        onSend={send}
      >
        <TextField name="name" label={t("cities.name")} hint={t("cities.nameHint")} />
        <TextField name="code" label={t("units.code")} />
        <TextField name="administratorName" label={t("cities.administratorName")} />
        <TextField name="administratorLogin" label={t("cities.administratorLogin")} hint={t("users.loginHint")} />
      </Form>
    </Dialog>
  );
}
