import { useState } from "react";

/**
 * Whether each of several answers has come once, or failed to: a page that stands on all of them comes as a whole, so that nothing on it
 * is pushed down by what comes later, and nothing is called empty before that is known.
 */
export function useAnswered(...answers: { data?: unknown; loading: boolean }[]): boolean {
  const [answered, setAnswered] = useState(false);
  const now = answers.every(({ data, loading }) => !loading || (data !== undefined && data !== null));
  if (now && !answered) setAnswered(true);
  return now || answered;
}
