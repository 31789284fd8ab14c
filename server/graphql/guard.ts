import type { GraphQLArgument, GraphQLField, GraphQLFieldResolver, GraphQLSchema } from "graphql";
import { wasAsked } from "../access/ability.ts";
import { type Entrance, operations } from "../access/operations.ts";
import { doorRefusal } from "../db/door.ts";
import { unauthenticated } from "../domain/errors.ts";
import type { Context } from "../features/context.ts";
import { withField } from "./askedBy.ts";

type Root = keyof typeof operations;

/**
 * Closes every root field. A field that access/operations does not name stops the build; a field that needs a post gives no answer
 * unless a rule was asked while it was made.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  for (const root of Object.keys(operations) as Root[]) {
    const fields = schema.getType(root);
    if (!fields || !("getFields" in fields)) throw new Error(`the schema has no ${root}`);
    const named = operations[root];
    const built = fields.getFields() as Record<string, GraphQLField<unknown, Context>>;
    for (const [name, field] of Object.entries(built)) {
      const entrance = named[name];
      if (!entrance) throw new Error(`${root}.${name} has no row in access/operations`);
      if (root === "Subscription")
        field.subscribe = guarded(name, field.subscribe!, { entrance, mustAsk: false, freshSnapshot: false, args: field.args });
      else
        field.resolve = guarded(name, field.resolve!, {
          entrance,
          mustAsk: entrance === "post",
          freshSnapshot: root === "Mutation",
          args: field.args,
        });
    }
    for (const name of Object.keys(named))
      if (!built[name]) throw new Error(`access/operations names ${root}.${name}, which does not exist`);
  }
  return schema;
}

interface Way {
  entrance: Entrance;
  /** Whether a rule must have been asked before the answer leaves. */
  mustAsk: boolean;
  /** A change is seen only by a snapshot that began after it, so each mutation field leaves the one before it behind. */
  freshSnapshot: boolean;
  args: readonly GraphQLArgument[];
}

function guarded(name: string, resolve: GraphQLFieldResolver<unknown, Context>, way: Way): GraphQLFieldResolver<unknown, Context> {
  return async (parent, args, context, info) => {
    if (way.entrance !== "public" && !context.caller.tokenHash) throw unauthenticated();
    if (way.entrance === "session") await refuseStrangers(context);
    if (way.freshSnapshot) {
      await context.caller.reading.close();
      context.caller.reading = context.newReading();
    }
    // Each field gets a caller of its own: the rule that one asks does not open another.
    const caller = { ...context.caller, field: name };
    const answer = await named(() => resolve(parent, args, { ...context, caller }, info), way.args, args);
    if (way.mustAsk && !(caller.actor && wasAsked(caller.actor))) throw new Error(`${name} asked no rule`);
    return answer;
  };
}

async function named(answer: () => unknown, definitions: readonly GraphQLArgument[], args: Record<string, unknown>): Promise<unknown> {
  try {
    return await answer();
  } catch (error) {
    throw withField(error, definitions, args);
  }
}

/** A cookie alone proves nothing. */
async function refuseStrangers({ pool, caller }: Context): Promise<void> {
  try {
    await pool.query({ name: "who is", text: "select from chitieu.who_is($1)", values: [caller.tokenHash] });
  } catch (error) {
    throw doorRefusal(error) ?? error;
  }
}
