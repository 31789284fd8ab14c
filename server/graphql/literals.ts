import type { ApolloServerPlugin } from "@apollo/server";
import { type ASTNode, BREAK, type DocumentNode, GraphQLError, Kind, visit } from "graphql";
import type { Context } from "../features/context.ts";

/** How graphql-js says that an object written in the query lacks a field. */
const lacking = /^Field "\w+\.(\w+)" of required type/;

/** The argument that a fault of validation lies in, named as for variables: `occurredOn`, `rows.0.value`, without the input around it. */
function fieldOf(document: DocumentNode, { nodes, message }: GraphQLError): string | undefined {
  const faulty = nodes?.[0];
  const steps: (string | number)[] = [];
  let found = false;
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== faulty) return undefined;
      const chain = [...ancestors, ...(parent ? [parent] : []), node];
      for (const [place, one] of chain.entries()) {
        if (isList(one)) {
          const [owner, item] = [chain[place - 1], chain[place + 1]];
          if (owner && !isList(owner) && owner.kind === Kind.LIST && item && !isList(item)) steps.push(one.indexOf(item));
        } else if (one.kind === Kind.ARGUMENT || one.kind === Kind.OBJECT_FIELD) steps.push(one.name.value);
      }
      found = true;
      return BREAK;
    },
  });
  if (!found || steps.length === 0) return undefined;
  const [argument, ...inner] = [...steps, ...(lacking.exec(message)?.slice(1) ?? [])];
  return inner.length > 0 && typeof inner[0] === "string" ? inner.join(".") : [argument, ...inner].join(".");
}

const isList = (one: ASTNode | readonly ASTNode[]): one is readonly ASTNode[] => Array.isArray(one);

/** Values written into a query are judged before any operation runs: what is wrong with them names its field too. */
export const literalFields: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async validationDidStart({ document }) {
        return async (errors) => {
          for (const error of errors ?? []) {
            const field = error instanceof GraphQLError ? fieldOf(document, error) : undefined;
            if (field && error instanceof GraphQLError) error.extensions.field = field;
          }
        };
      },
    };
  },
};
