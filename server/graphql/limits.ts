import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type SelectionSetNode } from "graphql";
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity, simpleEstimator } from "graphql-query-complexity";
import type { Context } from "../features/context.ts";
import { readVariables } from "./variables.ts";

export const mostTokens = 2000;
const mostDepth = 12;
const mostCost = 20_000;
const mostFields = 2000;

function tooExpensive(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "TOO_EXPENSIVE", http: { status: 400 } } });
}

/** A page costs as many times its content as it may have rows; another list is taken to have ten. */
const pages: ComplexityEstimator = ({ args, childComplexity }) =>
  typeof args.first === "number" ? Math.max(args.first, 1) * (childComplexity + 1) : undefined;

interface Extent {
  depth: number;
  fields: number;
}

/** How deep a validated document nests and how many fields it has when its fragments are written out; each fragment is looked at once. */
export function extentOf(document: DocumentNode): Extent {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [])),
  );
  const known = new Map<string, Extent>();
  const ofFragment = (name: string): Extent => {
    const extent = known.get(name) ?? within(fragments.get(name));
    known.set(name, extent);
    return extent;
  };
  const within = (set: SelectionSetNode | undefined): Extent => {
    const total = { depth: 0, fields: 0 };
    for (const selection of set?.selections ?? []) {
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : within(selection.selectionSet);
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      total.depth = Math.max(total.depth, inner.depth + own);
      total.fields += inner.fields + own;
    }
    return total;
  };
  const operations = document.definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [within(node.selectionSet)] : []));
  return { depth: Math.max(0, ...operations.map((one) => one.depth)), fields: operations.reduce((sum, one) => sum + one.fields, 0) };
}

/** Introspection is deep by nature and has no rows behind it; it is off in production. */
function asksOnlyForTheSchema(document: DocumentNode): boolean {
  return document.definitions.every(
    (node) =>
      node.kind !== Kind.OPERATION_DEFINITION ||
      node.selectionSet.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith("__")),
  );
}

/** Throws TOO_EXPENSIVE for a document that is too deep or asks for too many rows. */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): void {
  if (asksOnlyForTheSchema(document)) return;
  const { depth, fields } = extentOf(document);
  if (depth > mostDepth) throw tooExpensive(`Truy vấn lồng quá ${mostDepth} tầng.`);
  // Before the cost is worked out, because that writes every fragment out wherever it is used.
  if (fields > mostFields) throw tooExpensive(`Truy vấn có quá ${mostFields} trường.`);
  const cost = getComplexity({
    schema,
    query: document,
    ...(operationName && { operationName }),
    variables,
    estimators: [pages, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
  });
  if (cost > mostCost) throw tooExpensive(`Truy vấn nặng ${cost}, quá mức ${mostCost}. Giảm \`first\` hoặc bớt trường.`);
}

/** Page sizes and conditions can only come from numbers and booleans: with the same ones a document costs the same. */
function weights(variables: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(variables).filter(([, value]) => typeof value === "number" || typeof value === "boolean"));
}

/** Documents that passed once are known; screens send the same ones again and again. */
export function limits(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const passed = new Set<string>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operationName, request, queryHash }) {
          const key = `${queryHash}:${operationName ?? ""}:${weights(request.variables ?? {})}`;
          if (passed.has(key)) return;
          if (readVariables(schema, document, operationName, request.variables ?? {}).errors) return; // told by the executor, all at once
          checkLimits(schema, document, operationName ?? undefined, request.variables ?? {});
          if (passed.size > 1000) passed.clear();
          passed.add(key);
        },
      };
    },
  };
}
