import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";

/** What a page can say about a failure: a stable code, the server's plain words if it gave any, and the field they are about. */
export interface Failure {
  code: string;
  message: string | null;
  field: string | null;
  /** Why the procedure does not allow a step (STEP_REFUSED); none otherwise. */
  refusals?: readonly SaidRefusal[];
  /** What stands now where somebody else was quicker (CONFLICT of a case). */
  theirs?: { revision: number; state: string; stateVi: string; stateEn: string };
  /** Of something done to many cases at once: those that stood in the way, each with why. */
  items?: readonly FailedItem[];
}

export interface FailedItem extends Pick<Failure, "refusals" | "theirs"> {
  /** `items.3`, counted from 0 in what was sent. */
  field: string;
  candidateId: string;
}

export interface SaidRefusal {
  code: string;
  textVi: string;
  textEn: string;
}

interface Answer {
  message: string;
  extensions?: Record<string, unknown>;
}

/** `NETWORK` when no answer came, `INTERNAL` when the answer explains nothing. */
export function readFailure(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return fromAnswer(error.errors[0]);
  if (ServerError.is(error)) return fromBody(error.bodyText) ?? { code: `HTTP_${error.statusCode}`, message: null, field: null };
  return { code: error instanceof TypeError ? "NETWORK" : "INTERNAL", message: null, field: null };
}

function fromAnswer(answer: Answer | undefined): Failure {
  const { code, field, refusals, theirs, items } = answer?.extensions ?? {};
  if (!answer || typeof code !== "string" || code.startsWith("INTERNAL")) return { code: "INTERNAL", message: null, field: null };
  const said = Array.isArray(refusals) ? { refusals: refusals as SaidRefusal[] } : {};
  const standing = theirs ? { theirs: theirs as NonNullable<Failure["theirs"]> } : {};
  const many = Array.isArray(items) ? { items: items as FailedItem[] } : {};
  return { code, message: answer.message, field: typeof field === "string" ? field : null, ...said, ...standing, ...many };
}

/** An error status may still carry a GraphQL answer in its body. */
function fromBody(body: string): Failure | null {
  try {
    const { errors } = JSON.parse(body) as { errors?: Answer[] };
    return errors?.[0] ? fromAnswer(errors[0]) : null;
  } catch {
    return null;
  }
}
