import { useMutation } from "@apollo/client/react";
import * as z from "zod/mini";
import { SignInDocument } from "../../gql/session.ts";
import { resolve, rules } from "../../lib/rules.ts";
import { useText } from "../../lib/text.ts";
import { useSession } from "../../parts/viewer.ts";
import { Form } from "../../ui/Form.tsx";
import { PasswordField, TextField } from "../../ui/fields.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";

const shape = resolve(z.object({ login: rules.text("signIn.loginMissing"), password: rules.choice("signIn.passwordMissing") }));

export function SignInPage() {
  const t = useText();
  const { renew } = useSession();
  const [signIn] = useMutation(SignInDocument);
  const send = async (input: { login: string; password: string }) => {
    await signIn({ variables: { input } });
    await renew();
  };
  return (
    <div className="sheet stack">
      <PageTitle title={t("signIn.title")} />
      <p className="soft">{t("signIn.text")}</p>
      <Form initial={{ login: "", password: "" }} resolver={shape} action={t("signIn.send")} onSend={send}>
        <TextField name="login" label={t("signIn.login")} autoComplete="username" />
        <PasswordField name="password" label={t("signIn.password")} autoComplete="current-password" />
      </Form>
      <p className="soft small">{t("signIn.forgotten")}</p>
    </div>
  );
}
