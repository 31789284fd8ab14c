import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { v4 as newKey } from "uuid";
import { SaveMonthReviewDocument, SendMonthReviewDocument } from "../../gql/review.ts";
import { readFailure } from "../../lib/failure.ts";
import { useText } from "../../lib/text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { linesOf, type Review, type Sheet } from "./answers.ts";

/** Keeps the draft and sends it. A lost answer may be asked for again: the same try has the same keys. */
export function useReview({ unit, month, revision }: Review, onReread: () => Promise<void>) {
  const t = useText();
  const announce = useAnnounce();
  const [save] = useMutation(SaveMonthReviewDocument);
  const [send] = useMutation(SendMonthReviewDocument);
  const [busy, setBusy] = useState<"SAVE" | "SEND" | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [keys, setKeys] = useState(() => [newKey(), newKey()] as const);
  const work = async (act: "SAVE" | "SEND", sheet: Sheet): Promise<boolean> => {
    const about = { unitId: unit.id, month };
    setBusy(act);
    setError(null);
    try {
      const kept = await save({ variables: { input: { clientKey: keys[0], ...about, revision, people: linesOf(sheet) } } });
      if (act === "SEND") {
        const now = kept.data!.saveMonthReview.revision;
        await send({ variables: { input: { clientKey: keys[1], ...about, revision: now } } });
      }
      setKeys([newKey(), newKey()]);
      await onReread();
      announce(t(act === "SEND" ? "review.sentNow" : "review.saved"));
      return true;
    } catch (problem) {
      const { code } = readFailure(problem);
      setError(problem);
      if (code !== "NETWORK") setKeys([newKey(), newKey()]);
      if (code === "CONFLICT") await onReread().catch(() => undefined);
      return false;
    } finally {
      setBusy(null);
    }
  };
  return { busy, error, work, settle: () => setError(null) };
}
