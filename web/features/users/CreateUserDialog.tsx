import { useMutation } from "@apollo/client/react";
import * as z from "zod/mini";
import { CreateUserDocument, type CreateUserMutationVariables } from "../../gql/users.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { TextField } from "../../ui/fields.tsx";
import { PostFields } from "./PostFields.tsx";
import { rolesAt } from "./rolesAt.ts";
import type { NewSecret } from "./user.ts";

type Role = CreateUserMutationVariables["input"]["role"];

const shape = resolve(
  z.object({
    fullName: rules.text("users.nameMissing"),
    login: rules.text("users.loginMissing"),
    unitId: rules.choice("users.unitMissing"),
    role: rules.choice("users.roleMissing"),
    from: rules.date(),
  }),
);

interface CreateUserDialogProps {
  /** The unit offered first; null where the viewer may create nobody at their own. */
  unit: { id: string; name: string; level: "CITY" | "WARD" | "BASE" | "BRANCH" } | null;
  onClose(): void;
  onCreated(secret: NewSecret): void;
}

export function CreateUserDialog({ unit, onClose, onCreated }: CreateUserDialogProps) {
  const t = useText();
  const [create] = useMutation(CreateUserDocument);
  const send = async (typed: { fullName: string; login: string; unitId: string; role: string; from: string }) => {
    const { data } = await create({ variables: { input: { ...typed, role: typed.role as Role } } });
    if (data) onCreated({ login: data.createUser.user.login, temporaryPassword: data.createUser.temporaryPassword });
  };
  return (
    <Dialog opened onClose={onClose} title={t("users.create")}>
      <Form
        initial={{ fullName: "", login: "", unitId: unit?.id ?? "", role: (unit && rolesAt(unit.level)[0]) ?? "", from: today() }}
        resolver={shape}
        action={t("users.create.send")}
        onSend={send}
      >
        <TextField name="fullName" label={t("users.name")} />
        <TextField name="login" label={t("signIn.login")} hint={t("users.loginHint")} />
        <PostFields start={unit} needs="createUser" />
      </Form>
    </Dialog>
  );
}
