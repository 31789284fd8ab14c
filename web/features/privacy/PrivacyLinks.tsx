import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/text.ts";

/** The way to the other pages about personal data. */
export function PrivacyLinks({ here }: { here: "retention" | "register" | "requests" }) {
  const t = useText();
  return (
    <>
      {here === "requests" ? null : <Link to="/privacy/requests">{t("requests.title")}</Link>}
      {here === "retention" ? null : <Link to="/privacy">{t("retention.title")}</Link>}
      {here === "register" ? null : <Link to="/privacy/register">{t("register.title")}</Link>}
    </>
  );
}
