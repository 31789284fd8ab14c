import type { GatewayExecutor, GatewayInterface } from "@apollo/server-gateway-interface";
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { readVariables } from "./variables.ts";

const most = 500;

/**
 * Compiles what is sent again and again. A document seen once runs on plain graphql-js; from the second time on its compiled form is
 * kept under document and operation name, the least recently used of 500 going first.
 */
export function jitExecutor(schema: GraphQLSchema): GatewayExecutor {
  /** What is known of a document: seen once, compiled, or not to be compiled. */
  const known = new Map<string, { query?: CompiledQuery; plain?: true }>();
  return async (request) => {
    const { document, operationName, queryHash } = request;
    const context: unknown = request.context;
    const variables = request.request.variables ?? {};
    const key = `${queryHash}:${operationName ?? ""}`;
    let entry = known.get(key);
    if (entry && !entry.query && !entry.plain) {
      const query = compileQuery(schema, document, operationName ?? undefined);
      entry = isCompiledQuery(query) ? { query } : { plain: true };
    }
    known.delete(key);
    known.set(key, entry ?? {});
    if (known.size > most) known.delete(known.keys().next().value!);
    const { values, errors } = readVariables(schema, document, operationName, variables);
    if (errors) return { errors };
    if (!entry?.query) {
      const result = await execute({ schema, document, contextValue: context, variableValues: variables, operationName });
      return result as ExecutionResult as Awaited<ReturnType<GatewayExecutor>>;
    }
    // The compiler's own reading of variables forgets the defaults of input fields, so it gets them as graphql-js has read them.
    const result = await entry.query.query(undefined, context, values);
    // The compiler makes errors of its own kind, which lack what Apollo asks of an error.
    if (result.errors) {
      const errors = result.errors.map(({ message, path, originalError }) => new GraphQLError(message, { path, originalError }));
      return { ...result, errors } as Awaited<ReturnType<GatewayExecutor>>;
    }
    return result as ExecutionResult as Awaited<ReturnType<GatewayExecutor>>;
  };
}

/** Apollo's only way to another executor: a gateway whose one subgraph is ourselves. */
export function jitGateway(schema: GraphQLSchema): GatewayInterface {
  return {
    load: async () => ({ executor: jitExecutor(schema) }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    stop: async () => {},
  };
}
