import { isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { apiSchema } from "./schema.ts";

test("every type, field and argument of the API says what it is", async () => {
  const schema = await apiSchema();
  const silent: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || ["Query", "Mutation", "Subscription"].includes(type.name)) continue;
    if (!type.description && (isObjectType(type) || isInputObjectType(type) || isEnumType(type))) silent.push(type.name);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInputObjectType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) silent.push(`${type.name}.${field.name}`);
      for (const argument of "args" in field ? field.args : [])
        if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
    }
  }
  expect(silent).toEqual([]);
});
