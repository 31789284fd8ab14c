import type { ReactNode } from "react";
import { readFailure } from "../lib/failure.ts";
import { Loading } from "./Loading.tsx";
import { Problem } from "./Problem.tsx";
import { Refused } from "./Refused.tsx";

interface Result<Data> {
  data?: Data;
  error?: unknown;
  loading: boolean;
  refetch(): Promise<unknown>;
}

interface FetchedProps<Data> {
  result: Result<Data>;
  lines?: number;
  /** This is the page itself, with no heading of its own around it. */
  page?: boolean;
  children(data: Data): ReactNode;
}

/** The four states of something asked from the server. Old data stays on the page when asking again fails. */
export function Fetched<Data>({ result, lines, page, children }: FetchedProps<Data>) {
  const { data, error, loading } = result;
  const retry = () => void result.refetch().catch(() => undefined);
  if (data === undefined || data === null) {
    if (!error || loading) return <Loading lines={lines} />;
    const { code, message } = readFailure(error);
    return code === "FORBIDDEN" || code === "NOT_FOUND" ? (
      <Refused reason={message} page={page} />
    ) : (
      <Problem error={error} onRetry={retry} />
    );
  }
  return (
    <>
      {error && !loading ? <Problem error={error} onRetry={retry} /> : null}
      {children(data)}
    </>
  );
}
