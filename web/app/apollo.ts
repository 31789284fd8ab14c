import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { ErrorLink } from "@apollo/client/link/error";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { type Client, createClient } from "graphql-ws";
import { readFailure } from "../lib/failure.ts";
import { reconnected } from "../parts/useLive.ts";

export interface Connection {
  client: ApolloClient;
  /** Names the post this tab acts in: every operation carries it, so that two tabs cannot mix. */
  actAs(postId: string | null): void;
}

interface ConnectionOptions {
  /** Called with the code of an error that concerns the whole page: UNAUTHENTICATED, POST_CHANGED, PASSWORD_CHANGE_REQUIRED. */
  onPageError(code: string): void;
  /** Where operations go; the server of this page when left out. */
  link?: ApolloLink;
}

const pageErrors = new Set(["UNAUTHENTICATED", "POST_CHANGED", "PASSWORD_CHANGE_REQUIRED"]);

export function connect({ onPageError, link }: ConnectionOptions): Connection {
  let post: string | null = null;
  const socket = link ? null : openSocket(() => post);
  const naming = new SetContextLink(({ headers }) => ({
    headers: { ...headers, "apollo-require-preflight": "1", ...(post ? { "x-post": post } : {}) },
  }));
  const watching = new ErrorLink(({ error }) => {
    const { code } = readFailure(error);
    if (pageErrors.has(code)) onPageError(code);
  });
  const client = new ApolloClient({
    link: ApolloLink.from([watching, naming, link ?? serverLink(socket)]),
    cache: new InMemoryCache({
      // Figures and rows are read whole for one unit and year; merging them by position would mix units.
      typePolicies: {
        Scoreboard: { keyFields: false },
        ScoreRow: { keyFields: false },
        Figure: { keyFields: false },
        Resolution: { keyFields: false },
        AllocationRow: { keyFields: false },
      },
    }),
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network" } },
  });
  return {
    client,
    actAs(postId) {
      if (post === postId) return;
      post = postId;
      socket?.terminate();
    },
  };
}

function serverLink(socket: Client | null): ApolloLink {
  const http = new HttpLink({ uri: "/graphql", credentials: "same-origin" });
  if (!socket) return http;
  return ApolloLink.split(({ operationType }) => operationType === "subscription", new GraphQLWsLink(socket), http);
}

function openSocket(post: () => string | null): Client {
  const address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/graphql`;
  return createClient({
    url: address,
    connectionParams: () => ({ post: post() }),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    on: { connected: (_socket, _payload, wasRetry) => wasRetry && window.dispatchEvent(new Event(reconnected)) },
  });
}
