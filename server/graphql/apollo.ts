import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Context } from "../features/context.ts";
import { formatError } from "./formatError.ts";
import { jitGateway } from "./jit.ts";
import { limits, mostTokens } from "./limits.ts";
import { literalFields } from "./literals.ts";

const faultsOfTheRequest = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "TOO_EXPENSIVE", "BAD_INPUT"]);

/** GraphQL over HTTP: a client that asks for plain application/json gets 200 with the errors in the body. */
const specStatus: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get("accept") ?? "";
        if (response.http.status !== 400 || response.body.kind !== "single" || accept.includes("application/graphql-response+json")) return;
        const errors = response.body.singleResult.errors ?? [];
        if (errors.some((error) => faultsOfTheRequest.has(String(error.extensions?.code)))) response.http.status = 200;
      },
    };
  },
};

/** The snapshot of a query ends when its answer is made. */
const closeReading: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue }) {
        await contextValue.caller.reading.close();
      },
    };
  },
};

export interface ApolloOptions {
  schema: GraphQLSchema;
  log: Logger;
  introspection: boolean;
  plugins: ApolloServerPlugin<Context>[];
}

export function apolloServer({ schema, log, introspection, plugins }: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: jitGateway(schema),
    introspection,
    persistedQueries: false,
    csrfPrevention: { requestHeaders: ["x-post", "apollo-require-preflight", "x-apollo-operation-name"] },
    parseOptions: { maxTokens: mostTokens },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    stopOnTerminationSignals: false,
    formatError: formatError(log),
    logger: log,
    plugins: [ApolloServerPluginCacheControlDisabled(), specStatus, closeReading, literalFields, limits(schema), ...plugins],
  });
}
