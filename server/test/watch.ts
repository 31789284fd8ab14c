import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";

/** A socket to the application at `address` (ws://host:port), with a session's cookie and the post it expects; never tried again. */
export function openSocket(
  address: string,
  { token, postId }: { token: string | null; postId: string | null },
  headers: Record<string, string> = {},
): Client {
  class Socket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { ...(token && { cookie: `session=${token}` }), ...headers } });
    }
  }
  return createClient({
    url: `${address}/graphql`,
    webSocketImpl: Socket,
    connectionParams: { post: postId },
    retryAttempts: 0,
  });
}

export interface Stream<T> {
  /** What has come so far. */
  events: T[];
  /** Resolves when the stream has ended: with what it was refused for, or null. */
  ended: Promise<unknown>;
}

/** Asks for a stream. The server says nothing when it begins to listen. */
export function subscribe<T>(client: Client, query: string, variables: Record<string, unknown> = {}): Stream<T> {
  const events: T[] = [];
  const ended = new Promise((done) => {
    client.subscribe<T>(
      { query, variables },
      {
        next: ({ data, errors }) => (errors ? done(errors) : void events.push(data!)),
        error: done,
        complete: () => done(null),
      },
    );
  });
  return { events, ended };
}
