import {
  coerceInputValue,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
} from "graphql";

export type Variables = Record<string, unknown>;

/** Variables as an operation takes them, or one BAD_INPUT with its field for each value that it does not. */
export function readVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  given: Variables,
): { values: Variables; errors?: undefined } | { values?: undefined; errors: GraphQLError[] } {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, given);
  if (!errors) return { values: coerced };
  const found = definitions.flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node);
    const value = Object.hasOwn(given, variable.name.value) ? given[variable.name.value] : undefined;
    if (!isInputType(type) || (value === undefined && (defaultValue || !isNonNullType(type)))) return [];
    return faultsOf(variable.name.value, type, value);
  });
  return { errors: found.length > 0 ? found : [...errors] };
}

/** How graphql-js names a field that an input lacks or does not know; it gives the path of the input alone. */
const inside = /^Field "(\w+)"/;

/** Fields of an input object are named as services name them, without the variable: `quantity`, `rows.0.value`. */
function faultsOf(variable: string, type: GraphQLInputType, value: unknown): GraphQLError[] {
  const faults: GraphQLError[] = [];
  const found = (path: readonly (string | number)[], _value: unknown, error: GraphQLError) => {
    const steps = [...path, ...(inside.exec(error.message)?.slice(1) ?? [])];
    const named = isInputObjectType(getNullableType(type)) && steps.length > 0 ? steps : [variable, ...steps];
    const field = named.join(".");
    const said = error.extensions.code === "BAD_INPUT" ? error.message : sentence(error.message, typeAt(type, steps));
    faults.push(new GraphQLError(said, { extensions: { code: "BAD_INPUT", field } }));
  };
  coerceInputValue(value ?? null, type, found);
  return faults;
}

/** The type a path leads to; undefined where the input has no such field. */
function typeAt(type: GraphQLInputType, [step, ...rest]: (string | number)[]): GraphQLInputType | undefined {
  if (step === undefined) return type;
  const open = getNullableType(type);
  if (isListType(open)) return typeAt(open.ofType as GraphQLInputType, rest);
  const field = isInputObjectType(open) ? open.getFields()[step] : undefined;
  return field && typeAt(field.type, rest);
}

const wants: Record<string, string> = {
  Int: "Nhập một số nguyên từ −2.147.483.648 đến 2.147.483.647.",
  Float: "Nhập một số.",
  Boolean: "Chọn có (true) hoặc không (false).",
  String: "Nhập một đoạn chữ.",
  ID: "Nhập một mã (chữ hoặc số nguyên).",
};

function sentence(message: string, type: GraphQLInputType | undefined): string {
  if (!type) return "Không có trường này. Xem lại tên trường trong lược đồ.";
  if (/was not provided\.$|not to be null/.test(message)) return "Chưa có giá trị. Trường này là bắt buộc.";
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const names = named.getValues().map(({ name }) => name);
    return `Chọn một trong: ${names.join(", ")}.`;
  }
  return wants[named.name] ?? "Giá trị không đúng kiểu. Xem lại trong lược đồ.";
}
