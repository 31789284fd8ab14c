import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type SelectionSetNode } from "graphql";
import { type ComplexityEstimator, getComplexity, simpleEstimator } from "graphql-query-complexity";
import type { Context } from "../features/context.ts";

export const mostTokens = 2000;
const mostDepth = 12;
const mostCost = 20_000;

function tooExpensive(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "TOO_EXPENSIVE", http: { status: 400 } } });
}

/** A page costs as many times its content as it may have rows; another list is taken to have ten. */
const pages: ComplexityEstimator = ({ args, childComplexity }) =>
  typeof args.first === "number" ? Math.max(args.first, 1) * (childComplexity + 1) : undefined;

/** How deep the fields of a validated document nest, fragments included. */
export function depthOf(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [])),
  );
  const within = (set: SelectionSetNode | undefined): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FIELD) return 1 + within(selection.selectionSet);
        return within(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value));
      }),
    );
  return Math.max(0, ...document.definitions.map((node) => (node.kind === Kind.OPERATION_DEFINITION ? within(node.selectionSet) : 0)));
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
  if (depthOf(document) > mostDepth) throw tooExpensive(`Truy vấn lồng quá ${mostDepth} tầng.`);
  const cost = getComplexity({
    schema,
    query: document,
    ...(operationName && { operationName }),
    variables,
    estimators: [pages, simpleEstimator({ defaultComplexity: 1 })],
  });
  if (cost > mostCost) throw tooExpensive(`Truy vấn nặng ${cost}, quá mức ${mostCost}. Giảm \`first\` hoặc bớt trường.`);
}

/** Documents that passed once with these variables' sizes are known; screens send the same ones again and again. */
export function limits(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const passed = new Set<string>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operationName, request, queryHash }) {
          const key = `${queryHash}:${operationName ?? ""}:${String(request.variables?.first ?? "")}`;
          if (passed.has(key)) return;
          checkLimits(schema, document, operationName ?? undefined, request.variables ?? {});
          if (passed.size > 1000) passed.clear();
          passed.add(key);
        },
      };
    },
  };
}
