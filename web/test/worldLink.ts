import { ApolloLink } from "@apollo/client";
import { buildSchema, type ExecutionResult, execute } from "graphql";
import { filter, Observable, type Subject } from "rxjs";
import text from "../../schema/schema.graphql?raw";
import { answers } from "./answers.ts";
import type { World } from "./world.ts";

const schema = buildSchema(text);

/** Answers operations from the world, by the printed schema: an operation the server would refuse as unknown fails here too. */
export function worldLink(world: World, live: Subject<ExecutionResult>): ApolloLink {
  return new ApolloLink((operation) => {
    if (operation.operationType === "subscription") return live.pipe(filter(isFor(operation))) as Observable<ApolloLink.Result>;
    return new Observable<ApolloLink.Result>((observer) => {
      const { query: document, variables: variableValues } = operation;
      const answered = () => execute({ schema, document, variableValues, rootValue: answers(world) });
      void Promise.resolve(world.held.get(operation.operationName ?? ""))
        .then(answered)
        .then((result) => {
          if (world.offline) observer.error(new TypeError("Failed to fetch"));
          else {
            observer.next(result as ApolloLink.Result);
            observer.complete();
          }
        });
    });
  });
}

/** Whether a message answers a subscription: its field, and the queue that it watches. */
function isFor({ operationName, variables }: ApolloLink.Operation) {
  return ({ data }: ExecutionResult) =>
    Object.entries(data ?? {}).some(
      ([field, told]) =>
        field.toLowerCase() === operationName?.toLowerCase() &&
        (told as { queue?: string }).queue === (variables.queue as string | undefined),
    );
}
