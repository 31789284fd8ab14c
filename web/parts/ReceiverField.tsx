import { useState } from "react";
import { fold } from "../lib/fold.ts";
import { useField } from "../ui/fields.tsx";
import { Picker } from "../ui/Picker.tsx";

interface ReceiverFieldProps {
  name: string;
  label: string;
  hint?: string;
  placeholder: string;
  units: { id: string; name: string }[];
  onChosen?(id: string): void;
}

const most = 12;

/** One of these units, outside the viewer's own place, found by typing a part of its name with or without accents. */
export function ReceiverField({ name, label, hint, placeholder, units, onChosen }: ReceiverFieldProps) {
  const { id, error, onChange } = useField(name);
  const [text, setText] = useState("");
  const choose = (value: string) => {
    onChange(value);
    onChosen?.(value);
  };
  const found = text ? units.filter((unit) => fold(unit.name).includes(fold(text))).slice(0, most) : [];
  return (
    <Picker
      id={id}
      label={label}
      hint={hint}
      placeholder={placeholder}
      error={error}
      choices={found}
      answered={text}
      onSearch={(wanted) => {
        setText(wanted);
        choose("");
      }}
      onPick={(choice) => choose(choice.id)}
    />
  );
}
