/** Why the program cannot start: printed as one line, never seen by a client. The message says in plain Vietnamese what to do. */
export class StartError extends Error {
  override readonly name = "StartError";

  constructor(
    readonly code: string,
    message: string,
    /** The environment variable to correct, if it is one. */
    readonly variable?: string,
  ) {
    super(message);
  }
}

/** "Lỗi PORT_TAKEN: …" on one line, whatever was thrown. */
export function errorLine(error: unknown): string {
  const code = error instanceof StartError ? error.code : "UNEXPECTED";
  const text = error instanceof Error ? error.message : String(error);
  return `Lỗi ${code}: ${text.trim().replace(/\s*\n\s*/g, " · ")}`;
}
