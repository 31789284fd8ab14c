/**
 * Resolves at the first Ctrl-C or SIGTERM, with the signal's name. Called before anything starts, so that a signal during the start is
 * not lost: what began is finished, then stopped in order. A second signal gives up waiting.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
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
