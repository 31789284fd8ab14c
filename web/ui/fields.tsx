import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from "@mantine/core";
import { useContext } from "react";
import { useController } from "react-hook-form";
import { useText } from "../lib/text.ts";
import { FormId, useErrorText } from "./formId.ts";
import { VnDate } from "./VnDate.tsx";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/PasswordInput.css";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
}

/** What every field shares: its value, its id for the error summary, its mistake in words. */
export function useField(name: string) {
  const { field, fieldState } = useController({ name });
  const id = `${useContext(FormId)}-${name}`;
  const error = useErrorText()(fieldState.error);
  return { ...field, id, error };
}

export function TextField({ name, label, hint, autoComplete = "off" }: FieldProps & { autoComplete?: string }) {
  const { error, value, ...field } = useField(name);
  return (
    <TextInput
      {...field}
      value={value ?? ""}
      label={label}
      description={hint}
      error={error}
      autoComplete={autoComplete}
      autoCapitalize="none"
    />
  );
}

export function PasswordField({ name, label, hint, autoComplete }: FieldProps & { autoComplete: "current-password" | "new-password" }) {
  const t = useText();
  const { error, value, ...field } = useField(name);
  return (
    <PasswordInput
      {...field}
      value={value ?? ""}
      label={label}
      description={hint}
      error={error}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ "aria-label": t("ui.password.show"), tabIndex: 0 }}
    />
  );
}

export function LongTextField({ name, label, hint }: FieldProps) {
  const { error, value, ...field } = useField(name);
  return <Textarea {...field} value={value ?? ""} label={label} description={hint} error={error} minRows={2} rows={3} />;
}

/** Whole numbers: the phone shows its digits, and the value stays text until the form's rules read it. */
export function NumberField({ name, label, hint }: FieldProps) {
  const { error, value, ...field } = useField(name);
  return (
    <TextInput
      {...field}
      value={value ?? ""}
      label={label}
      description={hint}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      styles={{ wrapper: { maxWidth: "12rem" } }}
    />
  );
}

export function SelectField({ name, label, hint, options }: FieldProps & { options: { value: string; label: string }[] }) {
  const { error, value, ...field } = useField(name);
  return <NativeSelect {...field} value={value ?? ""} label={label} description={hint} error={error} data={options} />;
}

export function CheckField({ name, label, hint }: FieldProps) {
  const { error, value, ...field } = useField(name);
  return <Checkbox {...field} checked={Boolean(value)} label={label} description={hint} error={error} />;
}

export function DateField({ name, label, hint }: FieldProps) {
  const { error, value, onChange, id } = useField(name);
  return <VnDate id={id} label={label} hint={hint} value={value ?? ""} onChange={onChange} error={error} />;
}
