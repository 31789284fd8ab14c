import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { isCalendarDate } from "../domain/calendar.ts";

function parse(value: unknown, written?: ValueNode): string {
  if (typeof value === "string" && isCalendarDate(value)) return value;
  throw new GraphQLError("Ngày phải có dạng yyyy-mm-dd và là ngày có thật.", {
    ...(written && { nodes: written }),
    extensions: { code: "BAD_INPUT" },
  });
}

export const CalendarDate = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar date, `yyyy-mm-dd`, without a time or a zone.",
  serialize: (value) => value as string,
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
});

export const Moment = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: "A moment, ISO 8601 in UTC.",
  // Columns come in this form already; moments inside JSON bring the database's own.
  serialize: (value) => ((value as string).endsWith("Z") ? (value as string) : new Date(value as string).toISOString()),
});
