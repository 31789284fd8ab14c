import { TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useField } from "./fields.tsx";

/** The name of somebody: the first thing typed on a page, so it is ready for typing at once; phones begin each word with a capital. */
export function NameField({ name, label }: { name: string; label: string }) {
  const { error, value, ref, ...field } = useField(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <TextInput
      {...field}
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
