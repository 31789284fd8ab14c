import { type Logger, pino } from "pino";

/** JSON lines on stdout. What people typed never gets in: see errorFields. */
export function makeLog(level: string): Logger {
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorFields } };
  // Written at once by the caller: handing each line to another thread costs more than writing it, and can lose the last ones.
  return pino(options, pino.destination({ fd: 1, sync: true }));
}

/**
 * A database error repeats values in its message, detail, query and parameters, so only its code and the names of things in the
 * schema are kept; of other errors the message too.
 */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const fields = error as Error & Record<string, unknown>;
  const stack = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  if (!("severity" in fields || "driverError" in fields)) return { type: error.name, code: fields.code, message: error.message, stack };
  const source = (fields.driverError ?? fields) as Record<string, unknown>;
  const { code, severity, schema, table, column, constraint, routine } = source;
  return { type: error.name, code, severity, schema, table, column, constraint, routine, stack };
}
