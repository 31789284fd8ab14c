import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";

/** The way to the other pages about personal data. */
export function PrivacyLinks({ here }: { here: "retention" | "register" }) {
  const t = useText();
  return (
    <>
      {here === "retention" ? null : <Link to="/privacy">{t("retention.title")}</Link>}
      {here === "register" ? null : <Link to="/privacy/register">{t("register.title")}</Link>}
    </>
  );
}
