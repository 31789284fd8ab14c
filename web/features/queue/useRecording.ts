import { useEffect, useRef, useState } from "react";
import { focusRow } from "./QueueList.tsx";
import type { Card, Step } from "./todo.ts";

/** A step that is being recorded, with the case as it stood when its form was opened. */
export interface Recording {
  card: Card;
  step: Step;
}

/** Which step is being recorded. When its form closes the focus goes back to the queue, to the case that is looked at then. */
export function useRecording(onRecorded: () => Promise<unknown>) {
  const [recording, setRecording] = useState<Recording | null>(null);
  const closed = useRef(false);
  useEffect(() => {
    if (recording || !closed.current) return;
    closed.current = false;
    focusRow();
  });
  const close = () => {
    closed.current = true;
    setRecording(null);
  };
  const done = async () => {
    await onRecorded().catch(() => undefined);
    close();
  };
  return { recording, record: setRecording, close, done };
}
