import { Socket } from "node:net";
import { OneStatementClient } from "./oneStatement.ts";

/**
 * A socket that holds what is written until the current turn is over and sends it in one piece: the statements of a pipeline then
 * cost one system call instead of one each. For pg's `stream` option, whose client corks and uncorks around every statement.
 */
export class OneWriteSocket extends Socket {
  private waiting = false;

  override cork(): void {
    if (this.waiting) return;
    this.waiting = true;
    super.cork();
    // After what the current turn still has to do, promises included: a tick alone may come before them.
    queueMicrotask(() =>
      process.nextTick(() => {
        this.waiting = false;
        super.uncork();
      }),
    );
  }

  override uncork(): void {}
}

/** Settings of every pool the API asks: statements leave without waiting for the answers before them, and never two in one. */
export const pipelined = { pipeline: true, stream: () => new OneWriteSocket(), Client: OneStatementClient };
