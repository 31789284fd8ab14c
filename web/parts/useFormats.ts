import { useState } from "react";
import { saveFile } from "../lib/saveFile.ts";
import { useText } from "../lib/text.ts";
import { useAnnounce } from "../ui/Announcer.tsx";

/** Gets one format of a paper at a time and keeps it as a file; `failure` says which did not come, and why. */
export function useFormats<Format extends string>(ask: (format: Format) => Promise<Parameters<typeof saveFile>[0]>) {
  const t = useText();
  const announce = useAnnounce();
  const [busy, setBusy] = useState<Format | null>(null);
  const [failure, setFailure] = useState<{ error: unknown; format: Format } | null>(null);
  const get = async (format: Format) => {
    setBusy(format);
    setFailure(null);
    try {
      const file = await ask(format);
      saveFile(file);
      announce(t("decision.saved", { name: file.fileName }));
    } catch (error) {
      setFailure({ error, format });
    }
    setBusy(null);
  };
  /** What the button of a format needs. */
  const button = (format: Format) => ({
    loading: busy === format,
    disabled: busy !== null && busy !== format,
    onClick: () => void get(format),
  });
  return { failure, get, button };
}
