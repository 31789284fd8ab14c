type Reason = NodeJS.Signals | "PARENT_GONE";

/**
 * Resolves at the first Ctrl-C or SIGTERM, with its name. Called before anything starts, so that a signal during the start is not lost:
 * what began is finished, then stopped in order. A second signal gives up waiting.
 */
export function untilStopped(): Promise<Reason> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve(signal);
      });
    }
  });
}

/**
 * Resolves when the process that started this one is gone. `npm start` passes SIGTERM on to its shell, which dies of it at once and
 * would leave the program running unseen. On Windows the parent's id never changes, so there this never resolves.
 */
export function untilParentGone(currentParent = () => process.ppid, everyMs = 250): Promise<Reason> {
  const parent = currentParent();
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (currentParent() === parent) return;
      clearInterval(watch);
      resolve("PARENT_GONE");
    }, everyMs);
    watch.unref();
  });
}
