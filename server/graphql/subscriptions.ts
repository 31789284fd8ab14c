import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from "graphql";
import { useServer as serveOver } from "graphql-ws/use/ws";
import type { Logger } from "pino";
import { WebSocketServer } from "ws";
import { AppError } from "../domain/errors.ts";
import type { Context } from "../features/context.ts";
import { faultOf } from "./formatError.ts";
import { checkLimits, mostTokens } from "./limits.ts";
import { readVariables } from "./variables.ts";

export interface SubscriptionOptions {
  schema: GraphQLSchema;
  log: Logger;
  /** Makes the context of one operation from the cookie of the upgrade and the post named in the connection's parameters. */
  contextFor: (request: IncomingMessage, post: string | null, ended: AbortSignal) => Context;
  /** Whether a page of this origin may open a socket. */
  mayConnect: (request: IncomingMessage) => boolean;
}

/** Subscriptions over graphql-ws on /graphql; queries and mutations go over HTTP, where their limits and audit are. */
export function subscriptionServer(options: SubscriptionOptions) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const server = serveOver<{ post?: unknown }, { request: IncomingMessage }>(
    {
      schema: options.schema,
      onSubscribe: ({ extra, connectionParams }, _id, payload) => {
        const document = read(payload.query);
        if (document instanceof GraphQLError) return [asTold("GRAPHQL_PARSE_FAILED", document)];
        const errors = validate(options.schema, document);
        if (errors.length > 0) return errors.map((error) => asTold("GRAPHQL_VALIDATION_FAILED", error));
        if (getOperationAST(document, payload.operationName)?.operation !== "subscription") {
          return [
            new GraphQLError("Kết nối này chỉ nhận subscription. Gửi query và mutation qua HTTP.", { extensions: { code: "BAD_REQUEST" } }),
          ];
        }
        const faults = readVariables(options.schema, document, payload.operationName, payload.variables ?? {}).errors;
        if (faults) return faults;
        checkLimits(options.schema, document, payload.operationName ?? undefined, payload.variables ?? {});
        const ended = new AbortController();
        extra.request.socket.once("close", () => ended.abort());
        const post = typeof connectionParams?.post === "string" ? connectionParams.post : null;
        return {
          schema: options.schema,
          document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue: options.contextFor(extra.request, post, ended.signal),
        };
      },
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: result.errors.map((error) => publicError(error, options.log)) } : undefined,
      onError: (_context, _id, _payload, errors) => errors.map((error) => publicError(error, options.log)),
    },
    sockets,
  );
  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      if (request.url !== "/graphql" || !options.mayConnect(request)) {
        socket.destroy();
        return;
      }
      sockets.handleUpgrade(request, socket, head, (open) => sockets.emit("connection", open, request));
    },
    close: () => server.dispose(),
  };
}

function read(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: mostTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function asTold(code: string, error: GraphQLError): GraphQLError {
  const { message, extensions } = faultOf(code, error.toJSON());
  return new GraphQLError(message, { nodes: error.nodes, source: error.source, positions: error.positions, extensions });
}

function publicError(error: GraphQLError, log: Logger): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof AppError) {
    const { code, field, message } = cause;
    return new GraphQLError(message, { extensions: { code, ...(field && { field }) } });
  }
  if (!cause) return error;
  log.error({ err: cause }, "unexpected error in a subscription");
  return new GraphQLError("Hệ thống gặp lỗi.", { extensions: { code: "INTERNAL" } });
}
