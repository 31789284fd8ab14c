import { useMutation } from "@apollo/client/react";
import * as z from "zod/mini";
import { GrantPostDocument, type GrantPostMutationVariables } from "../../gql/users.ts";
import { today } from "../../lib/fmt.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { PostFields } from "./PostFields.tsx";
import type { User } from "./user.ts";

type Role = GrantPostMutationVariables["input"]["role"];

const shape = resolve(z.object({ unitId: rules.choice("users.unitMissing"), role: rules.choice("users.roleMissing"), from: rules.date() }));

/** Gives a person one more post, within the viewer's own subtree. */
export function GrantPostDialog({ user, onClose, onGranted }: { user: User; onClose(): void; onGranted(): void }) {
  const t = useText();
  const [grant] = useMutation(GrantPostDocument);
  const send = async (typed: { unitId: string; role: string; from: string }) => {
    await grant({ variables: { input: { userId: user.id, ...typed, role: typed.role as Role } } });
    onGranted();
  };
  return (
    <Dialog opened onClose={onClose} title={t("users.grant.title", { name: user.fullName })}>
      <Form initial={{ unitId: "", role: "", from: today() }} resolver={shape} action={t("users.grant.send")} onSend={send}>
        <PostFields start={null} needs="grantPost" />
      </Form>
    </Dialog>
  );
}
