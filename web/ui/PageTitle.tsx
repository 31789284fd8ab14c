import { type ReactNode, useEffect } from "react";
import { unbroken } from "../lib/fmt.ts";
import { useText } from "../lib/text.ts";

/** The page's name, above it and in the browser's tab; `children` stand at its right. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const t = useText();
  useEffect(() => {
    document.title = t("app.titleOf", { title });
  }, [title, t]);
  return (
    <div className="row spread">
      <h1>{unbroken(title)}</h1>
      {children}
    </div>
  );
}
