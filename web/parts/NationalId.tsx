import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useText } from "../lib/text.ts";
import { useTold } from "../lib/told.ts";
import { Notice } from "../ui/Notice.tsx";
import { Problem } from "../ui/Problem.tsx";

const NationalIdDialog = lazy(() => import("./NationalIdDialog.tsx").then((file) => ({ default: file.NationalIdDialog })));

export interface OpenedNumber {
  nationalId: string | null;
  nationalIdNotes: readonly { code: string; textVi: string; textEn: string }[];
}

interface NationalIdProps {
  name: string;
  kept: boolean;
  mayRead: boolean;
  mayChange: boolean;
  /** Fetches the number, past the cache: it stands on the screen, and nowhere after that. */
  fetchNumber(): Promise<OpenedNumber | null>;
  /** Keeps the digits typed; an empty text removes the number. */
  save(nationalId: string): Promise<void>;
}

/** Whether a person's number is kept; it is opened only by whoever asks, and each opening is logged by the server. */
export function NationalId({ name, kept, mayRead, mayChange, fetchNumber, save }: NationalIdProps) {
  const t = useText();
  const told = useTold();
  const [opened, setOpened] = useState<OpenedNumber | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [typing, setTyping] = useState(false);
  const open = async () => {
    setFailure(null);
    try {
      setOpened(await fetchNumber());
    } catch (error) {
      setFailure(error);
    }
  };
  const done = async () => {
    setTyping(false);
    setOpened(null);
    if (mayRead) await open();
  };
  return (
    <div className="stack tight">
      <span>{opened?.nationalId ? grouped(opened.nationalId) : t(kept ? "nationalId.kept" : "nationalId.none")}</span>
      {opened?.nationalIdNotes.map((note) => (
        <Notice key={note.code} tone="slow">
          {told(note.textVi, note.textEn)}
        </Notice>
      ))}
      {failure ? <Problem error={failure} /> : null}
      <div className="row">
        {kept && mayRead ? (
          <Button variant="default" onClick={() => (opened ? setOpened(null) : void open())}>
            {t(opened ? "nationalId.hide" : "nationalId.show")}
          </Button>
        ) : null}
        {mayChange ? (
          <Button variant="default" onClick={() => setTyping(true)}>
            {t(kept ? "nationalId.change" : "nationalId.enter")}
          </Button>
        ) : null}
      </div>
      <Suspense fallback={null}>
        {typing ? <NationalIdDialog name={name} kept={kept} save={save} onDone={done} onClose={() => setTyping(false)} /> : null}
      </Suspense>
    </div>
  );
}

/** As on the card's back, to be compared digit by digit. */
const grouped = (number: string) => number.replace(/^(\d{3})(\d{3})(\d{3})(\d{3})$/, "$1\u00a0$2\u00a0$3\u00a0$4");
