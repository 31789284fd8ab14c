import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import * as z from "zod/mini";
import { ChangePasswordDocument } from "../../gql/session.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useSession } from "../../parts/viewer.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Form } from "../../ui/Form.tsx";
import { PasswordField } from "../../ui/fields.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";

const shape = resolve(
  z
    .object({
      current: rules.choice("password.currentMissing"),
      next: z.string().check(z.minLength(12, "password.tooShort")),
      again: z.string(),
    })
    .check(z.refine((typed) => typed.next === typed.again, { path: ["again"], message: "password.differ" })),
);

/** One's own password; `forced` at the first sign-in, when nothing else is open yet. */
export function ChangePasswordPage({ forced = false }: { forced?: boolean }) {
  const t = useText();
  const announce = useAnnounce();
  const { renew, leave } = useSession();
  const [change] = useMutation(ChangePasswordDocument);
  const send = async ({ current, next }: { current: string; next: string; again: string }) => {
    await change({ variables: { input: { current, next } } });
    announce(t("password.done"));
    await renew();
  };
  return (
    <div className="sheet stack narrow">
      <PageTitle title={t("password.title")} />
      {forced ? <p>{t("password.forced")}</p> : null}
      <Form
        initial={{ current: "", next: "", again: "" }}
        resolver={shape}
        action={t("password.send")}
        onSend={send}
        beside={
          forced ? (
            <Button variant="default" onClick={() => void leave(false)}>
              {t("account.signOut")}
            </Button>
          ) : null
        }
      >
        <PasswordField name="current" label={t(forced ? "password.temporary" : "password.current")} autoComplete="current-password" />
        <PasswordField name="next" label={t("password.next")} hint={t("password.hint")} autoComplete="new-password" />
        <PasswordField name="again" label={t("password.again")} autoComplete="new-password" />
      </Form>
    </div>
  );
}
