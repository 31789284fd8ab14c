import { type GraphQLArgument, GraphQLID, type GraphQLInputField, getNamedType, getNullableType, isInputObjectType } from "graphql";
import { asAppError } from "../db/errors.ts";
import { AppError } from "../domain/errors.ts";

type Args = Record<string, unknown>;

/** A key of the client's own names a request, never a thing that is there. */
const namesThing = ({ name, type }: GraphQLArgument | GraphQLInputField) => getNullableType(type) === GraphQLID && name !== "clientKey";

/**
 * The argument by which one thing was asked for, as services name fields (`unitId`, of an input without the input); undefined where none
 * or several were given. It follows from the request alone, so it tells nothing of what is there.
 */
export function askedBy(definitions: readonly GraphQLArgument[], args: Args): string | undefined {
  const given = definitions.flatMap((one) => {
    const type = getNamedType(one.type);
    const fields = isInputObjectType(type) && getNullableType(one.type) === type ? Object.values(type.getFields()) : null;
    const values = fields ? ((args[one.name] ?? {}) as Args) : args;
    return (fields ?? [one]).filter((field) => namesThing(field) && values[field.name] != null).map(({ name }) => name);
  });
  return given.length === 1 ? given[0] : undefined;
}

/**
 * NOT_FOUND with the argument it is about, where a service did not name it. The database's own refusals are NOT_FOUND too, and several
 * reads under way may each be refused: whichever comes first, it is told alike.
 */
export function withField(error: unknown, definitions: readonly GraphQLArgument[], args: Args): unknown {
  const meant = asAppError(error);
  if (!(meant instanceof AppError) || meant.code !== "NOT_FOUND" || meant.field) return error;
  return new AppError(meant.code, meant.message, askedBy(definitions, args));
}
