import { TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { asName } from "../lib/asName.ts";
import { useField } from "./fields.tsx";

/** The name of somebody: the first thing typed on a page, so it is ready for typing at once; capitals are put right when the box is left. */
export function NameField({ name, label }: { name: string; label: string }) {
  const { error, value, ref, ...field } = useField(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <TextInput
      {...field}
      onBlur={() => {
        const name = asName(value ?? "");
        if (name !== value) field.onChange(name);
        field.onBlur();
      }}
      ref={input}
      value={value ?? ""}
      label={label}
      error={error}
      autoComplete="off"
      autoCapitalize="words"
      spellCheck={false}
    />
  );
}
