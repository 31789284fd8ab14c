import { useState } from "react";
import { readFailure } from "../../lib/failure.ts";

/** Does something from the state that was looked at; where somebody else was quicker, reads anew what stands now and says so instead. */
export function useFromNow(onReread: () => Promise<void>) {
  const [quicker, setQuicker] = useState(false);
  const fromNow = async (change: () => Promise<void>): Promise<void> => {
    setQuicker(false);
    try {
      await change();
    } catch (error) {
      const { code, field } = readFailure(error);
      if (code !== "CONFLICT" || field !== "revision") throw error;
      await onReread();
      setQuicker(true);
    }
  };
  return { quicker, fromNow };
}
